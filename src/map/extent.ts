/** How far a reader can go, and the room that is left between the page's panels: alike for every renderer. */
import { REACH } from '../atlas/types.ts';
import { fromWorld, toWorld } from '../geo/mercator.ts';
import type { Padding } from '../view/camera.ts';
import type { Camera } from '../view/view.ts';

export const MIN_ZOOM = 4.5;
export const MAX_ZOOM = 13;

/** Padding that leaves at least a third of the window, else what is fitted would vanish. */
export function roomFor({ clientWidth, clientHeight }: HTMLElement, padding: Padding): Padding {
  const across = Math.min(1, (clientWidth * 0.67) / (padding.left + padding.right));
  const down = Math.min(1, (clientHeight * 0.67) / (padding.top + padding.bottom));
  return {
    left: padding.left * across,
    right: padding.right * across,
    top: padding.top * down,
    bottom: padding.bottom * down,
  };
}

/**
 * How far a hand takes the middle of a window along one axis: no farther than the window stays within the region, or,
 * where it is the larger one, the middle of the region. What reaches beyond already, in a window that has grown or by an
 * address, stays where it is: it may come back, and goes no farther.
 */
function reach(wanted: number, now: number, low: number, high: number, window: number): number {
  const middle = (low + high) / 2;
  const least = Math.min(low + window / 2, middle, now);
  const most = Math.max(high - window / 2, middle, now);
  return Math.min(Math.max(wanted, least), most);
}

/** Where a hand that wants to go to a camera comes to, in a map of this size that stands at `now`. */
export function byHand(wanted: Camera, now: Camera, { width, height }: { width: number; height: number }): Camera {
  const zoom = Math.min(Math.max(wanted.zoom, MIN_ZOOM), MAX_ZOOM);
  const [west, south, east, north] = REACH;
  const [left, top] = toWorld([west, north]);
  const [right, bottom] = toWorld([east, south]);
  const from = toWorld([now.lon, now.lat]);
  const to = toWorld([wanted.lon, wanted.lat]);
  const x = reach(to[0], from[0], left, right, width / 2 ** zoom);
  const y = reach(to[1], from[1], top, bottom, height / 2 ** zoom);
  // A camera within the region is handed back to the last digit.
  if (x === to[0] && y === to[1]) return { ...wanted, zoom };
  const [lon, lat] = fromWorld([x, y]);
  return { lon, lat, zoom };
}
