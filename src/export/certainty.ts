/** How well what is made of several arcs is known: as well as the worst of them. */
import type { ArcFeature, Atlas, LegFeature } from '../atlas/atlas.ts';
import type { ArcProperties, Grade } from '../atlas/types.ts';

export interface Certainty {
  accuracy_m: number;
  method: string;
  grade: Grade;
  sources: string[];
}

/** Methods of several are joined by a plus already. */
type Known = Pick<ArcProperties, 'accuracy_m' | 'grade' | 'sources'> & { method: string };
const unique = <T>(items: readonly T[]) => [...new Set(items)];

/** @param arcs at least one */
export function certaintyOf(arcs: readonly Known[]): Certainty {
  return {
    accuracy_m: Math.max(...arcs.map((arc) => arc.accuracy_m)),
    method: unique(arcs.flatMap((arc) => arc.method.split('+'))).join('+'),
    grade:
      arcs
        .map((arc) => arc.grade)
        .sort()
        .at(-1) ?? 'D',
    sources: unique(arcs.flatMap((arc) => arc.sources)),
  };
}

/** Of the outline round some territories: the arcs with one of them on one side only. */
export function outlineCertainty(atlas: Atlas, territories: Iterable<string>): Certainty | undefined {
  const inside = new Set<string | null>(territories);
  const outline = atlas.geometry.arcs.features.filter(
    ({ properties: { left, right } }) => inside.has(left) !== inside.has(right),
  );
  return outline.length > 0 ? certaintyOf(outline.map(({ properties }) => properties)) : undefined;
}

type Position = readonly number[];
const segment = (a: Position | undefined, b: Position | undefined) => [String(a), String(b)].sort().join(' ');
const segmentsOf = (line: readonly Position[]) => line.slice(1).map((position, i) => segment(line[i], position));

/** For each leg, of the arcs it runs along: leg and arc have their vertices in common. */
export function legCertainty(atlas: Atlas): (leg: LegFeature) => Certainty | undefined {
  const arcs: ArcFeature[] = atlas.geometry.arcs.features;
  const owner = new Map(
    arcs.flatMap((arc) => segmentsOf(arc.geometry.coordinates).map((key) => [key, arc.properties] as const)),
  );
  return ({ geometry }) => {
    const used = unique(segmentsOf(geometry.coordinates).map((key) => owner.get(key))).filter(
      (arc) => arc !== undefined,
    );
    const named = [...new Map(used.map((arc) => [arc.id, arc])).values()];
    return named.length > 0 ? certaintyOf(named) : undefined;
  };
}
