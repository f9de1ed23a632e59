/** Findings as lines for the terminal. */
import type { Finding } from './finding.ts';

export const count = (n: number, noun: string) => `${n} ${noun}${n === 1 ? '' : 's'}`;

export function describe({ file, at, feature, rule, message, fix }: Finding): string {
  const place = at ? `${file}:${at.line}:${at.column}` : file;
  return `${place}: ${feature}: ${message} [${rule}]\n  ${fix}`;
}
