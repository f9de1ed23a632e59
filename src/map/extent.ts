/** How far a reader can go, and the room that is left between the page's panels: alike for every renderer. */
import type { Padding } from './atlasMap.ts';

/** Degrees: the mapped region and a margin of land beyond. */
export const MAX_BOUNDS: [west: number, south: number, east: number, north: number] = [36.6, 36.4, 50.4, 44.4];
export const MIN_ZOOM = 4.5;
export const MAX_ZOOM = 13;
/** The nearest a box is brought when it is fitted. */
export const FIT_ZOOM = 10.5;

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
