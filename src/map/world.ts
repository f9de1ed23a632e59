/** Web Mercator between degrees and a world 512 px wide, its corner in the north-west. */
import { geoMercatorRaw } from 'd3-geo';
import type { Position } from '../atlas/types.ts';

/** Side of the world at zoom 0, CSS pixels. */
export const WORLD_PX = 512;
const RADIANS = Math.PI / 180;
const PER_RADIAN = WORLD_PX / (2 * Math.PI);

/** Degrees to pixels of the world at zoom 0, from its upper left corner. */
export function toWorld([lon, lat]: Position): [x: number, y: number] {
  const [x, y] = geoMercatorRaw(lon * RADIANS, lat * RADIANS);
  return [WORLD_PX / 2 + x * PER_RADIAN, WORLD_PX / 2 - y * PER_RADIAN];
}

export function fromWorld([x, y]: [x: number, y: number]): Position {
  const northing = (WORLD_PX / 2 - y) / PER_RADIAN;
  return [(x / WORLD_PX) * 360 - 180, (2 * Math.atan(Math.exp(northing)) - Math.PI / 2) / RADIANS];
}
