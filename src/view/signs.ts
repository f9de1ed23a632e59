/** Ways of drawing that the legend names and the panel explains: kinds of line, grades of line, hatches of status. */
import type { Grade, Status } from '../atlas/types.ts';

export type Sign = 'line-holders' | 'line-units' | `grade-${Exclude<Grade, 'D'>}` | `status-${Status}`;

export const SIGNS: readonly Sign[] = [
  'line-holders',
  'line-units',
  'grade-A',
  'grade-B',
  'grade-C',
  'status-sovereign',
  'status-provisional',
  'status-occupation',
  'status-contested',
  'status-undetermined',
];
