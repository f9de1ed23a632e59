/** Ways of drawing that the legend names and the panel explains: kinds of line, grades of line, hatches of status. */
import { DRAWN_GRADES, type DrawnGrade, STATUSES } from '../atlas/enumerations.ts';
import type { Status } from '../atlas/types.ts';

export type Sign = 'line-holders' | 'line-units' | `grade-${DrawnGrade}` | `status-${Status}`;

export const SIGNS: readonly Sign[] = [
  'line-holders',
  'line-units',
  ...DRAWN_GRADES.map((grade): Sign => `grade-${grade}`),
  ...STATUSES.map((status): Sign => `status-${status}`),
];
