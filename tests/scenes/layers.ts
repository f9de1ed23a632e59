/** Layers all shown, whatever the day, and all hidden. */
import { LAYER_IDS } from '../../src/atlas/layers.ts';
import type { LayerChoice, Layers } from '../../src/view/view.ts';

const all = (choice: LayerChoice) => Object.fromEntries(LAYER_IDS.map((id) => [id, choice])) as Layers;
export const OFF = all('off');
export const ON = all('on');
