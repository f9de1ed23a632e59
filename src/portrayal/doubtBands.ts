/**
 * The courses of the bands of doubt: lines known only from words, smoothed to
 * the scale of their doubt. A wide transparent line along a jagged course
 * would cover itself and show spikes that mean nothing.
 */
import type { FeatureCollection, LineString, Position } from 'geojson';
import simplify from 'simplify-js';
import { offset } from '../geo/earth.ts';

/** No dropped vertex lies further than `tolerance` metres off. Flat, good enough at this scale. */
export function thin(line: readonly Position[], tolerance: number): Position[] {
  const start = line[0] ?? [0, 0];
  const plane = line.map((position) => {
    const [x, y] = offset(start, position);
    return { x, y, position };
  });
  return (simplify(plane, tolerance, true) as typeof plane).map(({ position }) => position);
}

const smoothed = new WeakMap<LineString, LineString>();
/** The course of a band, found once for each line: what stands stays the same object, and is not projected anew. */
function bandOf(line: LineString, accuracy_m: number): LineString {
  let band = smoothed.get(line);
  if (!band) {
    band = { type: 'LineString', coordinates: thin(line.coordinates, accuracy_m * 0.8) };
    smoothed.set(line, band);
  }
  return band;
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
      geometry: bandOf(geometry, properties.accuracy_m),
    })),
  };
}
