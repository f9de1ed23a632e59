/** A treaty line as a walk along arcs, and its legs between boundary points. */
import { distance } from '@turf/turf';
import type { Boundary, Position } from '../../../src/atlas/types.ts';
import type { ArcSource } from '../files/geodata.ts';

/** A vertex of a walk and the arc it was reached by. */
export interface Step {
  position: Position;
  arc: ArcSource;
}

const same = (a: Position, b: Position) => a[0] === b[0] && a[1] === b[1];

function nearest(line: Position[], target: Position): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < line.length; i++) {
    const d = distance(line[i] as Position, target);
    if (d < least) [best, least] = [i, d];
  }
  return best;
}

/**
 * The boundary's arcs joined from its first point to its last.
 * @param start, @param end positions of the first and last boundary point, degrees
 * @throws Error where an arc is unknown, is not run along, or does not meet the next
 */
export function walkOf(boundary: Boundary, arcs: Map<string, ArcSource>, start: Position, end: Position): Step[] {
  const lines = boundary.walk.map((id) => {
    const arc = arcs.get(id);
    if (!arc) throw new Error(`${boundary.id}: the walk names an unknown arc ${id}`);
    return { arc, points: arc.geometry.coordinates as Position[] };
  });
  const steps: Step[] = [];
  let enter = nearest(lines[0]?.points ?? [], start);
  lines.forEach(({ arc, points }, i) => {
    const next = lines[i + 1];
    const exit = next ? meetAfter(points, next.points, enter) : nearest(points, end);
    if (exit < 0) throw new Error(`${boundary.id}: ${arc.properties.id} does not meet ${next?.arc.properties.id}`);
    if (exit === enter)
      throw new Error(`${boundary.id}: the walk names ${arc.properties.id} but does not run along it`);
    const part = enter <= exit ? points.slice(enter, exit + 1) : points.slice(exit, enter + 1).reverse();
    for (const position of steps.length ? part.slice(1) : part) steps.push({ position, arc });
    if (next) enter = next.points.findIndex((p) => same(p, points[exit] as Position));
  });
  return steps;
}

/**
 * Index in `line` of the vertex where it meets `next`: an end of one that is a
 * vertex of the other. Where they meet twice (a detour that comes back) it is
 * the nearer one along the way, and never the vertex the walk came in by.
 */
function meetAfter(line: Position[], next: Position[], enter: number): number {
  const ends = [next[0], next.at(-1)] as Position[];
  const meets = (p: Position, i: number) =>
    ends.some((e) => same(p, e)) || ((i === 0 || i === line.length - 1) && next.some((q) => same(p, q)));
  const hits = line.flatMap((p, i) => (i !== enter && meets(p, i) ? [i] : []));
  return hits.sort((a, b) => Math.abs(a - enter) - Math.abs(b - enter))[0] ?? -1;
}

/**
 * Indices on the walk of each named position, in order: the vertex nearest to
 * it. Vertices of modern borders lie about 200 m apart, far closer than any
 * point of a treaty is known.
 * @throws Error where the points do not follow one another along the walk
 */
export function milestones(boundary: Boundary, steps: Step[], stops: { id: string; position: Position }[]): number[] {
  const line = steps.map((s) => s.position);
  const found = stops.map(({ position }, i) =>
    i === 0 ? 0 : i === stops.length - 1 ? line.length - 1 : nearest(line, position),
  );
  found.forEach((at, i) => {
    if (i > 0 && at <= (found[i - 1] as number))
      throw new Error(
        `${boundary.id}: ${stops[i]?.id} does not come after ${stops[i - 1]?.id} along the walk; correct its position or leave it out of the legs`,
      );
  });
  return found;
}
