/**
 * Reading the EDTF level 1 strings of the data files. They are checked with
 * the `edtf` library when the data are built; the page only needs to know
 * what kind of doubt a string expresses, so it does not carry the library.
 */
import { addDays, addMonths } from './days.ts';

export type Doubt = 'none' | 'approximate' | 'uncertain' | 'both';

/** The doubt that a date's qualifier (`~`, `?`, `%`) or an interval of days expresses. */
export function doubtOf(edtf: string): Doubt {
  if (/[%]$/.test(edtf) || (/~$/.test(edtf) && edtf.includes('?'))) return 'both';
  if (/~$/.test(edtf)) return 'approximate';
  if (/\?$/.test(edtf) || /^\d{4}-\d{2}-\d{2}\/\d{4}-\d{2}-\d{2}$/.test(edtf)) return 'uncertain';
  return 'none';
}

/** The sides of an interval, or a single date as the only one: each date at the precision it has, and its qualifier. */
export function edtfSides(edtf: string): { date: string; qualifier: string }[] {
  return edtf.split('/').map((side) => {
    const [, date = '', qualifier = ''] = /^(.*?)([~?%]*)$/.exec(side) ?? [];
    return { date, qualifier };
  });
}

/** First day of a date at the precision it has. */
function firstDay(date: string): string {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}

/** Last day of a date at the precision it has. */
function lastDay(date: string): string {
  if (date.length === 10) return date;
  return addDays(addMonths(firstDay(date), date.length === 4 ? 12 : 1), -1);
}

/**
 * First and last day that a date or a closed interval can mean, both included.
 * The qualifier is left out of account: `1919-04~` is 1 to 30 April.
 */
export function edtfSpan(edtf: string): { first: string; last: string } {
  const sides = edtfSides(edtf);
  return { first: firstDay(sides[0]?.date ?? ''), last: lastDay(sides.at(-1)?.date ?? '') };
}

/** First day that a date or an interval can mean; `open` where it is open: `..`. */
export function earliest(edtf: string, open: string): string {
  const date = edtfSides(edtf)[0]?.date ?? '';
  return date === '' || date === '..' ? open : firstDay(date);
}
