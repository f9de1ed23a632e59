/**
 * geodata/ → geodata/published/.
 *
 *   npm run geodata:build            writes the published files
 *   npm run geodata:build -- --check compares them with what is committed, writes nothing (exit 1 where they differ)
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { FeatureCollection } from 'geojson';
import type { AtlasRecords } from '../src/atlas/atlas.ts';
import type { Area, BoundaryPoint, Control, Discrepancy, Instrument, Place, Polity, Position, Source, Territory } from '../src/atlas/types.ts';
import { LAYER_IDS } from '../src/atlas/types.ts';
import { GEODATA, PUBLISHED, readArcs, readBoundaries, readJson } from './lib/geodata.ts';
import { areaFeatures, layerFeatures, legFeatures } from './lib/layers.ts';
import { cutAtNodes, facesOf, sidesOf } from './lib/partition.ts';
import { geojson, topojson, wound } from './lib/publish.ts';

const data = <T>(name: string) => readJson<T>(path.join(GEODATA, name));
const territories = data<Territory[]>('territories.json');
const points = data<BoundaryPoint[]>('points.json');
const areas = data<Area[]>('areas.json');
const boundaries = readBoundaries();
const arcs = readArcs();

const pieces = cutAtNodes(arcs);
const drawn = territories.filter((t): t is Territory & { point: Position } => t.point !== null);
const faces = (await facesOf(pieces, drawn)).map(wound);
const sides = sidesOf(pieces, faces);
const legs = legFeatures(boundaries, arcs, points);
const areaShapes = areaFeatures(areas, faces, pieces, sides);

const records: AtlasRecords = {
  version: 1,
  territories,
  control: data<Control>('control.json'),
  polities: data<Polity[]>('polities.json'),
  instruments: data<Instrument[]>('instruments.json'),
  boundaries,
  points,
  areas,
  places: data<Place[]>('places.json'),
  discrepancies: data<Discrepancy[]>('discrepancies.json'),
  sources: data<Source[]>('sources.json'),
};
const collection = (features: unknown[]) => ({ type: 'FeatureCollection', features }) as FeatureCollection;
const base = (name: string) => data<FeatureCollection>(`base/${name}.geojson`);
const files: Record<string, string> = {
  'atlas.json': `${JSON.stringify(records)}\n`,
  'atlas.topojson': topojson({
    territories: collection(faces.map((f, id) => ({ ...f, id }))),
    arcs: collection(
      pieces.map(({ arc, coordinates }, id) => {
        const { note: _, ...properties } = arc.properties;
        return { type: 'Feature', id, properties: { ...properties, ...sides[id] }, geometry: { type: 'LineString', coordinates } };
      }),
    ),
    legs: collection(legs.map((f, id) => ({ ...f, id, properties: f.properties.map }))),
    areas: collection(areaShapes.map((f, id) => ({ ...f, id, properties: { id: f.properties.id, layer: f.properties.layer, kind: f.properties.kind } }))),
    water: base('water'),
    land: base('land'),
  }),
};
for (const layer of LAYER_IDS) files[`${layer}.geojson`] = geojson(layerFeatures(layer, { boundaries, points, legs, areaShapes }));

const stale = Object.entries(files).filter(([name, text]) => {
  const file = path.join(PUBLISHED, name);
  return !existsSync(file) || readFileSync(file, 'utf8') !== text;
});
if (process.argv.includes('--check')) {
  for (const [name] of stale) console.error(`geodata/published/${name} is not what geodata/ gives: run npm run geodata:build and commit it`);
  process.exitCode = stale.length ? 1 : 0;
} else {
  mkdirSync(PUBLISHED, { recursive: true });
  for (const [name, text] of stale) writeFileSync(path.join(PUBLISHED, name), text);
}
if (!process.exitCode)
  console.log(`geodata: ${arcs.length} arcs, ${pieces.length} pieces, ${faces.length} territories, ${boundaries.length} boundaries, ${areas.length} areas; ${stale.length} published files changed`);
