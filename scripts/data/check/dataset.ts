/** The data files in memory, each part with the file it came from. A part that was not read is absent. */
import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import type { Topology } from 'topojson-specification';
import type * as v from 'valibot';
import { RECORDS } from '../../../src/atlas/model.ts';
import type { Boundary, Happening, Treaty } from '../../../src/atlas/types.ts';
import type { KeySlip } from '../files/json.ts';
import type { recordSchemas } from './schemas.ts';

export interface Part<T> {
  file: string;
  value: T;
}

/** The data files by name. */
export type Records = { [K in keyof typeof recordSchemas]: v.InferOutput<(typeof recordSchemas)[K]> };

/** `arcs`: lines a historian digitises; `published`: the layers; `base`: extracted land and water; `other`: anything else. */
export type GeoKind = 'arcs' | 'published' | 'base' | 'other';
export type AnyFeature = Feature<Geometry | null, Record<string, unknown> | null>;
export interface GeoFile {
  file: string;
  kind: GeoKind;
  collection: FeatureCollection<Geometry | null>;
}

export interface Dataset {
  records: { [K in keyof Records]?: Part<Records[K]> };
  chronologies: Part<Happening[]>[];
  boundaries: Part<Boundary>[];
  treaties: Part<Treaty>[];
  geojson: GeoFile[];
  topologies: Part<Topology>[];
  tours: Part<unknown>[];
  /** Keys that the value of a file does not show, by the file and its whole value. */
  slips: (Part<unknown> & { slip: KeySlip })[];
  /** Whether files are missing here that were set aside, so that nobody can say what is in none of them. */
  partial: boolean;
}

export const emptyDataset = (): Dataset => ({
  records: {},
  chronologies: [],
  boundaries: [],
  treaties: [],
  geojson: [],
  topologies: [],
  tours: [],
  slips: [],
  partial: false,
});

/** An id as a name in findings; the other where a damaged file has something else in its place. */
export const idOr = (id: unknown, otherwise: string): string =>
  (typeof id === 'string' && id) || typeof id === 'number' ? String(id) : otherwise;

/** How findings name a happening; undefined where there is not enough to name it. */
export const happeningName = ({ from, instrument }: Partial<Happening>): string | undefined =>
  typeof from === 'string' && typeof instrument === 'string' ? `${from} ${instrument}` : undefined;

/** How findings name a feature. */
export function nameOf(feature: unknown, index: number): string {
  const { id, properties } = (feature ?? {}) as AnyFeature;
  return idOr(properties?.id ?? id, `feature ${index}`);
}

type Key = string | number;

/** Which record of a file a path leads into, as findings name it, and the rest of the path from there. */
export function placeIn(value: unknown, path: readonly Key[]): { feature: string; field: readonly Key[] } {
  const [first, second, ...rest] = path;
  const whole = value as { id?: unknown; features?: unknown[] } | null;
  if (first === 'features' && typeof second === 'number' && Array.isArray(whole?.features))
    return { feature: nameOf(whole.features[second], second), field: rest };
  if (Array.isArray(value) && first !== undefined) {
    const record = (value[Number(first)] ?? {}) as { id?: unknown } & Partial<Happening>;
    return { feature: idOr(record.id, happeningName(record) ?? `record ${first}`), field: path.slice(1) };
  }
  if (first === undefined || typeof whole?.id === 'string')
    return { feature: idOr(whole?.id, 'the file'), field: path };
  const list = (value as Record<string, unknown>)[String(first)];
  return typeof second === 'number' && Array.isArray(list) && list.some((item) => Object.hasOwn(item ?? {}, 'holder'))
    ? { feature: `${first}, spell ${second + 1}`, field: rest }
    : { feature: String(first), field: path.slice(1) };
}

/** Every feature of every GeoJSON file that is one, with its file and name. */
export function featuresOf(
  data: Dataset,
  kinds?: GeoKind[],
): { file: string; kind: GeoKind; name: string; feature: AnyFeature }[] {
  return data.geojson
    .filter(({ kind }) => !kinds || kinds.includes(kind))
    .flatMap(({ file, kind, collection }) => {
      const features = Array.isArray(collection?.features) ? (collection.features as AnyFeature[]) : [];
      return features.map((feature, i) => ({ file, kind, name: nameOf(feature, i), feature }));
    });
}

/** The lines and rings of a geometry: rings closed, the first of each polygon exterior. Points give none. */
export function linesOf(
  geometry: Geometry | null | undefined,
): { line: Position[]; ring: 'exterior' | 'interior' | null }[] {
  if (!geometry) return [];
  const polygon = (rings: Position[][]) =>
    rings.map((line, i) => ({ line, ring: i === 0 ? ('exterior' as const) : ('interior' as const) }));
  switch (geometry.type) {
    case 'LineString':
      return [{ line: geometry.coordinates, ring: null }];
    case 'MultiLineString':
      return geometry.coordinates.map((line) => ({ line, ring: null }));
    case 'Polygon':
      return polygon(geometry.coordinates);
    case 'MultiPolygon':
      return geometry.coordinates.flatMap(polygon);
    case 'GeometryCollection':
      return geometry.geometries.flatMap(linesOf);
    default:
      return [];
  }
}

/** Every position of a geometry. */
export function positionsOf(geometry: Geometry | null | undefined): Position[] {
  if (!geometry) return [];
  if (geometry.type === 'Point') return [geometry.coordinates];
  if (geometry.type === 'MultiPoint') return geometry.coordinates;
  if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap(positionsOf);
  return linesOf(geometry).flatMap(({ line }) => line);
}

/** All records that have an id, by part, for rules that look at each. */
export function recordsWithId(
  data: Dataset,
): { file: string; part: string; record: { id: string } & Record<string, unknown> }[] {
  const lists = (Object.keys(RECORDS) as (keyof typeof RECORDS)[]).flatMap((part) => {
    const found = data.records[part];
    return found ? (found.value as { id: string }[]).map((record) => ({ file: found.file, part, record })) : [];
  });
  const boundaries = data.boundaries.map(({ file, value }) => ({ file, part: 'boundaries', record: value }));
  return [...lists, ...boundaries] as ReturnType<typeof recordsWithId>;
}
