/** GeoJSON and TopoJSON of the published files, the same bytes for the same data. */
import { rewind } from '@turf/turf';
import type { Feature, FeatureCollection, Geometry, MultiPolygon, Polygon } from 'geojson';
import { merge, quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import type {
  GeometryCollection,
  Topology,
  MultiPolygon as TopoMultiPolygon,
  Polygon as TopoPolygon,
} from 'topojson-specification';
import type { Face } from './partition.ts';

/** RFC 7946 winding: exterior rings counter-clockwise. */
export const wound = <T extends Feature<Polygon | MultiPolygon, unknown>>(feature: T): T =>
  rewind(feature as Feature<Polygon | MultiPolygon>) as T;

/** The union of faces as one geometry, from their shared arcs: no line between them is left. */
export function unionOf(faces: Face[]): Polygon | MultiPolygon {
  const layers: Record<string, FeatureCollection> = { faces: { type: 'FeatureCollection', features: faces } };
  const topo = topology(layers) as Topology;
  const geometries = (topo.objects.faces as GeometryCollection).geometries as (TopoPolygon | TopoMultiPolygon)[];
  const merged = merge(topo as Parameters<typeof merge>[0], geometries as Parameters<typeof merge>[1]);
  const single =
    merged.coordinates.length === 1 ? { type: 'Polygon' as const, coordinates: merged.coordinates[0] ?? [] } : merged;
  return wound({ type: 'Feature', properties: {}, geometry: single }).geometry;
}

/** A collection with one feature a line, so that a change shows as a change of lines. */
export function geojson(features: Feature<Geometry, unknown>[]): string {
  return `{"type":"FeatureCollection","features":[\n${features.map((f) => JSON.stringify(f)).join(',\n')}\n]}\n`;
}

/** Steps of coordinates across all that is drawn: about a metre each. */
const STEPS = 1e6;

/**
 * All layers of the page in one topology: a vertex shared by two layers is
 * stored once, and as steps from the one before, at half the weight of degrees.
 * Lines are cut before they are rounded, so that what meets still meets.
 */
export function topojson(layers: Record<string, FeatureCollection>): string {
  return `${JSON.stringify(quantize(topology(layers) as Parameters<typeof quantize>[0], STEPS))}\n`;
}
