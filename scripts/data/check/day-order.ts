/** A span begins before it ends. */
import type { Dataset } from './dataset.ts';
import { dayNumber, spansOf } from './dates.ts';
import { type Verdict, verdict } from './finding.ts';

export const id = 'day-order';

export function check(data: Dataset): Verdict {
  return verdict(
    spansOf(data)
      .filter((span) => 'to' in span)
      .filter(({ from, to }) => (dayNumber(from) ?? -Infinity) >= (dayNumber(to) ?? Infinity))
      .map(({ file, feature, from, to }) => ({
        file,
        feature,
        rule: id,
        message: `begins on ${from} and ends on ${to}`,
        fix: '"from" is the first day and "to" the day after the last one, so "from" must be the earlier.',
      })),
  );
}
