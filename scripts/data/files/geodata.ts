/** Reading `geodata/`: the files a historian edits, as they are. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Feature, FeatureCollection, Geometry, LineString } from 'geojson';
import type { ArcProperties, Boundary, Group, Happening, Treaty, WrittenTerritory } from '../../../src/atlas/types.ts';
import { chainsOf, type Link } from '../compile/chains.ts';
import { landsOf } from '../compile/lands.ts';
import { parseJson } from './json.ts';
import { readText } from './text.ts';

export const GEODATA = path.resolve(import.meta.dirname, '../../../geodata');
export const PUBLISHED = path.join(GEODATA, 'published');

export type ArcSource = Feature<LineString, ArcProperties>;

/** Parses a JSON file. Throws an Error that names the file and the place. */
export const readJson = <T>(file: string): T =>
  parseJson(path.relative(process.cwd(), file), readText(file)).value as T;

/** Files of a folder that end so, in order of name, without those that begin with a dot, which are an editor's own. */
const filesIn = (dir: string, ending: string) =>
  readdirSync(dir)
    .filter((name) => name.endsWith(ending) && !name.startsWith('.'))
    .sort()
    .map((name) => path.join(dir, name));

/** Features whose id stands beside their properties alone, where ogr2ogr leaves it, with it among them. */
export function withIds<T extends Feature<Geometry | null, unknown>>(features: T[]): T[] {
  return features.map((feature) => {
    const { id, properties } = feature ?? {};
    const bare = typeof properties === 'object' && properties !== null && !Object.hasOwn(properties, 'id');
    return bare && typeof id === 'string' ? { ...feature, properties: { id, ...properties } } : feature;
  });
}

/** All arcs, in the order of their files and of the features in each. */
export function readArcs(dir = path.join(GEODATA, 'arcs')): ArcSource[] {
  return filesIn(dir, '.geojson').flatMap((file) =>
    withIds(readJson<FeatureCollection<LineString, ArcProperties>>(file).features),
  );
}

/** The chain of spells of each territory, from the chronologies of a data folder. */
export function readChains(folder: string, territories: WrittenTerritory[]): Map<string, Link[]> {
  const happenings = filesIn(path.join(folder, 'control'), '.json').flatMap((file) =>
    readJson<Happening[]>(file).map((happening, index) => ({ file, index, happening })),
  );
  return chainsOf(happenings, landsOf(territories, readJson<Group[]>(path.join(folder, 'groups.json'))));
}

export function readBoundaries(dir = path.join(GEODATA, 'boundaries')): Boundary[] {
  return filesIn(dir, '.json').map((file) => readJson<Boundary>(file));
}

export function readTreaties(dir = path.join(GEODATA, 'treaties')): Treaty[] {
  return filesIn(dir, '.json').map((file) => readJson<Treaty>(file));
}
