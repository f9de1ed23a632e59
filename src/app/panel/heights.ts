/** Heights as the treaties print them, with metres beside. */
import type { BoundaryPoint } from '../../atlas/types.ts';
import type { Words } from '../context.ts';

/** Metres in a Russian foot of the treaties, which is the English one. */
const METRES_PER_FOOT = 0.3048;

export function heightsText(words: Words, point: BoundaryPoint): string {
  return point.stated
    .map(({ value }) =>
      words.t('panel.heightValue', { ft: words.number(value), m: words.number(value * METRES_PER_FOOT) }),
    )
    .join('; ');
}
