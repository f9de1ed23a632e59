/**
 * A spell that begins with its instrument, and an event that is one, give its day with the same doubt. They may be
 * surer, as a town's day within a campaign is; where they are less sure, a note says why.
 */
import type { Dataset } from './dataset.ts';
import { edtfDays } from './dates.ts';
import { type Verdict, verdict } from './finding.ts';
import { perHappening, placedSpells } from './spells.ts';

export const id = 'ground-day';

interface Dated {
  file: string;
  feature: string;
  territory?: string;
  date: string;
  instruments: string[];
  note: boolean;
}

function datedOf(data: Dataset): Dated[] {
  const { events } = data.records;
  const spells = placedSpells(data).map(({ spell, reason, ...place }) => ({
    ...place,
    date: spell.fromEdtf ?? spell.from,
    instruments: [spell.instrument],
    note: reason || spell.note !== undefined,
  }));
  const happened = (events?.value ?? []).map(({ id: feature, date, touches, note }) => ({
    file: events?.file ?? '',
    feature,
    date,
    instruments: touches,
    note: note !== undefined,
  }));
  return [...spells, ...happened];
}

/** Whether a date is at odds with that of the instrument: less sure, or as wide and otherwise qualified. */
function atOdds(date: string, ground: string): boolean {
  const [a, b] = [edtfDays(date), edtfDays(ground)];
  if (!a || !b || date === ground || a.first > b.last || a.last < b.first) return false;
  const within = a.first >= b.first && a.last <= b.last;
  const same = a.first === b.first && a.last === b.last;
  return same || !within;
}

export function check(data: Dataset): Verdict {
  const grounds = new Map(data.records.instruments?.value.map((instrument) => [instrument.id, instrument.date]));
  const found = datedOf(data)
    .filter(({ note }) => !note)
    .flatMap(({ file, feature, territory, date, instruments }) =>
      instruments.flatMap((instrument) => {
        const ground = grounds.get(instrument);
        if (ground === undefined || !atOdds(date, ground)) return [];
        const message = `begins ${date}, its instrument ${instrument} ${ground}`;
        const fix = 'Give both the same date, or say in a note why the day is less sure here.';
        return [{ file, feature, ...(territory && { territory }), rule: id, message, fix }];
      }),
    );
  return verdict(perHappening(found));
}
