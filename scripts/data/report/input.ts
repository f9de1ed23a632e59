/** What each section of the report is made from. */
import type { Atlas } from '../../../src/atlas/atlas.ts';
import type { Figure, Statement } from '../../../src/atlas/types.ts';

export interface ReportInput {
  atlas: Atlas;
  figures: Figure[];
  statements: Statement[];
}
export type Section = (input: ReportInput) => string;
