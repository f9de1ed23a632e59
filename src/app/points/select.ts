/** Choosing a boundary point from a table: it is selected, and the map goes to it. */

import { selectionBounds } from '../../view/bounds.ts';
import type { Desk } from '../context.ts';
import { paddingNow } from '../fit.ts';

export function selectPoint(desk: Desk, id: string): void {
  const selection = { kind: 'point', id } as const;
  desk.view.set({ selection });
  const bounds = selectionBounds(desk.atlas, selection);
  if (bounds) desk.map.get()?.fit(bounds, paddingNow());
}

/** Moves between the buttons of a table's rows by arrow keys, Home and End. */
export function moveBetweenRows(event: React.KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity }[event.key];
  if (step === undefined || !(event.target instanceof HTMLButtonElement)) return;
  const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('tbody button')];
  const at = buttons.indexOf(event.target);
  if (at < 0) return;
  event.preventDefault();
  buttons[Math.max(0, Math.min(buttons.length - 1, at + step))]?.focus();
}
