/** Positions lie in the region the atlas covers. Positions off the globe are left to coordinate-range. */
import { inRange } from './coordinate-range.ts';
import type { Dataset, GeoKind } from './dataset.ts';
import { featuresOf, positionsOf, recordsWithId } from './dataset.ts';
import { type Finding, type Verdict, verdict } from './finding.ts';

export const id = 'regional-bounds';

type Bounds = readonly [west: number, south: number, east: number, north: number];
/** The frame that the partition fills. */
export const FRAME: Bounds = [40, 38.3, 47, 42.5];
const REGION: Bounds = [36, 36, 50, 44];
const BOUNDS: Record<GeoKind, Bounds> = { arcs: FRAME, published: REGION, other: REGION, base: [30, 30, 60, 50] };

export const within = ([lon = Number.NaN, lat = Number.NaN]: readonly number[], [west, south, east, north]: Bounds) =>
  lon >= west && lon <= east && lat >= south && lat <= north;

function finding(file: string, feature: string, outside: readonly number[][], bounds: Bounds): Finding {
  const [first = []] = outside;
  const swapped = within([first[1] ?? 0, first[0] ?? 0], bounds);
  return {
    file,
    feature,
    rule: id,
    message: `${outside.length} position${outside.length > 1 ? 's' : ''} outside ${bounds[0]}–${bounds[2]}° E, ${bounds[1]}–${bounds[3]}° N, first [${first}]`,
    fix: swapped
      ? 'The axes are swapped: write [longitude, latitude].'
      : 'Correct the position, or cut the line at the edge of the region.',
  };
}

export function check(data: Dataset): Verdict {
  const features = featuresOf(data).flatMap(({ file, kind, name, feature }) => {
    const bounds = BOUNDS[kind];
    const outside = positionsOf(feature?.geometry).filter((p) => inRange(p) && !within(p, bounds));
    return outside.length ? [finding(file, name, outside, bounds)] : [];
  });
  const records = recordsWithId(data).flatMap(({ file, record }) => {
    const candidates = (record.candidates ?? []) as { position: number[] }[];
    const positions = [record.position ?? record.point, ...candidates.map(({ position }) => position)];
    const outside = positions.filter((p): p is number[] => Array.isArray(p) && !within(p, REGION));
    return outside.length ? [finding(file, record.id, outside, REGION)] : [];
  });
  return verdict([...features, ...records]);
}
