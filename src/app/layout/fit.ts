/** Bringing things into the window, clear of the page's own panels. */
import type { Padding } from '../../view/camera.ts';
import { insets, only } from './insets.ts';

/** What the style sheets make of the page's size: `sheets`, `low`, `roomy`; said in shape.module.css. */
const isShaped = (as: 'sheets' | 'low' | 'roomy'): boolean => {
  const root = document.getElementById('root');
  return root !== null && getComputedStyle(root).getPropertyValue(`--${as}`).trim() === 'true';
};

/** Pages in which the panels become sheets, and one opens at a time. */
export const onPhone = () => isShaped('sheets');

/** Pages with room for the chart of time from the start. */
export const isRoomy = () => isShaped('roomy');

export const paddingNow = (): Padding => (onPhone() ? besideSheets(isShaped('low')) : betweenColumns());

/** Below the buttons, clear of the sheets; names of places stand to the right of them. */
export function besideSheets(low: boolean): Padding {
  const top = only(insets.map)?.getBoundingClientRect().top ?? 0;
  const over = [...insets.top.standing, ...(low ? [] : insets.topUnlessLow.standing)];
  const below = Math.max(0, ...over.map((element) => element.getBoundingClientRect().bottom - top));
  const sheets = [...insets.sheet.standing];
  const beside = Math.max(0, ...sheets.filter((s) => s.offsetLeft > 0).map((s) => s.offsetWidth));
  const sheet = beside ? 0 : sheets.reduce((height, s) => height + s.offsetHeight, 0);
  return { top: below + 12, right: 30 + beside, bottom: Math.max(40, sheet + 16), left: 6 };
}

/** The right column holds only buttons until something is selected or compared. */
export function betweenColumns(): Padding {
  const left = (only(insets.left)?.offsetWidth ?? 0) + 50;
  if (insets.sheet.standing.size + insets.card.standing.size > 0)
    return { top: 30, right: (only(insets.right)?.offsetWidth ?? 0) + 40, bottom: 44, left };
  return { top: insets.dock.standing.size > 0 ? 70 : 30, right: 90, bottom: 44, left };
}
