/** Heights as the treaties print them, with metres beside. */

import type { BoundaryPoint } from '../../atlas/types.ts';
import { METRES_PER_FOOT } from '../../geo/units.ts';
import type { Words } from '../services/context.ts';

export function heightsText(words: Words, point: BoundaryPoint): string {
  return point.stated
    .map(({ value }) =>
      words.t('panel.heightValue', { ft: words.number(value), m: words.number(value * METRES_PER_FOOT) }),
    )
    .join('; ');
}
