/** Boxes round what is drawn. */
import type { Geometry } from 'geojson';

export type Bounds = [west: number, south: number, east: number, north: number];

/** The smallest box round the geometries, or undefined where there is nothing in them. */
export function boundsOf(geometries: Iterable<Geometry>): Bounds | undefined {
  const box: Bounds = [Infinity, Infinity, -Infinity, -Infinity];
  const visit = (value: unknown): void => {
    if (!Array.isArray(value)) return;
    const [lon, lat] = value as unknown[];
    if (typeof lon === 'number' && typeof lat === 'number') {
      box[0] = Math.min(box[0], lon);
      box[1] = Math.min(box[1], lat);
      box[2] = Math.max(box[2], lon);
      box[3] = Math.max(box[3], lat);
    } else for (const item of value) visit(item);
  };
  for (const geometry of geometries)
    visit(
      geometry.type === 'GeometryCollection'
        ? geometry.geometries.map((g) => (g as { coordinates?: unknown }).coordinates)
        : geometry.coordinates,
    );
  return box[0] <= box[2] ? box : undefined;
}

/** The smallest box round the features that pass, or undefined where there are none. */
export const boundsWhere = <F extends { geometry: Geometry }>(
  features: readonly F[],
  passes: (feature: F) => boolean,
): Bounds | undefined => boundsOf(features.filter(passes).map(({ geometry }) => geometry));

const boxes = new WeakMap<Geometry, Bounds>();
/** The box round a geometry, found once. */
export function boxOf(geometry: Geometry): Bounds | undefined {
  let box = boxes.get(geometry);
  if (!box) {
    box = boundsOf([geometry]);
    if (box) boxes.set(geometry, box);
  }
  return box;
}

/** Whether two boxes have room in common: degrees or pixels, the least corner first. */
export const overlap = (a: Readonly<Bounds>, b: Readonly<Bounds>): boolean =>
  a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
