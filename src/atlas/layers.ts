/** The layers of treaty lines and areas, as geodata/layers.json has them, in their order. */
import layers from '../../geodata/layers.json' with { type: 'json' };

export type LayerId = keyof typeof layers;

interface Layer {
  /** Colour of its lines on the light map and on the dark one. */
  ink: { light: string; dark: string };
  /** Whether it is of the heart of the map, which a first visit shows. */
  heart?: boolean;
  /** Hidden until a reader asks for it: it lies over much of the map. */
  onRequest?: boolean;
}

export const LAYERS: Readonly<Record<LayerId, Layer>> = layers;
export const LAYER_IDS = Object.keys(layers) as LayerId[];

/** Layers with a mark of their own. */
const marked = (mark: 'heart' | 'onRequest'): readonly LayerId[] => LAYER_IDS.filter((id) => LAYERS[id][mark]);
export const HEART = marked('heart');
export const LAYERS_ON_REQUEST = marked('onRequest');
