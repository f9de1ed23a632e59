/** Dates as readers type them: ISO (`1921-10-13`) and day first (`13.10.1921`, `13/10/1921`). */
import { isDay } from '../time/days.ts';

/** The ISO day a reader typed, or undefined where it is no calendar day. */
export function parseTypedDate(text: string): string | undefined {
  const trimmed = text.trim();
  if (isDay(trimmed)) return trimmed;
  const match = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(trimmed);
  if (!match) return undefined;
  const [, day = '', month = '', year = ''] = match;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(iso) ? iso : undefined;
}
