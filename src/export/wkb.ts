/**
 * Well-known binary (OGC 06-103r4), little-endian: the geometry of GeoPackage.
 * The libraries that write it want Node's buffers.
 */
import type { Geometry, Position } from 'geojson';

const CODES = { Point: 1, LineString: 2, Polygon: 3, MultiPoint: 4, MultiLineString: 5, MultiPolygon: 6 } as const;

/** Throws `TypeError` for a geometry that is none of the six simple ones. */
export function wkb(geometry: Geometry): Uint8Array {
  const bytes: number[] = [];
  const scratch = new DataView(new ArrayBuffer(8));
  const uint = (value: number) => {
    scratch.setUint32(0, value, true);
    for (let i = 0; i < 4; i++) bytes.push(scratch.getUint8(i));
  };
  const double = (value: number) => {
    scratch.setFloat64(0, value, true);
    for (let i = 0; i < 8; i++) bytes.push(scratch.getUint8(i));
  };
  const position = ([x = Number.NaN, y = Number.NaN]: Position) => {
    double(x);
    double(y);
  };
  const list = <T>(items: readonly T[], write: (item: T) => void) => {
    uint(items.length);
    items.forEach(write);
  };
  const rings = (polygon: Position[][]) => list(polygon, (ring) => list(ring, position));
  const one = (part: Geometry) => {
    const code = CODES[part.type as keyof typeof CODES];
    if (!code) throw new TypeError(`GeoPackage has no ${part.type} here`);
    bytes.push(1);
    uint(code);
    switch (part.type) {
      case 'Point':
        return position(part.coordinates);
      case 'LineString':
        return list(part.coordinates, position);
      case 'Polygon':
        return rings(part.coordinates);
      case 'MultiPoint':
        return list(part.coordinates, (coordinates) => one({ type: 'Point', coordinates }));
      case 'MultiLineString':
        return list(part.coordinates, (coordinates) => one({ type: 'LineString', coordinates }));
      case 'MultiPolygon':
        return list(part.coordinates, (coordinates) => one({ type: 'Polygon', coordinates }));
    }
  };
  one(geometry);
  return Uint8Array.from(bytes);
}
