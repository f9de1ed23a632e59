/** Bringing things into the window, clear of the page's own panels. */
import type { Padding } from '../map/atlasMap.ts';

/** Below this width, CSS pixels, the panels become sheets, and one opens at a time. The style sheets use the same one. */
const PHONE_PX = 900;

export const onPhone = () => window.innerWidth < PHONE_PX;

export function paddingNow(): Padding {
  const element = (selector: string) => document.querySelector<HTMLElement>(selector);
  const widthOf = (selector: string) => element(selector)?.offsetWidth ?? 0;
  const docked = element('.dock') !== null;
  if (onPhone()) {
    // Below the buttons, above the sheet; names of places stand to the right of them.
    const bottom = (selector: string) => element(selector)?.getBoundingClientRect().bottom ?? 0;
    const below = Math.max(bottom('.tools'), bottom('.trace-start'));
    const sheet = (element('.panel:not(.panel-empty)')?.offsetHeight ?? 0) + (element('.tour')?.offsetHeight ?? 0);
    return { top: below + 12, right: 30, bottom: Math.max(40, sheet + 16), left: 6 };
  }
  // The right margin holds only buttons until something is selected or compared.
  if (!element('.panel:not(.panel-empty), .compare-card, .tour'))
    return { top: docked ? 70 : 30, right: 90, bottom: 44, left: widthOf('.left-margin') + 50 };
  return { top: 30, right: widthOf('.right-margin') + 40, bottom: 44, left: widthOf('.left-margin') + 50 };
}
