/** Right-hand rule of RFC 7946: exterior rings run counter-clockwise, holes clockwise. */
import type { Position } from 'geojson';
import type { Dataset } from './dataset.ts';
import { featuresOf, linesOf } from './dataset.ts';
import { type Verdict, verdict } from './finding.ts';

export const id = 'winding';

/** Twice the signed area of a ring in degrees, positive where it runs counter-clockwise. */
export function signedArea(ring: Position[]): number {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [x1 = 0, y1 = 0] = ring[i - 1] as Position;
    const [x2 = 0, y2 = 0] = ring[i] as Position;
    sum += x1 * y2 - x2 * y1;
  }
  return sum;
}

export function check(data: Dataset): Verdict {
  return verdict(
    featuresOf(data).flatMap(({ file, name, feature }) =>
      linesOf(feature?.geometry).flatMap(({ line, ring }, i) => {
        if (!ring || (ring === 'exterior') === signedArea(line) > 0) return [];
        const message =
          ring === 'exterior'
            ? `ring ${i} runs clockwise; an exterior ring runs counter-clockwise`
            : `ring ${i} runs counter-clockwise; a hole runs clockwise`;
        return [
          {
            file,
            feature: name,
            rule: id,
            message,
            fix: 'Reverse the order of its positions (turf rewind, or mapshaper -o rfc7946).',
          },
        ];
      }),
    ),
  );
}
