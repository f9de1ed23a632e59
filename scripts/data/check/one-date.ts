/** What rests on one instrument begins on one day in all lands, or says why not. An event that took days has many. */
import type { Happening } from '../../../src/atlas/types.ts';
import { type Dataset, happeningName } from './dataset.ts';
import { dayNumber, edtfDays } from './dates.ts';
import { type Verdict, verdict } from './finding.ts';

export const id = 'one-date';

export function check({ chronologies, records: { instruments } }: Dataset): Verdict {
  const grounds = new Map(instruments?.value.map((instrument) => [instrument.id, instrument]));
  const resting = new Map<string, { file: string; one: Happening }[]>();
  for (const { file, value } of chronologies)
    for (const one of value) resting.set(one.instrument, [...(resting.get(one.instrument) ?? []), { file, one }]);

  return verdict(
    [...resting].flatMap(([name, all]) => {
      const ground = grounds.get(name);
      const signed = edtfDays(ground?.date)?.first;
      const days = all.map(({ one }) => one.from).sort();
      const first = days.find((day) => dayNumber(day) === signed) ?? days[0];
      const course = ground?.kind === 'event' ? edtfDays(ground.date) : undefined;
      const long = course && course.first < course.last ? course : undefined;
      return all
        .filter(({ one: { from, why } }) => {
          const day = dayNumber(from);
          return from !== first && !why && !(long && day !== undefined && day >= long.first && day <= long.last);
        })
        .map(({ file, one }) => ({
          file,
          feature: happeningName(one) ?? '',
          rule: id,
          message: `begins on ${one.from}, and elsewhere what rests on ${name} begins on ${first}`,
          fix: 'Give both one day, or say under "why" what made it another here. An event that took days is dated by an interval in instruments.json, and reaches each land within it.',
        }));
    }),
  );
}
