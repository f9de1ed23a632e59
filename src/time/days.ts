/**
 * Calendar days as ISO strings (`YYYY-MM-DD`, proleptic Gregorian) and as day
 * numbers (whole days, 0 = 1970-01-01). Never epoch milliseconds or local
 * time: most of the atlas lies before 1970 and has no time zone.
 */

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_MS = 86_400_000;

/** Whether `text` is a real calendar day in ISO form (1900-02-29 is not). */
export function isDay(text: string): boolean {
  const match = ISO.exec(text);
  if (!match) return false;
  const date = new Date(0);
  date.setUTCFullYear(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  return date.toISOString().startsWith(text);
}

/** Day number of an ISO day. Throws RangeError where it is no calendar day. */
export function toNumber(day: string): number {
  if (!isDay(day)) throw new RangeError(`not a calendar day: ${day}`);
  return Date.parse(`${day}T00:00:00Z`) / DAY_MS;
}

/** ISO day of a day number (years 0000 to 9999). */
export function fromNumber(n: number): string {
  return new Date(Math.round(n) * DAY_MS).toISOString().slice(0, 10);
}

/** The day `count` days after (before, if negative) `day`. */
export function addDays(day: string, count: number): string {
  return fromNumber(toNumber(day) + count);
}

/**
 * The same day of the month `count` months later, or the last day of that
 * month where it has no such day (31 January + 1 month = 28 February).
 */
export function addMonths(day: string, count: number): string {
  toNumber(day);
  const [year = 0, month = 1, dayOfMonth = 1] = day.split('-').map(Number);
  const first = new Date(0);
  first.setUTCFullYear(year, month - 1 + count, 1);
  const last = new Date(first);
  last.setUTCMonth(last.getUTCMonth() + 1, 0);
  first.setUTCDate(Math.min(dayOfMonth, last.getUTCDate()));
  return first.toISOString().slice(0, 10);
}

/** `day`, or the nearer end where it lies outside `[first, last]` (both included). */
export function clampDay(day: string, first: string, last: string): string {
  return day < first ? first : day > last ? last : day;
}
