/** Reading `geodata/`: the files a historian edits, as they are. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Feature, FeatureCollection, LineString } from 'geojson';
import type { ArcProperties, Boundary } from '../../src/atlas/types.ts';

export const GEODATA = path.resolve(import.meta.dirname, '../../geodata');
export const PUBLISHED = path.join(GEODATA, 'published');

export type ArcSource = Feature<LineString, ArcProperties>;

/** Parses a JSON file. Throws an Error that names the file and the place. */
export function readJson<T>(file: string): T {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch (error) {
    throw new Error(`${path.relative(process.cwd(), file)}: ${(error as Error).message}`);
  }
}

/** All arcs, in the order of their files and of the features in each. */
export function readArcs(dir = path.join(GEODATA, 'arcs')): ArcSource[] {
  return readdirSync(dir)
    .filter((name) => name.endsWith('.geojson'))
    .sort()
    .flatMap((name) => readJson<FeatureCollection<LineString, ArcProperties>>(path.join(dir, name)).features);
}

export function readBoundaries(dir = path.join(GEODATA, 'boundaries')): Boundary[] {
  return readdirSync(dir)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => readJson<Boundary>(path.join(dir, name)));
}
