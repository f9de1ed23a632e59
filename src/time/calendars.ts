/**
 * Old calendars of the sources. No platform calendar has the Julian one or the
 * Rumi one built on it, so the few lines are ours: Julian day numbers after
 * Meeus, Astronomical Algorithms, chapter 7.
 */
import { fromNumber, isDay, toNumber } from './days.ts';

/** Day number (0 = 1970-01-01 Gregorian) of Julian Day 0 at noon, rounded to whole days. */
const JULIAN_DAY_OFFSET = 2_440_588;

/**
 * Gregorian ISO day of a Julian (Old Style) date.
 * @param year full year, @param month 1 to 12, @param day 1 to 31
 */
export function fromJulian(year: number, month: number, day: number): string {
  const y = month <= 2 ? year - 1 : year;
  const m = month <= 2 ? month + 12 : month;
  const julianDay = Math.floor(365.25 * (y + 4716)) + Math.floor(30.6001 * (m + 1)) + day - 1524;
  return fromNumber(julianDay - JULIAN_DAY_OFFSET);
}

/** Julian (Old Style) date of a Gregorian ISO day, as `YYYY-MM-DD`. */
export function toJulian(isoDay: string): string {
  const b = toNumber(isoDay) + JULIAN_DAY_OFFSET + 1524;
  const c = Math.floor((b - 122.1) / 365.25);
  const d = Math.floor(365.25 * c);
  const e = Math.floor((b - d) / 30.6001);
  const day = b - d - Math.floor(30.6001 * e);
  const month = e < 14 ? e - 1 : e - 13;
  const year = month > 2 ? c - 4716 : c - 4715;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** A date of the Rumi (mali) calendar: the Ottoman financial year. `month` 1 is January, as its Kânun-ı Sani. */
export interface RumiDate {
  year: number;
  month: number;
  day: number;
}

/** First day of the calendar (1 Mart 1256), and the day after its last (31 Kânun-ı Evvel 1341). */
const RUMI = { from: '1840-03-13', to: '1926-01-01' } as const;
/** From this day (1 Mart 1333) its days and months are the Gregorian ones: 15 Şubat 1332 was the day before. */
const RUMI_REFORM = '1917-03-01';
/** Years between the counts, from 1 March on; before 1918 January and February still belonged to the year before. */
const RUMI_YEARS = 584;

/** Rumi date of a Gregorian ISO day, or undefined on days on which the calendar was not in use. */
export function toRumi(isoDay: string): RumiDate | undefined {
  if (isoDay < RUMI.from || isoDay >= RUMI.to) return undefined;
  const [year = 0, month = 0, day = 0] = (isoDay < RUMI_REFORM ? toJulian(isoDay) : isoDay).split('-').map(Number);
  const yearBegan = month >= 3 || isoDay >= '1918-01-01';
  return { year: year - RUMI_YEARS - (yearBegan ? 0 : 1), month, day };
}

/** Gregorian ISO day of a Rumi date, or undefined where the calendar had no such day. */
export function fromRumi({ year, month, day }: RumiDate): string | undefined {
  // The first year that began in January was 1334.
  const ours = year + RUMI_YEARS + (month >= 3 || year >= 1334 ? 0 : 1);
  const asWritten = `${ours}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return [fromJulian(ours, month, day), asWritten].find((iso) => {
    const back = isDay(iso) ? toRumi(iso) : undefined;
    return back?.year === year && back.month === month && back.day === day;
  });
}
