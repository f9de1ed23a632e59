/** Bringing things into the window, clear of the page's own panels. */
import type { Padding } from '../map/createMap.ts';

/** Below this width, CSS pixels, the panels become sheets. The style sheets use the same one. */
const PHONE_PX = 760;

export const onPhone = () => window.innerWidth < PHONE_PX;

export function paddingNow(): Padding {
  const element = (selector: string) => document.querySelector<HTMLElement>(selector);
  const widthOf = (selector: string) => element(selector)?.offsetWidth ?? 0;
  const docked = element('.dock') !== null;
  if (onPhone()) {
    // Below the row of buttons, above the sheet.
    const below = element('.tools')?.getBoundingClientRect().bottom ?? 0;
    const sheet = element('.panel:not(.panel-empty)')?.offsetHeight ?? 0;
    return { top: below + 12, right: 18, bottom: Math.max(40, sheet + 16), left: 18 };
  }
  // With a dock below, the right margin holds only buttons until something is selected.
  if (docked && !element('.panel:not(.panel-empty)'))
    return { top: 70, right: 90, bottom: 44, left: widthOf('.left-margin') + 50 };
  return { top: 30, right: widthOf('.right-margin') + 40, bottom: 44, left: widthOf('.left-margin') + 50 };
}
