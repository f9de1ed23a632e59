/** A treaty line traced: the position at a distance from its start, and between whom. */
import { offset, pieceKm } from '../geo/earth.ts';
import { METRES_PER_FOOT } from '../geo/units.ts';
import type { ArcFeature, Atlas } from './atlas.ts';
import type { ArcMethod, Boundary, BoundaryPoint, Grade, Leg, Position } from './types.ts';

/** Part of a leg that is alike throughout: how well known, from what drawn, between which territories. */
export interface Stretch {
  /** Distance from the start of the line, km. */
  fromKm: number;
  toKm: number;
  grade: Grade;
  accuracy_m: number;
  method: ArcMethod;
  /** Territory on the left and the right hand along the line; null: sea, or beyond the frame. */
  left: string | null;
  right: string | null;
}

export interface TreatyLeg {
  leg: Leg;
  fromKm: number;
  toKm: number;
  line: Position[];
  /** Distance of each vertex from the start of the whole line, km; the last is `toKm`. */
  km: number[];
  stretches: Stretch[];
}

export interface TreatyLine {
  boundary: Boundary;
  legs: TreatyLeg[];
  /** Length of the whole, km. */
  km: number;
}

type Side = 'left' | 'right';

const segment = (a: Position, b: Position) => `${a}|${b}`;

/** Each directed segment of the partition and the piece it belongs to; `with`: it runs as the piece is drawn. */
function segmentsOf(atlas: Atlas): Map<string, { arc: ArcFeature; with: boolean }> {
  const found = new Map<string, { arc: ArcFeature; with: boolean }>();
  for (const arc of atlas.geometry.arcs.features) {
    const line = arc.geometry.coordinates as Position[];
    for (let i = 1; i < line.length; i++) {
      const [a, b] = [line[i - 1] as Position, line[i] as Position];
      found.set(segment(a, b), { arc, with: true });
      found.set(segment(b, a), { arc, with: false });
    }
  }
  return found;
}

/** Distances of the vertices of a leg from the start of its line: its published length, shared out among its pieces. */
function distancesOf(line: readonly Position[], fromKm: number, length: number): number[] {
  const reached = line.map(() => 0);
  for (let i = 1; i < line.length; i++)
    reached[i] = (reached[i - 1] as number) + pieceKm(line[i - 1] as Position, line[i] as Position);
  const whole = reached.at(-1) || 1;
  return reached.map((km, i) => fromKm + (i === line.length - 1 ? length : (km / whole) * length));
}

function stretchesOf(line: Position[], km: number[], segments: ReturnType<typeof segmentsOf>): Stretch[] {
  const stretches: Stretch[] = [];
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [line[i - 1] as Position, line[i] as Position];
    const found = segments.get(segment(a, b));
    const [fromKm, toKm] = [km[i - 1] as number, km[i] as number];
    if (found) {
      const { grade, accuracy_m, method, left, right } = found.arc.properties;
      const sides = found.with ? { left, right } : { left: right, right: left };
      const next = { fromKm, toKm, grade, accuracy_m, method, ...sides };
      const last = stretches.at(-1);
      const alike =
        last && (['grade', 'accuracy_m', 'method', 'left', 'right'] as const).every((key) => last[key] === next[key]);
      if (alike) last.toKm = toKm;
      else stretches.push(next);
    }
  }
  return stretches;
}

const traced = new WeakMap<Atlas, Map<string, TreatyLine>>();

function trace(atlas: Atlas): Map<string, TreatyLine> {
  const segments = segmentsOf(atlas);
  const drawn = new Map(atlas.geometry.legs.features.map((f) => [`${f.properties.boundary}/${f.properties.leg}`, f]));
  return new Map(
    atlas.boundaries.flatMap((boundary) => {
      if (boundary.legs.length === 0) return [];
      let fromKm = 0;
      const legs = boundary.legs.map((leg, i): TreatyLeg => {
        const shape = drawn.get(`${boundary.id}/${i}`);
        const line = (shape?.geometry.coordinates ?? []) as Position[];
        const km = distancesOf(line, fromKm, shape?.properties.km ?? 0);
        const traced = { leg, fromKm, toKm: km.at(-1) ?? fromKm, line, km, stretches: stretchesOf(line, km, segments) };
        fromKm = traced.toKm;
        return traced;
      });
      return [[boundary.id, { boundary, legs, km: fromKm }]];
    }),
  );
}

