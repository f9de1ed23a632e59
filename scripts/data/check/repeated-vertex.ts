/** No vertex repeats the one before it. */
import type { Dataset } from './dataset.ts';
import { featuresOf, linesOf } from './dataset.ts';
import { type Verdict, verdict } from './finding.ts';

export const id = 'repeated-vertex';

export function check(data: Dataset): Verdict {
  return verdict(
    featuresOf(data).flatMap(({ file, name, feature }) => {
      const repeats = linesOf(feature?.geometry).flatMap(({ line }) =>
        line.flatMap((p, i) => (i > 0 && p[0] === line[i - 1]?.[0] && p[1] === line[i - 1]?.[1] ? [{ p, i }] : [])),
      );
      const [first] = repeats;
      if (!first) return [];
      const message = `${repeats.length} vertex repeated, first [${first.p}] at index ${first.i}`;
      return [
        { file, feature: name, rule: id, message, fix: 'Delete the repeated position (turf cleanCoords does it).' },
      ];
    }),
  );
}
