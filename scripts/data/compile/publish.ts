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
import { type Header, membersOf } from '../../../src/export/header.ts';
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

/** A collection that says what it is, with one feature a line, so that a change shows as a change of lines. */
export function geojson(features: Feature<Geometry, unknown>[], header: Header, more: object = {}): string {
  const about = JSON.stringify({ ...membersOf(header), ...more }).slice(1, -1);
  return `{"type":"FeatureCollection",${about},"features":[\n${features.map((f) => JSON.stringify(f)).join(',\n')}\n]}\n`;
}

/** The grid of the data, degrees: what is drawn from the topology has the very positions of the layers. */
const GRID = 1e-5;

/**
 * All layers of the page in one topology: a vertex shared by two layers is
 * stored once, and as steps from the one before, at half the weight of degrees.
 * Lines are cut before they are put on the grid, so that what meets still meets.
 */
export function topojson(layers: Record<string, FeatureCollection>, header: Header): string {
  const topo = topology(layers) as Parameters<typeof quantize>[0];
  const [west = 0, south = 0] = (topo.bbox ?? []).map(Math.floor);
  const gridded = quantize(topo, { scale: [GRID, GRID], translate: [west, south] });
  return `${JSON.stringify({ ...gridded, ...membersOf(header) })}\n`;
}
