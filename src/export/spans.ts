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
