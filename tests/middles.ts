/** Places on lines that are no corners of them. */
import type { Position as GeoPosition } from 'geojson';
import type { Position } from '../src/atlas/types.ts';

/** The middles of every so many segments of a line. */
export const middles = (line: readonly GeoPosition[], every = 1): Position[] =>
  line.slice(1).flatMap((b, i) => {
    const a = line[i] as GeoPosition;
    return i % every === 0 ? [[((a[0] ?? 0) + (b[0] ?? 0)) / 2, ((a[1] ?? 0) + (b[1] ?? 0)) / 2] as Position] : [];
  });
