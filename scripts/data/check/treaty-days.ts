/** A treaty and its instrument name the same days of signature and of coming into force. */
import type { Dataset } from './dataset.ts';
import { type Verdict, verdict } from './finding.ts';

export const id = 'treaty-days';

export function check({ treaties, records }: Dataset): Verdict {
  const instruments = new Map((records.instruments?.value ?? []).map((instrument) => [instrument.id, instrument]));
  return verdict(
    treaties.flatMap(({ file, value: { instrument, days } }) => {
      const { date, inForce } = instruments.get(instrument) ?? {};
      const named = (kind: string) => days.find((day) => day.kind === kind)?.day;
      return (
        [
          ['signed', 'date', date],
          ['in-force', 'inForce', inForce],
        ] as const
      ).flatMap(([kind, field, day]) =>
        day === undefined || named(kind) === undefined || named(kind) === day
          ? []
          : [
              {
                file,
                feature: instrument,
                rule: id,
                message: `"${kind}" is ${named(kind)}, but instruments.json has ${field} ${day}`,
                fix: 'Give both the same day; put what others say into the note, or into discrepancies.json.',
              },
            ],
      );
    }),
  );
}
