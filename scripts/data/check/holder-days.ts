/** A power holds land while it lasts, and no spell begins before the treaty, act or event it rests on. */
import type { Dataset } from './dataset.ts';
import { dayNumber, edtfDays } from './dates.ts';
import { type Finding, type Verdict, verdict } from './finding.ts';

export const id = 'holder-days';

export function check({ records: { control, polities, instruments } }: Dataset): Verdict {
  const powers = new Map(polities?.value.map((power) => [power.id, power]));
  const grounds = new Map(instruments?.value.map(({ id: ground, date }) => [ground, date]));
  const file = control?.file ?? '';
  return verdict(
    Object.entries(control?.value ?? {}).flatMap(([territory, spells]) =>
      spells.flatMap((spell, i): Finding[] => {
        const [from, to] = [dayNumber(spell.from), dayNumber(spell.to)];
        if (from === undefined || to === undefined) return [];
        const at = { file, feature: `${territory}, spell ${i + 1} (${spell.from})`, rule: id };
        const holders = [spell.holder, ...(spell.unit ? [spell.unit] : [])].flatMap((holder) => {
          const power = powers.get(holder);
          if (!power) return [];
          const began = power.from === '..' ? Number.NEGATIVE_INFINITY : (edtfDays(power.from)?.first ?? from);
          const ended = power.to === '..' ? Number.POSITIVE_INFINITY : (edtfDays(power.to)?.last ?? to);
          if (from >= began && to - 1 <= ended) return [];
          return [
            {
              ...at,
              message: `${holder} holds it from ${spell.from} to ${spell.to}, but lasted from ${power.from} to ${power.to}`,
              fix: 'Correct the holder or the days, or the days of the power in polities.json.',
            },
          ];
        });
        const ground = grounds.get(spell.instrument);
        const first = ground === undefined ? undefined : edtfDays(ground)?.first;
        const early = first !== undefined && (edtfDays(spell.fromEdtf ?? spell.from)?.last ?? from) < first;
        return [
          ...holders,
          ...(early
            ? [
                {
                  ...at,
                  message: `begins before its instrument ${spell.instrument}, which is of ${ground}`,
                  fix: 'Name what the spell rests on when it begins, or correct one of the days.',
                },
              ]
            : []),
        ];
      }),
    ),
  );
}
