/** Ways of drawing that the legend names and the panel explains: kinds of line, grades of line, hatches of status. */
import { GRADES, STATUSES } from '../atlas/enumerations.ts';
import type { Grade, Status } from '../atlas/types.ts';

export type Sign = 'line-holders' | 'line-units' | `grade-${Exclude<Grade, 'D'>}` | `status-${Status}`;

export const SIGNS: readonly Sign[] = [
  'line-holders',
  'line-units',
  ...GRADES.filter((grade) => grade !== 'D').map((grade): Sign => `grade-${grade}`),
  ...STATUSES.map((status): Sign => `status-${status}`),
];
