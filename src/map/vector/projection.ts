/** Web Mercator between degrees, a world 512 px wide, and d3-zoom's transforms of that world. */
import { geoMercatorRaw } from 'd3-geo';
import { type ZoomTransform, zoomIdentity } from 'd3-zoom';
import type { Position } from '../../atlas/types.ts';
import type { Camera } from '../../view/view.ts';

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

/** The transform of the world that shows a camera in a window of `width` by `height`. */
export function transformOf({ lon, lat, zoom }: Camera, width: number, height: number): ZoomTransform {
  const [x, y] = toWorld([lon, lat]);
  return zoomIdentity
    .translate(width / 2, height / 2)
    .scale(2 ** zoom)
    .translate(-x, -y);
}

export function cameraOf(transform: ZoomTransform, width: number, height: number): Camera {
  const [lon, lat] = fromWorld(transform.invert([width / 2, height / 2]));
  return { lon, lat, zoom: Math.log2(transform.k) };
}
