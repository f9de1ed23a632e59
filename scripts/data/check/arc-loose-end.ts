/** Every end of an arc is a vertex of another arc, so that the lines close into faces. */
import type { Position } from 'geojson';
import type { Dataset } from './dataset.ts';
import { featuresOf, linesOf } from './dataset.ts';
import { type Verdict, verdict } from './finding.ts';

export const id = 'arc-loose-end';
const key = (p: Position | undefined) => `${p?.[0]},${p?.[1]}`;

/** Judged only where all arcs are there, the frame among them: one file alone has loose ends by nature. */
export function check(data: Dataset): Verdict {
  const arcs = featuresOf(data, ['arcs']);
  if (data.partial || !arcs.some(({ feature }) => feature?.properties?.method === 'frame')) return { ok: true };
  const lines = arcs.flatMap((arc) => linesOf(arc.feature?.geometry).map(({ line }) => ({ ...arc, line })));
  const owners = new Map<string, Set<number>>();
  lines.forEach(({ line }, i) => {
    for (const p of line) owners.set(key(p), (owners.get(key(p)) ?? new Set()).add(i));
  });
  return verdict(
    lines.flatMap(({ file, name, line }) =>
      [line[0], line.at(-1)]
        .filter((end) => (owners.get(key(end))?.size ?? 0) < 2)
        .map((end) => ({
          file,
          feature: name,
          rule: id,
          message: `its end [${end}] meets no other arc`,
          fix: 'Snap the end to a vertex of the arc it should meet, to the last digit; add the vertex to that arc if it has none there.',
        })),
    ),
  );
}
