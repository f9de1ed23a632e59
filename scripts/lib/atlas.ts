/** The published atlas, read from disk. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { FeatureCollection } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { type Atlas, type AtlasGeometry, type AtlasRecords, createAtlas } from '../../src/atlas/atlas.ts';
import { PUBLISHED, readJson } from './geodata.ts';

/** @throws Error that says what to run, where a file is missing or is no JSON */
export function readAtlas(folder = PUBLISHED): Atlas {
  const files = ['atlas.json', 'atlas.topojson'].map((name) => path.join(folder, name));
  for (const file of files)
    if (!existsSync(file))
      throw new Error(`${path.relative(process.cwd(), file)} is missing: run npm run geodata:build first.`);
  const [records, topology] = files as [string, string];
  return createAtlas(readJson<AtlasRecords>(records), decode(readJson<Topology>(topology)));
}

function decode(topology: Topology): AtlasGeometry {
  const collection = (name: string) =>
    feature(topology, topology.objects[name] as GeometryCollection) as FeatureCollection;
  const names = ['territories', 'arcs', 'legs', 'areas', 'water', 'land'] as const;
  return Object.fromEntries(names.map((name) => [name, collection(name)])) as unknown as AtlasGeometry;
}
