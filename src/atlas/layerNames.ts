/** What layers are called: apart from them, for a poster has no use for it. */
import { layerNames } from '../../geodata/page.json' with { type: 'json' };
import type { LayerId } from './layers.ts';
import type { Text } from './types.ts';

export const LAYER_NAMES: Readonly<Record<LayerId, Text>> = layerNames;
