/** Days and numbers in the reader's language. */
import { type Lang, LOCALES, perLang } from '../atlas/lang.ts';

const longDay = perLang(
  (lang) => new Intl.DateTimeFormat(LOCALES[lang], { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
);

/** `13 October 1921`; in UTC, so that no reader's time zone moves the day. */
export function formatDay(lang: Lang, day: string): string {
  return longDay[lang].format(new Date(`${day}T00:00:00Z`));
}

const weekday = perLang((lang) => new Intl.DateTimeFormat(LOCALES[lang], { weekday: 'long', timeZone: 'UTC' }));

/** `Thursday`. */
export const formatWeekday = (lang: Lang, day: string): string => weekday[lang].format(new Date(`${day}T00:00:00Z`));

const decimals = new Map<string, Intl.NumberFormat>();

/** A number with at most `digits` decimals. */
export function formatNumber(lang: Lang, value: number, digits = 0): string {
  const key = `${lang}:${digits}`;
  let format = decimals.get(key);
  if (!format) {
    format = new Intl.NumberFormat(LOCALES[lang], { maximumFractionDigits: digits });
    decimals.set(key, format);
  }
  return format.format(value);
}
