/** What a rule answers. Every rule is a pure function from a `Dataset` to a `Verdict`. */
import type { Dataset } from './dataset.ts';

export interface Finding {
  /** File as the reader named it. */
  file: string;
  /** Where in the file, counted from 1, if that is known. */
  at?: { line: number; column: number };
  /** Id of the feature or record, or its place in the file where it has none. */
  feature: string;
  /** Id of the rule, as exported by its module. */
  rule: string;
  /** What is wrong. */
  message: string;
  /** What to do about it. */
  fix: string;
}

export type Verdict = { ok: true } | { ok: false; findings: Finding[] };

export interface Rule {
  id: string;
  check: (data: Dataset) => Verdict;
}

export const verdict = (findings: Finding[]): Verdict => (findings.length ? { ok: false, findings } : { ok: true });
