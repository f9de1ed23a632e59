/** Where things of the atlas lie, as boxes. */
import type { Atlas } from '../atlas/atlas.ts';
import { HEART, type LayerId } from '../atlas/layers.ts';
import { FRAME } from '../atlas/types.ts';
import { type Bounds, boundsWhere } from '../geo/bounds.ts';

const treatyFeatures = ({ geometry: { legs, areas } }: Atlas) => [...legs.features, ...areas.features];

/** The heart of the map, where a first visit begins: the three sanjaks and Nakhchivan, whatever else is claimed. */
export const heartBounds = (atlas: Atlas): Bounds =>
  boundsWhere(treatyFeatures(atlas), (f) => HEART.includes(f.properties.layer)) ?? FRAME;

export const layerBounds = (atlas: Atlas, layer: LayerId): Bounds | undefined =>
  boundsWhere(treatyFeatures(atlas), (f) => f.properties.layer === layer);

/** Of the territories given; else of all that is mapped. */
export const territoryBounds = (atlas: Atlas, ids?: readonly string[]): Bounds | undefined =>
  boundsWhere(atlas.geometry.territories.features, (f) => ids?.includes(f.properties.id) ?? true);
