/** Two arcs meet only in vertices that both have; elsewhere the faces between them would be wrong. */
import type { Position } from 'geojson';
import type { Dataset } from './dataset.ts';
import { featuresOf, linesOf } from './dataset.ts';
import { type Verdict, verdict } from './finding.ts';
import { crossings, segmentsOf } from './sweep.ts';

export const id = 'arc-crossing';

export function check(data: Dataset): Verdict {
  const arcs = featuresOf(data, ['arcs']).flatMap((arc) =>
    linesOf(arc.feature?.geometry).map(({ line }) => ({ ...arc, line })),
  );
  const lines: Position[][] = arcs.map(({ line }) => line);
  return verdict(
    crossings(segmentsOf(lines), () => true)
      .filter(({ a, b }) => a.line !== b.line)
      .map(({ a, b, kind, at: [lon, lat] }) => {
        const [one, other] = [arcs[a.line], arcs[b.line]];
        const how = {
          cross: 'crosses',
          touch: 'touches, without a common vertex,',
          overlap: 'runs on top of',
          vertex: 'meets',
        }[kind];
        return {
          file: one?.file ?? '',
          feature: one?.name ?? '',
          rule: id,
          message: `${how} ${other?.name} near [${lon.toFixed(5)}, ${lat.toFixed(5)}]`,
          fix:
            kind === 'overlap'
              ? 'A line is drawn once: end one arc where the other begins.'
              : 'Give both arcs the same vertex there, to the last digit, or move one of them away.',
        };
      }),
  );
}
