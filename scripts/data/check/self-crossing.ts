/** No line or polygon crosses or touches itself, other than where a ring closes. */
import type { Position } from 'geojson';
import type { Dataset } from './dataset.ts';
import { featuresOf, linesOf } from './dataset.ts';
import { type Verdict, verdict } from './finding.ts';
import { crossings, segmentsOf } from './sweep.ts';

export const id = 'self-crossing';

/** Segments i and j of one line are neighbours, or the two that close a ring. */
function adjacent(line: Position[], i: number, j: number): boolean {
  const closed = line[0]?.[0] === line.at(-1)?.[0] && line[0]?.[1] === line.at(-1)?.[1];
  return Math.abs(i - j) === 1 || (closed && Math.abs(i - j) === line.length - 2);
}

/** Repeated vertices have a rule of their own. */
const withoutRepeats = (line: Position[]) =>
  line.filter((p, i) => i === 0 || p[0] !== line[i - 1]?.[0] || p[1] !== line[i - 1]?.[1]);

export function check(data: Dataset): Verdict {
  return verdict(
    featuresOf(data).flatMap(({ file, name, feature }) => {
      const lines = linesOf(feature?.geometry).map(({ line }) => withoutRepeats(line));
      const hits = crossings(
        segmentsOf(lines),
        (a, b) => a.line === b.line && adjacent(lines[a.line] as Position[], a.index, b.index),
      );
      // Two rings of one polygon may touch in a vertex; a line may not come back to one of its own.
      const [first] = hits.filter(({ a, b, kind }) => a.line === b.line || kind === 'cross' || kind === 'overlap');
      if (!first) return [];
      const [lon, lat] = first.at;
      return [
        {
          file,
          feature: name,
          rule: id,
          message: `crosses or touches itself near [${lon.toFixed(5)}, ${lat.toFixed(5)}] (segments ${first.a.index} and ${first.b.index})`,
          fix: 'Open that place in an editor and remove the loop, or move the vertex that lies across the line.',
        },
      ];
    }),
  );
}
