/** Lengths, areas and bounds on the sphere (mean radius 6371.0088 km); good to about 0.3 %. */
import type { Geometry, Position } from 'geojson';

const RADIUS_KM = 6371.0088;
/** Metres in a Russian foot of the treaties, which is the English one. */
export const METRES_PER_FOOT = 0.3048;
const rad = (degrees: number) => (degrees * Math.PI) / 180;

/** Length of a polyline, km. */
export function lengthKm(line: readonly Position[]): number {
  let sum = 0;
  for (let i = 1; i < line.length; i++) {
    const [aLon = 0, aLat = 0] = line[i - 1] as Position;
    const [bLon = 0, bLat = 0] = line[i] as Position;
    const h =
      Math.sin(rad(bLat - aLat) / 2) ** 2 +
      Math.cos(rad(aLat)) * Math.cos(rad(bLat)) * Math.sin(rad(bLon - aLon) / 2) ** 2;
    sum += 2 * RADIUS_KM * Math.asin(Math.sqrt(h));
  }
  return sum;
}

function ringKm2(ring: readonly Position[]): number {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [aLon = 0, aLat = 0] = ring[i - 1] as Position;
    const [bLon = 0, bLat = 0] = ring[i] as Position;
    sum += rad(bLon - aLon) * (2 + Math.sin(rad(aLat)) + Math.sin(rad(bLat)));
  }
  return (sum * RADIUS_KM * RADIUS_KM) / 2;
}

/** Area of a polygon or multipolygon, km²; holes taken out. Other geometries have none. */
export function areaKm2(geometry: Geometry): number {
  const polygons =
    geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
  let sum = 0;
  for (const rings of polygons)
    rings.forEach((ring, i) => {
      sum += (i === 0 ? 1 : -1) * Math.abs(ringKm2(ring));
    });
  return sum;
}

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
