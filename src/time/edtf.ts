/**
 * Reading the EDTF level 1 strings of the data files. They are checked with
 * the `edtf` library when the data are built; the page only needs to know
 * what kind of doubt a string expresses, so it does not carry the library.
 */

export type Doubt = 'none' | 'approximate' | 'uncertain' | 'both';

/** The doubt that a date's qualifier (`~`, `?`, `%`) or an interval of days expresses. */
export function doubtOf(edtf: string): Doubt {
  if (/[%]$/.test(edtf) || (/~$/.test(edtf) && edtf.includes('?'))) return 'both';
  if (/~$/.test(edtf)) return 'approximate';
  if (/\?$/.test(edtf) || /^\d{4}-\d{2}-\d{2}\/\d{4}-\d{2}-\d{2}$/.test(edtf)) return 'uncertain';
  return 'none';
}
