/** Symbols that the legend names and the panel explains: kinds of line, grades of line, hatches of status. */
import { DRAWN_GRADES, type DrawnGrade, STATUSES } from '../atlas/enumerations.ts';
import type { Status } from '../atlas/types.ts';

export type LegendSymbol = 'line-holders' | 'line-units' | `grade-${DrawnGrade}` | `status-${Status}`;

export const LEGEND_SYMBOLS: readonly LegendSymbol[] = [
  'line-holders',
  'line-units',
  ...DRAWN_GRADES.map((grade): LegendSymbol => `grade-${grade}`),
  ...STATUSES.map((status): LegendSymbol => `status-${status}`),
];
