/** How the ends of a span are spoken, with their doubt. */
import { END_DAY, FIRST_DAY } from '../../atlas/types.ts';
import { addDays } from '../../time/days.ts';
import type { Words } from '../services/context.ts';

export function startText(words: Words, item: { from: string; fromEdtf?: string | undefined }): string {
  if (item.from <= FIRST_DAY) return words.t('panel.startOfAtlas');
  return item.fromEdtf ? words.edtf(item.fromEdtf) : words.day(item.from);
}

/** Ends are half-open in the data and spoken as they are: the day something else begins. */
export function endText(words: Words, item: { to: string; toEdtf?: string | undefined }): string {
  if (item.to >= END_DAY) return words.t('panel.endOfAtlas');
  return item.toEdtf ? words.edtf(item.toEdtf) : words.day(item.to);
}

/** `from to` of a line or an area; the last day is included. */
export function spanText(words: Words, item: { from: string; to: string; fromEdtf?: string; toEdtf?: string }): string {
  const from = item.fromEdtf ? words.edtf(item.fromEdtf) : words.day(item.from);
  const last = item.to >= END_DAY ? words.t('panel.untilEnd') : words.day(addDays(item.to, -1));
  return words.t('panel.spanValue', { from, to: item.toEdtf ? words.edtf(item.toEdtf) : last });
}

/** A span of EDTF dates that may be open on either side. */
export function openSpan(words: Words, from: string, to: string): string {
  if (from === '..')
    return to === '..' ? words.t('panel.spanAlways') : words.t('panel.spanUntil', { to: words.edtf(to) });
  return to === '..'
    ? words.t('panel.spanFrom', { from: words.edtf(from) })
    : words.t('panel.spanValue', { from: words.edtf(from), to: words.edtf(to) });
}
