/** Between cameras and d3-zoom's transforms of the world. */
import { type ZoomTransform, zoomIdentity } from 'd3-zoom';
import { fromWorld, toWorld } from '../../geo/mercator.ts';
import type { Camera } from '../../view/view.ts';

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
