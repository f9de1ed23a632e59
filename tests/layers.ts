/** The layers of a view, all off: no line and no hatch lies on the land. */
import { LAYER_IDS } from '../src/atlas/layers.ts';
import type { View } from '../src/view/view.ts';

export const ALL_OFF = Object.fromEntries(LAYER_IDS.map((id) => [id, 'off'])) as View['layers'];
