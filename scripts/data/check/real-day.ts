/** Every `from`, `to`, `day` and `inForce` is a real calendar day in ISO form. */
import type { Dataset } from './dataset.ts';
import { dayNumber, spansOf } from './dates.ts';
import { type Verdict, verdict } from './finding.ts';

export const id = 'real-day';

export function check(data: Dataset): Verdict {
  const { instruments, events } = data.records;
  const days = [
    ...spansOf(data).flatMap(({ file, feature, ...span }) =>
      (['from', 'to'] as const)
        .filter((field) => field in span)
        .map((field) => ({ file, feature, field, day: span[field] })),
    ),
    ...(events?.value ?? []).map(({ id: feature, day }) => ({ file: events?.file ?? '', feature, field: 'day', day })),
    ...(instruments?.value ?? []).flatMap((i) =>
      i.inForce === undefined
        ? []
        : [{ file: instruments?.file ?? '', feature: i.id, field: 'inForce', day: i.inForce }],
    ),
  ];
  return verdict(
    days
      .filter(({ day }) => dayNumber(day) === undefined)
      .map(({ file, feature, field, day }) => ({
        file,
        feature,
        rule: id,
        message: `${field} is ${JSON.stringify(day)}, which is no calendar day`,
        fix: 'Write YYYY-MM-DD in the Gregorian calendar; put doubt about the day in the EDTF field beside it.',
      })),
  );
}
