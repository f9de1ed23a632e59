/** Bringing things into the window, clear of the page's own panels. */
import type { Padding } from '../../view/camera.ts';

/** What the style sheets make of the page's size: `sheets`, `low`, `roomy`; said in base.css. */
const isShaped = (as: 'sheets' | 'low' | 'roomy'): boolean => {
  const root = document.getElementById('root');
  return root !== null && getComputedStyle(root).getPropertyValue(`--${as}`).trim() === 'true';
};

/** Pages in which the panels become sheets, and one opens at a time. */
export const onPhone = () => isShaped('sheets');

/** Pages with room for the chart of time from the start. */
export const isRoomy = () => isShaped('roomy');

export function paddingNow(): Padding {
  const element = (selector: string) => document.querySelector<HTMLElement>(selector);
  const widthOf = (selector: string) => element(selector)?.offsetWidth ?? 0;
  const docked = element('.dock') !== null;
  if (onPhone()) {
    // Below the buttons, clear of the sheets; names of places stand to the right of them.
    const top = element('.map')?.getBoundingClientRect().top ?? 0;
    const bottom = (selector: string) => Math.max(0, (element(selector)?.getBoundingClientRect().bottom ?? 0) - top);
    const low = isShaped('low');
    const below = Math.max(bottom('.cartouche'), bottom('.tools'), low ? 0 : bottom('.trace-start'));
    const sheets = [element('.panel:not(.panel-empty)'), element('.tour')].filter((sheet) => sheet !== null);
    const beside = Math.max(0, ...sheets.filter((s) => s.offsetLeft > 0).map((s) => s.offsetWidth));
    const sheet = beside ? 0 : sheets.reduce((height, s) => height + s.offsetHeight, 0);
    return { top: below + 12, right: 30 + beside, bottom: Math.max(40, sheet + 16), left: 6 };
  }
  // The right margin holds only buttons until something is selected or compared.
  if (!element('.panel:not(.panel-empty), .compare-card, .tour'))
    return { top: docked ? 70 : 30, right: 90, bottom: 44, left: widthOf('.left-margin') + 50 };
  return { top: 30, right: widthOf('.right-margin') + 40, bottom: 44, left: widthOf('.left-margin') + 50 };
}
