/** A treaty line as a walk along arcs, and its legs between boundary points. */
import { distance } from '@turf/turf';
import type { Boundary, Position } from '../../src/atlas/types.ts';
import type { ArcSource } from './geodata.ts';

/** A vertex of a walk and the arc it was reached by. */
export interface Step {
  position: Position;
  arc: ArcSource;
}

const same = (a: Position, b: Position) => a[0] === b[0] && a[1] === b[1];

function nearest(line: Position[], target: Position, from = 0): number {
  let best = from;
  let least = Number.POSITIVE_INFINITY;
  for (let i = from; i < line.length; i++) {
    const d = distance(line[i] as Position, target);
    if (d < least) [best, least] = [i, d];
  }
  return best;
}

/** Index in `line` of a vertex where `line` and `other` meet: an end of one that is a vertex of the other. */
function junction(line: Position[], other: Position[]): number {
  const ends = [other[0], other.at(-1)] as Position[];
  const inside = line.findIndex((p) => ends.some((e) => same(p, e)));
  if (inside >= 0) return inside;
  for (const end of [0, line.length - 1]) if (other.some((p) => same(p, line[end] as Position))) return end;
  return -1;
}

/**
 * The boundary's arcs joined from its first point to its last.
 * @param start, @param end positions of the first and last boundary point, degrees
 * @throws Error where an arc is unknown or two arcs of the walk do not meet
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
    const part = enter <= exit ? points.slice(enter, exit + 1) : points.slice(exit, enter + 1).reverse();
    for (const position of steps.length ? part.slice(1) : part) steps.push({ position, arc });
    if (next) enter = next.points.findIndex((p) => same(p, points[exit] as Position));
  });
  return steps;
}

/** The junction with the next line; where the two meet twice (a detour that comes back), the nearer one along the way. */
function meetAfter(line: Position[], next: Position[], enter: number): number {
  const ends = [next[0], next.at(-1)] as Position[];
  const hits = line.flatMap((p, i) => (ends.some((e) => same(p, e)) ? [i] : []));
  const ahead = hits.filter((i) => i !== enter).sort((a, b) => Math.abs(a - enter) - Math.abs(b - enter));
  return ahead[0] ?? junction(line, next);
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
