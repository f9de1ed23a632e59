/** Where things of the atlas lie, as boxes. */
import type { Atlas } from '../atlas/atlas.ts';
import { HEART, type LayerId } from '../atlas/layers.ts';
import { type Bounds, boundsOf } from '../geo/bounds.ts';

/** The heart of the map, where a first visit begins: the three sanjaks and Nakhchivan, whatever else is claimed. */
export function heartBounds(atlas: Atlas): Bounds {
  const { legs, areas } = atlas.geometry;
  const own = [...legs.features, ...areas.features].filter((f) => HEART.includes(f.properties.layer));
  return boundsOf(own.map((f) => f.geometry)) ?? [41, 38.5, 47, 42.5];
}

export function layerBounds(atlas: Atlas, layer: LayerId): Bounds | undefined {
  const { legs, areas } = atlas.geometry;
  return boundsOf(
    [...legs.features, ...areas.features].filter((f) => f.properties?.layer === layer).map((f) => f.geometry),
  );
}
