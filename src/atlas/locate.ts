/** Where a position lies: in which territory, if in any. */
import type { Position as GeoPosition, MultiPolygon, Polygon } from 'geojson';
import { boxOf } from '../geo/bounds.ts';
import type { Atlas } from './atlas.ts';
import type { Position } from './types.ts';

type Side = 'inside' | 'outside' | 'on';

/** Even-odd rule in the plane of longitude and latitude, in which the arcs are straight. */
function sideOfRing([x, y]: Position, ring: readonly GeoPosition[]): Side {
  let inside = false;
  for (let i = 1; i < ring.length; i++) {
    const [ax = 0, ay = 0] = ring[i - 1] as GeoPosition;
    const [bx = 0, by = 0] = ring[i] as GeoPosition;
    const turn = (bx - ax) * (y - ay) - (by - ay) * (x - ax);
    const within = Math.min(ax, bx) <= x && x <= Math.max(ax, bx) && Math.min(ay, by) <= y && y <= Math.max(ay, by);
    if (turn === 0 && within) return 'on';
    if (ay > y !== by > y && turn > 0 === by > ay) inside = !inside;
  }
  return inside ? 'inside' : 'outside';
}

/** Whether a position lies in a polygon or on its edge; holes are outside, their edges are not. */
export function covers(geometry: Polygon | MultiPolygon, position: Position): boolean {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.some(([outer, ...holes]) => {
    const side = sideOfRing(position, outer ?? []);
    return side === 'on' || (side === 'inside' && !holes.some((hole) => sideOfRing(position, hole) === 'inside'));
  });
}

/**
 * The territory at a position, or null at sea and beyond the frame. On a line
 * between territories: the one that comes first in `territories.json`.
 */
export function territoryAt(atlas: Atlas, position: Position): string | null {
  const [lon, lat] = position;
  const face = atlas.geometry.territories.features.find(({ geometry }) => {
    const box = boxOf(geometry);
    return box && box[0] <= lon && lon <= box[2] && box[1] <= lat && lat <= box[3] && covers(geometry, position);
  });
  return face?.properties.id ?? null;
}
