/** Bringing things into the window, clear of the page's own panels. */
import type { Padding } from '../map/createMap.ts';

/** Below this width, CSS pixels, the panels become sheets. The style sheets use the same one. */
const PHONE_PX = 760;

export function paddingNow(): Padding {
  if (window.innerWidth < PHONE_PX) return { top: 24, right: 18, bottom: 40, left: 18 };
  const widthOf = (selector: string) => document.querySelector<HTMLElement>(selector)?.offsetWidth ?? 0;
  return { top: 30, right: widthOf('.right-margin') + 40, bottom: 44, left: widthOf('.left-margin') + 50 };
}
