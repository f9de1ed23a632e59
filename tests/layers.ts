/** The layers of a view: all off, so that no line and no hatch lies on the land, or all shown, whatever the day. */
import { LAYER_IDS } from '../src/atlas/layers.ts';
import type { LayerChoice, View } from '../src/view/view.ts';

const all = (choice: LayerChoice) => Object.fromEntries(LAYER_IDS.map((id) => [id, choice])) as View['layers'];
export const ALL_OFF = all('off');
export const ALL_ON = all('on');
