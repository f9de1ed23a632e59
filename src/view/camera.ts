/** Cameras: the one that shows a box, and those beside another. */
import type { Bounds } from '../geo/bounds.ts';
import { fromWorld, toWorld } from '../geo/mercator.ts';
import type { Camera } from './view.ts';

/** The nearest a box is brought when it is fitted. */
export const FIT_ZOOM = 10.5;

/** Space kept free of what is fitted, CSS pixels. */
export interface Padding {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

const all = (side: number): Padding => ({ top: side, right: side, bottom: side, left: side });

/** The camera that shows a box in a window of `width` by `height` CSS pixels, clear of the padding, from no farther away. */
export function cameraFor(
  [west, south, east, north]: Bounds,
  width: number,
  height: number,
  padding: Padding = all(24),
  farthest = Number.NEGATIVE_INFINITY,
): Camera {
  const [left, top] = toWorld([west, north]);
  const [right, bottom] = toWorld([east, south]);
  const scale = Math.min(
    Math.max(1, width - padding.left - padding.right) / (right - left || 1e-6),
    Math.max(1, height - padding.top - padding.bottom) / (bottom - top || 1e-6),
  );
  const [lon, lat] = fromWorld([(left + right) / 2, (top + bottom) / 2]);
  const zoom = Math.min(FIT_ZOOM, Math.max(farthest, Math.log2(scale)));
  // The middle of the room is not the middle of the window.
  return movedCamera({ lon, lat, zoom }, (padding.right - padding.left) / 2, (padding.bottom - padding.top) / 2);
}

/** The camera that has in its centre what a camera shows `x` and `y` CSS pixels right of and below its own. */
export function movedCamera(camera: Camera, x: number, y: number): Camera {
  if (x === 0 && y === 0) return camera;
  const [across, down] = toWorld([camera.lon, camera.lat]);
  const [lon, lat] = fromWorld([across + x / 2 ** camera.zoom, down + y / 2 ** camera.zoom]);
  return { lon, lat, zoom: camera.zoom };
}

/** How far apart on the screen two cameras stand, CSS pixels at the zoom of the first. */
export function pixelsApart(a: Camera, b: Camera): number {
  const [[ax, ay], [bx, by]] = [toWorld([a.lon, a.lat]), toWorld([b.lon, b.lat])];
  return Math.hypot(ax - bx, ay - by) * 2 ** a.zoom;
}
