/** Every day and EDTF string of the data, with its place: what the date rules look at. */
import edtf, { parse } from 'edtf';
import type { Spell } from '../../../src/atlas/types.ts';
import { toNumber } from '../../../src/time/days.ts';
import type { Dataset } from './dataset.ts';
import { featuresOf, happeningName, recordsWithId } from './dataset.ts';

interface Place {
  file: string;
  feature: string;
}
/** A half-open span of days, with its EDTF strings where it has them. `to` is there where the span says when it ends. */
export interface Span extends Place {
  from: unknown;
  to?: unknown;
  fromEdtf?: unknown;
  toEdtf?: unknown;
}

const DAY_MS = 86_400_000;

export function spansOf(data: Dataset): Span[] {
  const control = data.records.control;
  const spells = Object.entries(control?.value ?? {}).flatMap(([territory, list]) =>
    (list as Spell[]).map((s, i) => ({
      file: control?.file ?? '',
      feature: `${territory}, spell ${i + 1} (${s.from})`,
      from: s.from,
      to: s.to,
      fromEdtf: s.fromEdtf,
    })),
  );
  // A happening begins; what it says ends with the next.
  const begun = data.chronologies.flatMap(({ file, value }) =>
    value.flatMap((one) => {
      const feature = happeningName(one) ?? '';
      return [one, ...(one.but ?? [])].map(({ fromEdtf }, i) => ({
        file,
        feature: i ? `${feature}, but ${i}` : feature,
        from: one.from,
        ...(fromEdtf !== null && { fromEdtf }),
      }));
    }),
  );
  const records = recordsWithId(data)
    .filter(({ part }) => part === 'boundaries' || part === 'areas')
    .map(({ file, record: r }) => ({
      file,
      feature: r.id,
      from: r.from,
      to: r.to,
      fromEdtf: r.fromEdtf,
      toEdtf: r.toEdtf,
    }));
  const published = featuresOf(data, ['published']).flatMap(({ file, name, feature }) => {
    const p = feature?.properties ?? {};
    return [{ file, feature: name, from: p.from, to: p.to, fromEdtf: p.from_edtf, toEdtf: p.to_edtf }];
  });
  return [...spells, ...begun, ...records, ...published];
}

/** Single EDTF strings outside spans. `..` alone is allowed where `open`. */
export function edtfOf(data: Dataset): (Place & { text: unknown; open: boolean })[] {
  const at = (file: string, feature: string, text: unknown, open: boolean) => ({ file, feature, text, open });
  return recordsWithId(data)
    .flatMap(({ file, part, record: r }) => {
      if (part === 'polities') return [at(file, r.id, r.from, true), at(file, r.id, r.to, true)];
      if (part === 'instruments' || part === 'events') return [at(file, r.id, r.date, false)];
      if (part === 'places')
        return (r.period as { from: unknown; to: unknown }[]).flatMap((p) => [
          at(file, r.id, p.from, true),
          at(file, r.id, p.to, true),
        ]);
      return [];
    })
    .concat(
      data.treaties.flatMap(({ file, value }) => value.days.map(({ day }) => at(file, value.instrument, day, false))),
    );
}

/** First and last day number of an EDTF level 1 date or interval, infinite where open; undefined where it does not parse. */
export function edtfDays(text: unknown): { first: number; last: number } | undefined {
  if (typeof text !== 'string') return undefined;
  try {
    const { min, max } = edtf(parse(text, { level: 1, types: ['Date', 'Interval'] }));
    return {
      first: min === null ? Number.NEGATIVE_INFINITY : Math.floor(min / DAY_MS),
      last: max === null ? Number.POSITIVE_INFINITY : Math.floor(max / DAY_MS),
    };
  } catch {
    return undefined;
  }
}

/** Day number, or undefined where the text is no calendar day. */
export function dayNumber(day: unknown): number | undefined {
  try {
    return toNumber(String(day));
  } catch {
    return undefined;
  }
}
