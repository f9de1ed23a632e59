/** Lengths and areas on the WGS84 ellipsoid (Karney's geodesics); turf's sphere is off by up to 0.3 % here. */

import geodesic from 'geographiclib-geodesic';
import type { MultiPolygon, Polygon, Position } from 'geojson';

const { WGS84 } = geodesic.Geodesic;

/** Length of a polyline whose segments are geodesics, km. */
export function lengthKm(line: readonly Position[]): number {
  let metres = 0;
  for (let i = 1; i < line.length; i++) {
    const [aLon = 0, aLat = 0] = line[i - 1] as Position;
    const [bLon = 0, bLat = 0] = line[i] as Position;
    metres += WGS84.Inverse(aLat, aLon, bLat, bLon).s12 ?? 0;
  }
  return metres / 1000;
}

function ringKm2(ring: readonly Position[]): number {
  const polygon = WGS84.Polygon(false);
  // The last position repeats the first; geographiclib closes the ring itself.
  for (const [lon = 0, lat = 0] of ring.slice(0, -1)) polygon.AddPoint(lat, lon);
  return Math.abs(polygon.Compute(false, true).area ?? 0) / 1e6;
}

/** Area of a polygon, its holes taken out, km². */
export function areaKm2(geometry: Polygon | MultiPolygon): number {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.reduce(
    (sum, rings) => sum + rings.reduce((part, ring, i) => part + (i === 0 ? 1 : -1) * ringKm2(ring), 0),
    0,
  );
}
