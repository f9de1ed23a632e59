/** A power holds land while it lasts, and no spell begins before what it rests on, unless it says why. */
import type { Spell } from '../../../src/atlas/types.ts';
import type { Dataset } from './dataset.ts';
import { dayNumber, edtfDays } from './dates.ts';
import { type Verdict, verdict } from './finding.ts';
import { perHappening, placedSpells } from './spells.ts';

export const id = 'holder-days';

type Fault = { message: string; fix: string };

export function check(data: Dataset): Verdict {
  const { polities, instruments } = data.records;
  const powers = new Map(polities?.value.map((power) => [power.id, power]));
  const grounds = new Map(instruments?.value.map(({ id: ground, date }) => [ground, date]));

  function outlived({ from, to, holder, unit }: Spell): Fault[] {
    const [first, end] = [dayNumber(from), dayNumber(to)];
    if (first === undefined || end === undefined) return [];
    return [holder, ...(unit ? [unit] : [])].flatMap((name) => {
      const power = powers.get(name);
      if (!power) return [];
      const began = power.from === '..' ? Number.NEGATIVE_INFINITY : (edtfDays(power.from)?.first ?? first);
      const ended = power.to === '..' ? Number.POSITIVE_INFINITY : (edtfDays(power.to)?.last ?? end);
      if (first >= began && end - 1 <= ended) return [];
      return [
        {
          message: `${name} holds it from ${from} to ${to}, but lasted from ${power.from} to ${power.to}`,
          fix: 'Correct the holder or the days, or the days of the power in polities.json.',
        },
      ];
    });
  }

  function groundless({ from, fromEdtf, instrument }: Spell): Fault[] {
    const ground = grounds.get(instrument);
    const signed = edtfDays(ground)?.first;
    const last = edtfDays(fromEdtf ?? from)?.last ?? dayNumber(from);
    if (signed === undefined || last === undefined || last >= signed) return [];
    return [
      {
        message: `begins before its instrument ${instrument}, which is of ${ground}`,
        fix: 'Name what the spell rests on when it begins, correct one of the days, or say the reason under "why".',
      },
    ];
  }

  return verdict(
    perHappening(
      placedSpells(data).flatMap(({ spell, reason, ...place }) =>
        [...outlived(spell), ...(reason ? [] : groundless(spell))].map((fault) => ({ ...place, rule: id, ...fault })),
      ),
    ),
  );
}
