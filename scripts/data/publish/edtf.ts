/** Turning our half-open, EDTF-qualified days into what other formats expect. */
import { addDays } from '../../../src/time/days.ts';
import { edtfSides, edtfSpan } from '../../../src/time/edtf.ts';

/**
 * EDTF of the last day of a spell from that of the first day of the next, all days it may be one earlier:
 * `1919-04-30~` gives `1919-04-29~`, `1919-04~` gives `1919-03-31~/1919-04-29~`.
 */
export function lastDayOf(edtf: string): string {
  const qualifiers = edtfSides(edtf).map(({ qualifier }) => qualifier);
  const { first, last } = edtfSpan(edtf);
  const [from, to] = [first, last].map((day) => addDays(day, -1));
  const [before = '', after = before] = qualifiers;
  // A single day stays one.
  return qualifiers.length === 1 && from === to ? `${from}${before}` : `${from}${before}/${to}${after}`;
}
