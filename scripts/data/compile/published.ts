/** geodata/ → the text of every file of geodata/published/. */
import path from 'node:path';
import type { FeatureCollection } from 'geojson';
import type { Topology } from 'topojson-specification';
import type { AtlasRecords } from '../../../src/atlas/atlas.ts';
import { LANGS } from '../../../src/atlas/lang.ts';
import { LAYER_IDS } from '../../../src/atlas/layers.ts';
import type {
  Area,
  BoundaryPoint,
  Discrepancy,
  HistoricalEvent,
  Instrument,
  Place,
  Polity,
  Position,
  Source,
  Territory,
  WrittenTerritory,
} from '../../../src/atlas/types.ts';
import { factsOf } from '../../../src/export/facts.ts';
import { membersOf } from '../../../src/export/header.ts';
import { ALL_TAKEN_OVER } from '../../../src/export/licences.ts';

import { readArcs, readBoundaries, readChains, readJson, readTreaties } from '../files/geodata.ts';

import { publishAll } from '../publish/index.ts';
import type { Files } from '../publish/publisher.ts';
import { controlOf } from './chains.ts';
import { publishedKm, publishedKm2 } from './geodesic.ts';
import { areaFeatures, layerFeatures, legFeatures } from './layers.ts';
import { cutAtNodes, facesOf, sidesOf } from './partition.ts';
import { posterJson } from './poster.ts';
import { geojson, topojson, wound } from './publish.ts';
import { publishedHeader } from './published-header.ts';
import { partSources, treatiesJson } from './treaties.ts';

/**
 * Builds from the files of a data folder, which are taken to be good.
 * @throws Error that says what to mend, where the arcs do not close into the territories or a walk breaks off
 */
export async function publishedFiles(folder: string): Promise<{ files: Files; summary: string }> {
  const data = <T>(name: string) => readJson<T>(path.join(folder, name));
  const territories = data<WrittenTerritory[]>('territories.json');
  const points = data<BoundaryPoint[]>('points.json');
  const areas = data<Area[]>('areas.json');
  const boundaries = readBoundaries(path.join(folder, 'boundaries'));
  const arcs = readArcs(path.join(folder, 'arcs'));

  const pieces = cutAtNodes(arcs);
  const drawn = territories.filter((t): t is Territory & { point: Position } => t.point !== null);
  const faces = (await facesOf(pieces, drawn)).map(wound);
  const km2 = new Map(faces.map(({ geometry, properties }) => [properties.id, publishedKm2(geometry)]));
  const sides = sidesOf(pieces, faces);
  const legs = legFeatures(boundaries, arcs, points);
  const areaShapes = areaFeatures(areas, faces, pieces, sides);

  const all: AtlasRecords = {
    version: 1,
    territories: territories.map(({ follows: _, ...territory }): Territory => territory),
    control: controlOf(readChains(folder, territories)),
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
  const treaties = readTreaties(path.join(folder, 'treaties'));
  const { shared, own } = partSources(all, arcs, treaties);
  const records: AtlasRecords = { ...all, sources: shared };
  const collection = (features: unknown[]) => ({ type: 'FeatureCollection', features }) as FeatureCollection;
  const base = (name: string) => data<FeatureCollection>(`base/${name}.geojson`);
  const whole = publishedHeader('all geometry and records', ALL_TAKEN_OVER);
  const page: Record<string, string> = {
    'atlas.json': `${JSON.stringify({ ...records, about: membersOf(whole) })}\n`,
    'treaties.json': treatiesJson(treaties, own, membersOf(publishedHeader('what the treaties say', []))),
    'atlas.topojson': topojson(
      {
        territories: collection(
          faces.map((f, id) => ({ ...f, id, properties: { id: f.properties.id, km2: km2.get(f.properties.id) } })),
        ),
        arcs: collection(
          pieces.map(({ arc, coordinates }, id) => {
            const { note: _, ...properties } = arc.properties;
            return {
              type: 'Feature',
              id,
              properties: { ...properties, ...sides[id], km: publishedKm(coordinates) },
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
  const parts = { boundaries, points, areas, legs, areaShapes, facts: factsOf(records, 'en', km2) };
  for (const layer of LAYER_IDS) {
    const features = layerFeatures(layer, parts);
    const sources = features.flatMap(({ properties }) => properties.sources);
    page[`${layer}.geojson`] = geojson(features, publishedHeader(`layer ${layer}`, sources));
  }

  return {
    files: publishAll(records, { faces, ...parts }, page),
    summary: `${arcs.length} arcs, ${pieces.length} pieces, ${faces.length} territories, ${boundaries.length} boundaries, ${areas.length} areas`,
  };
}
