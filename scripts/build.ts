/**
 * geodata/ → geodata/published/.
 *
 *   npm run geodata:build            writes the published files
 *   npm run geodata:build -- --check compares them with what is committed, writes nothing (exit 1 where they differ)
 */

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { FeatureCollection } from 'geojson';
import type { Topology } from 'topojson-specification';
import type { AtlasRecords } from '../src/atlas/atlas.ts';
import { LANGS } from '../src/atlas/lang.ts';
import type {
  Area,
  BoundaryPoint,
  Control,
  Discrepancy,
  HistoricalEvent,
  Instrument,
  Place,
  Polity,
  Position,
  Source,
  Territory,
} from '../src/atlas/types.ts';
import { LAYER_IDS } from '../src/atlas/types.ts';
import { factsOf } from '../src/export/facts.ts';
import { membersOf } from '../src/export/header.ts';
import { ALL_TAKEN_OVER } from '../src/export/licences.ts';
import { GEODATA, PUBLISHED, readArcs, readBoundaries, readJson } from './lib/geodata.ts';
import { areaFeatures, layerFeatures, legFeatures } from './lib/layers.ts';
import { cutAtNodes, facesOf, sidesOf } from './lib/partition.ts';
import { posterJson } from './lib/poster.ts';
import { geojson, topojson, wound } from './lib/publish.ts';
import { publishedHeader } from './lib/published-header.ts';
import { publishAll } from './publish/index.ts';

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
  events: data<HistoricalEvent[]>('events.json').sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)),
  sources: data<Source[]>('sources.json'),
};
const collection = (features: unknown[]) => ({ type: 'FeatureCollection', features }) as FeatureCollection;
const base = (name: string) => data<FeatureCollection>(`base/${name}.geojson`);
const whole = publishedHeader('all geometry and records', ALL_TAKEN_OVER);
const page: Record<string, string> = {
  'atlas.json': `${JSON.stringify({ ...records, about: membersOf(whole) })}\n`,
  'atlas.topojson': topojson(
    {
      territories: collection(faces.map((f, id) => ({ ...f, id }))),
      arcs: collection(
        pieces.map(({ arc, coordinates }, id) => {
          const { note: _, ...properties } = arc.properties;
          return {
            type: 'Feature',
            id,
            properties: { ...properties, ...sides[id] },
            geometry: { type: 'LineString', coordinates },
          };
        }),
      ),
      legs: collection(legs.map((f, id) => ({ ...f, id, properties: f.properties.map }))),
      areas: collection(
        areaShapes.map((f, id) => ({
          ...f,
          id,
          properties: {
            id: f.properties.id,
            layer: f.properties.layer,
            kind: f.properties.kind,
            ...(f.properties.claimant && {
              claimant: records.polities.find(({ id }) => id === f.properties.claimant)?.family,
            }),
          },
        })),
      ),
      water: base('water'),
      land: base('land'),
    },
    whole,
  ),
};
for (const lang of LANGS)
  page[`poster.${lang}.json`] = posterJson(records, JSON.parse(page['atlas.topojson'] as string) as Topology, lang);
const parts = { boundaries, points, areas, legs, areaShapes, facts: factsOf(records, 'en') };
for (const layer of LAYER_IDS) {
  const features = layerFeatures(layer, parts);
  const sources = features.flatMap(({ properties }) => properties.sources);
  page[`${layer}.geojson`] = geojson(features, publishedHeader(`layer ${layer}`, sources));
}

const files = publishAll(records, { faces, ...parts }, page);

// A line that was renamed or taken out leaves a file behind, which nothing would ever compare.
const lines = path.join(PUBLISHED, 'lines');
const orphans = (existsSync(lines) ? readdirSync(lines) : [])
  .map((name) => `lines/${name}`)
  .filter((name) => !(name in files));
const stale = Object.entries(files).filter(([name, text]) => {
  const file = path.join(PUBLISHED, name);
  return !existsSync(file) || readFileSync(file, 'utf8') !== text;
});
if (process.argv.includes('--check')) {
  for (const [name] of stale)
    console.error(`geodata/published/${name} is not what geodata/ gives: run npm run geodata:build and commit it`);
  for (const name of orphans)
    console.error(`geodata/published/${name} is no longer built: delete it, or run npm run geodata:build`);
  process.exitCode = stale.length || orphans.length ? 1 : 0;
} else {
  mkdirSync(lines, { recursive: true });
  for (const name of orphans) rmSync(path.join(PUBLISHED, name));
  for (const [name, text] of stale) writeFileSync(path.join(PUBLISHED, name), text);
}
if (!process.exitCode)
  console.log(
    `geodata: ${arcs.length} arcs, ${pieces.length} pieces, ${faces.length} territories, ${boundaries.length} boundaries, ${areas.length} areas; ${stale.length} published files changed`,
  );
