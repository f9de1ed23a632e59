/** Web Mercator: between degrees and the pixels of a world 512 px wide at zoom 0, its corner in the north-west. */
import { EARTH_RADIUS_M } from './earth.ts';

/** Side of the world at zoom 0, CSS pixels: the tiles of the live map are that large. */
const WORLD_PX = 512;
const RADIANS = Math.PI / 180;
const PER_RADIAN = WORLD_PX / (2 * Math.PI);

export type Pixel = [x: number, y: number];

/** Side of the world at a zoom, CSS pixels. */
export const worldSize = (zoom: number): number => WORLD_PX * 2 ** zoom;

/** Degrees to pixels of the world at zoom 0. */
export function toWorld([lon = 0, lat = 0]: readonly number[]): Pixel {
  const northing = Math.log(Math.tan(Math.PI / 4 + (lat * RADIANS) / 2));
  return [WORLD_PX / 2 + lon * RADIANS * PER_RADIAN, WORLD_PX / 2 - northing * PER_RADIAN];
}

/** Pixels of the world at zoom 0 to degrees. */
export function fromWorld([x, y]: Readonly<Pixel>): [lon: number, lat: number] {
  const northing = (WORLD_PX / 2 - y) / PER_RADIAN;
  return [(x / WORLD_PX) * 360 - 180, (2 * Math.atan(Math.exp(northing)) - Math.PI / 2) / RADIANS];
}

/** Metres of ground that a CSS pixel covers at a latitude. */
export const metresPerPixel = (lat: number, zoom: number): number =>
  (2 * Math.PI * EARTH_RADIUS_M * Math.cos(lat * RADIANS)) / worldSize(zoom);
