/** Turning our half-open, EDTF-qualified days into what other formats expect. */
import { addDays, isDay } from '../../src/time/days.ts';

/** The day before an EDTF day, where it is a single day with or without a qualifier; else the string as it is. */
function dayBefore(edtf: string): string {
  const match = /^(\d{4}-\d{2}-\d{2})([~?%]?)$/.exec(edtf);
  return match ? `${addDays(match[1] as string, -1)}${match[2]}` : edtf;
}

/** EDTF of the last day of a spell from that of the first day of the next: `1919-04-30~` gives `1919-04-29~`. */
export function lastDayOf(edtf: string): string {
  const parts = edtf.split('/');
  const days = parts.every((part) => isDay(part.replace(/[~?%]$/, '')));
  return days ? parts.map(dayBefore).join('/') : edtf;
}
