/**
 * Segments of a set of lines that cross or touch, by a sweep over longitude.
 * Positions are taken to a millionth of a degree, so that the arithmetic is
 * exact in doubles and a shared vertex is never mistaken for a crossing.
 */
import type { Position } from 'geojson';

const UNIT = 1e6;

export interface Segment {
  line: number;
  index: number;
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/** `cross`: the insides meet; `touch`: an end lies on the other segment; `vertex`: only ends meet; `overlap`: they share a stretch. */
export type MeetingKind = 'cross' | 'touch' | 'vertex' | 'overlap';
export interface Meeting {
  a: Segment;
  b: Segment;
  kind: MeetingKind;
  at: [longitude: number, latitude: number];
}

export function segmentsOf(lines: Position[][]): Segment[] {
  return lines.flatMap((line, l) =>
    line.slice(1).flatMap((end, index) => {
      const start = line[index] as Position;
      const [x1, y1, x2, y2] = [start[0], start[1], end[0], end[1]].map((n) => Math.round((n as number) * UNIT)) as [
        number,
        number,
        number,
        number,
      ];
      return x1 === x2 && y1 === y2 ? [] : [{ line: l, index, x1, y1, x2, y2 }];
    }),
  );
}

/** On which side of `s` a point lies: 1 left, -1 right, 0 on its line. */
const side = (s: Segment, x: number, y: number) => Math.sign((s.x2 - s.x1) * (y - s.y1) - (s.y2 - s.y1) * (x - s.x1));
const inBox = (s: Segment, x: number, y: number) =>
  x >= Math.min(s.x1, s.x2) && x <= Math.max(s.x1, s.x2) && y >= Math.min(s.y1, s.y2) && y <= Math.max(s.y1, s.y2);

function meeting(a: Segment, b: Segment): { kind: MeetingKind; x: number; y: number } | undefined {
  const [a1, a2, b1, b2] = [side(b, a.x1, a.y1), side(b, a.x2, a.y2), side(a, b.x1, b.y1), side(a, b.x2, b.y2)];
  if (a1 * a2 < 0 && b1 * b2 < 0) {
    const t =
      ((b.x1 - a.x1) * (b.y2 - b.y1) - (b.y1 - a.y1) * (b.x2 - b.x1)) /
      ((a.x2 - a.x1) * (b.y2 - b.y1) - (a.y2 - a.y1) * (b.x2 - b.x1));
    return { kind: 'cross', x: a.x1 + t * (a.x2 - a.x1), y: a.y1 + t * (a.y2 - a.y1) };
  }
  const ends = [
    { on: a1 === 0 && inBox(b, a.x1, a.y1), x: a.x1, y: a.y1 },
    { on: a2 === 0 && inBox(b, a.x2, a.y2), x: a.x2, y: a.y2 },
    { on: b1 === 0 && inBox(a, b.x1, b.y1), x: b.x1, y: b.y1 },
    { on: b2 === 0 && inBox(a, b.x2, b.y2), x: b.x2, y: b.y2 },
  ].filter(({ on }) => on);
  const [first] = ends;
  if (!first) return undefined;
  const places = new Set(ends.map(({ x, y }) => `${x},${y}`));
  if (places.size > 1) return { kind: 'overlap', x: first.x, y: first.y };
  const isEnd = (s: Segment) => (s.x1 === first.x && s.y1 === first.y) || (s.x2 === first.x && s.y2 === first.y);
  return { kind: isEnd(a) && isEnd(b) ? 'vertex' : 'touch', x: first.x, y: first.y };
}

/**
 * All meetings, except common ends of two segments that `joined` says belong
 * together there (neighbours on a line, arcs at a node).
 */
export function crossings(segments: Segment[], joined: (a: Segment, b: Segment) => boolean): Meeting[] {
  const sorted = segments
    .map((s) => ({ s, west: Math.min(s.x1, s.x2), east: Math.max(s.x1, s.x2) }))
    .sort((a, b) => a.west - b.west);
  const found: Meeting[] = [];
  for (let i = 0; i < sorted.length; i++) {
    const { s: a, east } = sorted[i] as (typeof sorted)[number];
    const [south, north] = a.y1 < a.y2 ? [a.y1, a.y2] : [a.y2, a.y1];
    for (let j = i + 1; j < sorted.length && (sorted[j] as (typeof sorted)[number]).west <= east; j++) {
      const b = (sorted[j] as (typeof sorted)[number]).s;
      if (Math.max(b.y1, b.y2) < south || Math.min(b.y1, b.y2) > north) continue;
      const hit = meeting(a, b);
      if (hit && !(hit.kind === 'vertex' && joined(a, b)))
        found.push({ a, b, kind: hit.kind, at: [hit.x / UNIT, hit.y / UNIT] });
    }
  }
  return found;
}
