/**
 * Dates as readers type them: ISO (`1921-10-13`), day first (`13.10.1921`,
 * `13/10/1921`), and with the month's name in either language, in either order
 * (`13 October 1921`, `October 13, 1921`, `13 Ekim 1921`). A month or a year
 * alone is its first day.
 */
import { isDay } from '../time/days.ts';

/** Beginnings of the months' names, English and Turkish, folded; no two months share one. */
const MONTHS: readonly (readonly string[])[] = [
  ['january', 'ocak'],
  ['february', 'subat'],
  ['march', 'mart'],
  ['april', 'nisan'],
  ['may', 'mayis'],
  ['june', 'haziran'],
  ['july', 'temmuz'],
  ['august', 'agustos'],
  ['september', 'eylul'],
  ['october', 'ekim'],
  ['november', 'kasim'],
  ['december', 'aralik'],
];
/** Letters needed to know a month by. */
const SHORTEST = 3;

/** Lower case without accents and dots, so that `EKİM`, `Ekim` and `ekım` are one. */
const fold = (text: string) => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ı', 'i');

/** 1 to 12, or undefined where the word is no month. */
function monthOf(word: string): number | undefined {
  const folded = fold(word);
  if (folded.length < SHORTEST) return undefined;
  const at = MONTHS.findIndex((names) =>
    names.some((name) => name.startsWith(folded) || (folded === 'sept' && name === 'september')),
  );
  return at < 0 ? undefined : at + 1;
}

function isoOf(year: string, month: number, day = 1): string | undefined {
  const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isDay(iso) ? iso : undefined;
}

/** The ISO day a reader typed, or undefined where it is no calendar day. */
export function parseTypedDate(text: string): string | undefined {
  const trimmed = text.trim();
  if (isDay(trimmed)) return trimmed;
  const numbers = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(trimmed);
  if (numbers) return isoOf(numbers[3] ?? '', Number(numbers[2]), Number(numbers[1]));

  const words = trimmed.split(/[\s.,]+/).filter(Boolean);
  const year = words.find((word) => /^\d{4}$/.test(word));
  const days = words.filter((word) => /^\d{1,2}$/.test(word));
  const names = words.filter((word) => /^\p{L}/u.test(word));
  if (!year || days.length > 1 || names.length > 1 || words.length !== 1 + days.length + names.length) return undefined;
  const month = names[0] === undefined ? undefined : monthOf(names[0]);
  if (names.length === 1 && month === undefined) return undefined;
  if (month === undefined) return days.length === 0 ? isoOf(year, 1) : undefined;
  return isoOf(year, month, Number(days[0] ?? 1));
}