/** The line of a boundary, or undefined for an unknown id and for a line that is described and not drawn. All lines are measured once for an atlas. */
export function treatyLine(atlas: Atlas, boundary: string): TreatyLine | undefined {
  let known = traced.get(atlas);
  if (!known) {
    known = trace(atlas);
    traced.set(atlas, known);
  }
  return known.get(boundary);
}

/** Index of the leg at a distance, km; where two legs meet the one that begins there. */
export function legAt(line: TreatyLine, km: number): number {
  const after = line.legs.findIndex((leg) => km < leg.toKm);
  return after < 0 ? line.legs.length - 1 : after;
}

/** The position at a distance from the start, km; the nearest end beyond either. Undefined where nothing is drawn. */
export function positionAt(line: TreatyLine, km: number): Position | undefined {
  const leg = line.legs[legAt(line, km)];
  if (!leg) return undefined;
  // The very end, not what adding up to it gives.
  if (km >= leg.toKm) return leg.line.at(-1);
  const next = leg.km.findIndex((reached) => km < reached);
  const [a, b] = [leg.line[Math.max(0, next - 1)] as Position, leg.line[next] as Position];
  const [from, to] = [leg.km[Math.max(0, next - 1)] as number, leg.km[next] as number];
  const share = to > from ? Math.max(0, (km - from) / (to - from)) : 0;
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
}

/** A trace: along which line, and how far from its start. */
type Trace = { id: string; km: number } | null | undefined;

/** The position of a trace; undefined where there is none, or its line is not drawn. */
export function tracePosition(atlas: Atlas, trace: Trace): Position | undefined {
  const line = trace ? treatyLine(atlas, trace.id) : undefined;
  return line && trace ? positionAt(line, trace.km) : undefined;
}

/** Index of the leg that a trace is on. */
export function currentLeg(atlas: Atlas, trace: Trace): number | undefined {
  const line = trace ? treatyLine(atlas, trace.id) : undefined;
  return line && trace ? legAt(line, trace.km) : undefined;
}

/** Course of the line round a distance, degrees clockwise from north, taken over `reach` km to either side. */
export function courseAt(line: TreatyLine, km: number, reach: number): number {
  const a = positionAt(line, Math.max(0, km - reach));
  const b = positionAt(line, Math.min(line.km, km + reach));
  if (!a || !b) return 0;
  const [east, north] = offset(a, b);
  return ((Math.atan2(east, north) * 180) / Math.PI + 360) % 360;
}

/** The territories on one hand of a leg, in order, each once; null: sea, or beyond the frame. */
export function sideOf(leg: TreatyLeg, side: Side): (string | null)[] {
  return [...new Set(leg.stretches.map((stretch) => stretch[side]))];
}

/** A boundary point at its distance along a line. */
export interface LinePoint {
  point: BoundaryPoint;
  /** Distance from the start of the line, km. */
  km: number;
  /** Height the treaty states first, in metres. */
  stated_m: number | undefined;
}

/** The points of a line in order, from its start to its end. Ids the atlas does not know are left out. */
export function linePointsOf(atlas: Atlas, line: TreatyLine): LinePoint[] {
  const first = line.legs[0];
  const ends = [
    ...(first ? [{ id: first.leg.from, km: 0 }] : []),
    ...line.legs.map(({ leg, toKm }) => ({ id: leg.to, km: toKm })),
  ];
  return ends.flatMap(({ id, km }) => {
    const point = atlas.index.points.get(id);
    const feet = point?.stated[0]?.value;
    return point ? [{ point, km, stated_m: feet === undefined ? undefined : feet * METRES_PER_FOOT }] : [];
  });
}
