/**
 * The courses of the bands of doubt: lines known only from words, smoothed to
 * the scale of their doubt. A wide transparent line along a jagged course
 * would cover itself and show spikes that mean nothing.
 */
import type { FeatureCollection, LineString, Position } from 'geojson';

/** Metres in a degree of latitude, and of longitude at 40.4 °N. */
const METRES: [lon: number, lat: number] = [84_900, 111_200];

/** Distance of a point from a segment, metres; flat, good enough at this scale. */
function distance(point: Position, a: Position, b: Position): number {
  const plane = (p: Position) => [(p[0] ?? 0) * METRES[0], (p[1] ?? 0) * METRES[1]] as const;
  const [x, y] = plane(point);
  const [ax, ay] = plane(a);
  const [bx, by] = plane(b);
  const square = (bx - ax) ** 2 + (by - ay) ** 2;
  const along = square === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / square));
  return Math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay));
}

/** Douglas and Peucker's thinning: no dropped vertex lies further than `tolerance` metres off. */
export function thin(line: readonly Position[], tolerance: number): Position[] {
  const first = line[0];
  const last = line.at(-1);
  if (!first || !last || line.length < 3) return [...line];
  let far = 0;
  let at = 0;
  for (let i = 1; i < line.length - 1; i++) {
    const off = distance(line[i] as Position, first, last);
    if (off > far) [far, at] = [off, i];
  }
  if (far <= tolerance) return [first, last];
  return [...thin(line.slice(0, at + 1), tolerance).slice(0, -1), ...thin(line.slice(at), tolerance)];
}

/** One smoothed line for each line given, with its own id. */
export function doubtBands(
  lines: readonly { id: number; properties: { accuracy_m: number }; geometry: LineString }[],
): FeatureCollection<LineString> {
  return {
    type: 'FeatureCollection',
    features: lines.map(({ id, properties, geometry }) => ({
      type: 'Feature',
      id,
      properties: { accuracy_m: properties.accuracy_m },
      geometry: { type: 'LineString', coordinates: thin(geometry.coordinates, properties.accuracy_m * 0.8) },
    })),
  };
}
