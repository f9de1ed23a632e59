/** The days of things as EDTF: with their doubt, and open where the atlas's own days end. */
import { type Edtf, END_DAY, FIRST_DAY, type IsoDay, LAST_DAY } from '../atlas/types.ts';

interface Span {
  from: IsoDay;
  to: IsoDay;
  fromEdtf?: Edtf | undefined;
  toEdtf?: Edtf | undefined;
}

/** Half-open span in the four fields that every dated thing has. */
export function spanOf({ from, to, fromEdtf, toEdtf }: Span) {
  return {
    from,
    to,
    from_edtf: fromEdtf ?? (from === FIRST_DAY ? `../${FIRST_DAY}` : from),
    to_edtf: toEdtf ?? (to === END_DAY ? `${LAST_DAY}/..` : to),
  };
}

/** What was there through all the days of the atlas. */
export const ALL_DAYS = spanOf({ from: FIRST_DAY, to: END_DAY });

/**
 * EDTF where nothing tells types apart, in GeoJSON: an exact day as an interval of that one day, which is the same in
 * EDTF. As a bare day some files' columns would be taken for dates and others' for text, and where both are put
 * together GDAL drops what is no date.
 */
export const untyped = (edtf: Edtf): Edtf => (/^\d{4}-\d{2}-\d{2}$/.test(edtf) ? `${edtf}/${edtf}` : edtf);
