/** The size of the Earth, and lengths over short distances. Exact lengths and areas are measured by the build. */
import type { Position } from 'geojson';

/** Mean radius of the WGS84 ellipsoid, metres: what scale bars and drawings take the Earth for. */
export const EARTH_RADIUS_M = 6_371_008.8;
/** Metres in a degree of a great circle on that sphere. */
export const METRES_PER_DEGREE = (EARTH_RADIUS_M * Math.PI) / 180;

/** Metres of ground east and north from one position to another on the sphere; flat, good over tens of km. */
export function offset(from: Position, to: Position): [east: number, north: number] {
  const across = METRES_PER_DEGREE * Math.cos((((from[1] ?? 0) as number) * Math.PI) / 180);
  return [((to[0] ?? 0) - (from[0] ?? 0)) * across, ((to[1] ?? 0) - (from[1] ?? 0)) * METRES_PER_DEGREE];
}

const SEMI_MAJOR_M = 6_378_137;
const FLATTENING = 1 / 298.257223563;
const ECCENTRICITY_2 = FLATTENING * (2 - FLATTENING);

/**
 * Length of a straight piece of line on the WGS84 ellipsoid, km, by the radii of curvature at its middle: within a
 * millionth of the geodesic over the few km between two vertices. It shares a published length out along its line.
 */
export function pieceKm(a: Position, b: Position): number {
  const [[aLon = 0, aLat = 0], [bLon = 0, bLat = 0]] = [a, b];
  const middle = ((aLat + bLat) * Math.PI) / 360;
  const flat = 1 - ECCENTRICITY_2 * Math.sin(middle) ** 2;
  const across = SEMI_MAJOR_M / Math.sqrt(flat);
  const along = (across * (1 - ECCENTRICITY_2)) / flat;
  const degree = Math.PI / 180_000;
  return degree * Math.hypot((bLon - aLon) * across * Math.cos(middle), (bLat - aLat) * along);
}
