/**
 * Old calendars of the sources. No platform calendar has the Julian one, so
 * the few lines are ours: Julian day numbers after Meeus, Astronomical
 * Algorithms, chapter 7.
 */
import { fromNumber, toNumber } from './days.ts';

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
