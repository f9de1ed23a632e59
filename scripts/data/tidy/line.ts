/** A line as a map program gives it back, in the form of an arc: one part, two coordinates, five decimals. */
import type { Geometry, Position } from 'geojson';
import { Refused } from './refused.ts';

const DECIMALS = 5;
const rounded = (value: number) => Number(value.toFixed(DECIMALS)) + 0;
const same = (a: Position | undefined, b: Position | undefined) => a?.[0] === b?.[0] && a?.[1] === b?.[1];
const show = (p: Position | undefined) => `[${p}]`;

/** Positions that are there, each but once in a row. */
function positions(line: unknown): Position[] {
  if (!Array.isArray(line)) throw new Refused('has coordinates that are no list of positions: draw it anew');
  return line
    .map((position: unknown): Position => {
      const [x, y] = Array.isArray(position) ? position : [];
      if (!Number.isFinite(x) || !Number.isFinite(y))
        throw new Refused(`has a position that is no pair of numbers, ${JSON.stringify(position)}: mend or delete it`);
      if (Math.abs(x) > 180 || Math.abs(y) > 90)
        throw new Refused(
          `has a position off the globe, ${JSON.stringify(position)}: save the layer in EPSG:4326, in degrees`,
        );
      return [rounded(x), rounded(y)];
    })
    .filter((position, i, all) => !same(position, all[i - 1]));
}

function partsOf(geometry: Geometry | null): unknown[] {
  switch (geometry?.type) {
    case 'LineString':
      return [geometry.coordinates];
    case 'MultiLineString':
      return geometry.coordinates;
    case 'GeometryCollection':
      return geometry.geometries.flatMap(partsOf);
    case undefined:
      throw new Refused('has no geometry: draw it, or delete the feature');
    default:
      throw new Refused(
        `is a ${geometry?.type}, and an arc is a line: lands are closed from lines (QGIS: Polygons to lines)`,
      );
  }
}

/** Parts that go on from one another as one line, in the direction of the first. */
function chained(parts: Position[][]): Position[] {
  const [first = [], ...rest] = parts;
  let line = first;
  const left = [...rest];
  while (left.length) {
    const next = (end: Position | undefined) => left.filter((part) => same(part[0], end) || same(part.at(-1), end));
    const [start, end] = [line[0], line.at(-1)];
    const [ahead, behind] = [next(end), next(start)];
    if (ahead.length > 1 || behind.length > 1)
      throw new Refused(
        `has ${parts.length} parts, of which three meet at ${show(ahead.length > 1 ? end : start)}: make each a feature with an id of its own (QGIS: Multipart to singleparts)`,
      );
    const part = ahead[0] ?? behind[0];
    if (!part)
      throw new Refused(
        `has ${parts.length} parts that do not meet: none goes on from ${show(start)} or ${show(end)}. Join their ends, or make each a feature with an id of its own (QGIS: Multipart to singleparts)`,
      );
    left.splice(left.indexOf(part), 1);
    const turned = (forward: boolean) => (forward ? part : [...part].reverse());
    line = ahead[0]
      ? [...line, ...turned(same(part[0], end)).slice(1)]
      : [...turned(same(part.at(-1), start)), ...line.slice(1)];
  }
  return line;
}

/** @throws Refused */
export function tidyLine(geometry: Geometry | null): { type: 'LineString'; coordinates: Position[] } {
  const parts = partsOf(geometry)
    .map(positions)
    .filter((part) => part.length > 0);
  const coordinates = chained(parts);
  if (coordinates.length < 2) throw new Refused('is a line without length: draw it anew, or delete it');
  return { type: 'LineString', coordinates };
}
