/** The day that is drawn lies within its EDTF interval. */
import { fromNumber } from '../../../src/time/days.ts';
import type { Dataset } from './dataset.ts';
import { dayNumber, edtfDays, spansOf } from './dates.ts';
import { type Verdict, verdict } from './finding.ts';

export const id = 'day-in-edtf';

const show = (n: number) => (Number.isFinite(n) ? fromNumber(n) : '..');

export function check(data: Dataset): Verdict {
  return verdict(
    spansOf(data).flatMap(({ file, feature, from, to, fromEdtf, toEdtf }) =>
      [
        { field: 'from', day: from, text: fromEdtf, slack: 0 },
        // `to` is the day after the last: the EDTF string may speak of either.
        { field: 'to', day: to, text: toEdtf, slack: 1 },
      ].flatMap(({ field, day, text, slack }) => {
        const n = dayNumber(day);
        const interval = edtfDays(text);
        if (n === undefined || !interval || (n >= interval.first && n <= interval.last + slack)) return [];
        return [
          {
            file,
            feature,
            rule: id,
            message: `${field} is ${day}, outside its EDTF ${text} (${show(interval.first)} to ${show(interval.last)})`,
            fix: 'Move the day into the interval, or correct the EDTF string.',
          },
        ];
      }),
    ),
  );
}
