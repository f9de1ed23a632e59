/** Reading files and folders into a `Dataset`. The only module here that touches the disk. */

import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { FeatureCollection } from 'geojson';
import type { Topology } from 'topojson-specification';
import { LANGS } from '../../../src/atlas/lang.ts';
import type { Boundary, Happening, Treaty } from '../../../src/atlas/types.ts';
import { withIds } from '../files/geodata.ts';
import { readJsonFile } from '../files/json.ts';
import { UnreadableFile } from '../files/text.ts';
import { type Dataset, emptyDataset, type GeoKind, type Records } from './dataset.ts';
import { recordSchemas } from './schemas.ts';

const isPart = (name: string): name is keyof Records => Object.hasOwn(recordSchemas, name);
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function geoKind(file: string): GeoKind {
  const parent = path.dirname(path.resolve(file));
  // Treaty lines say of themselves what layers say; OpenHistoricalMap's tags are a vocabulary of their own.
  const folder = path.basename(parent) === 'lines' ? path.basename(path.dirname(parent)) : path.basename(parent);
  if (path.basename(file).startsWith('ohm-')) return 'other';
  return folder === 'arcs' || folder === 'published' || folder === 'base' ? folder : 'other';
}

/** The features as the build reads them, where they are features at all. */
function collectionOf(value: unknown): FeatureCollection {
  const collection = value as FeatureCollection;
  return Array.isArray(collection?.features) ? { ...collection, features: withIds(collection.features) } : collection;
}

/** Adds a file to the dataset by its name and shape. */
function add(data: Dataset, file: string, read: typeof readJsonFile): void {
  const { value, slips } = read(file);
  data.slips.push(...slips.map((slip) => ({ file, value, slip })));
  const name = path.basename(file);
  const stem = name.replace(/\.(geo|topo)?json$/, '');
  const folder = path.basename(path.dirname(path.resolve(file)));
  if (name.endsWith('.geojson')) {
    data.geojson.push({ file, kind: geoKind(file), collection: collectionOf(value) });
  } else if (name.endsWith('.topojson') || (isObject(value) && value.type === 'Topology')) {
    data.topologies.push({ file, value: value as Topology });
  } else if (folder === 'control') {
    data.chronologies.push({ file, value: value as Happening[] });
  } else if (name === 'control.json') {
    throw new UnreadableFile(
      `${file}: is read no longer. Spells stand in chronologies, control/*.json, where a happening names its lands.`,
    );
  } else if (isPart(stem)) {
    Object.assign(data.records, { [stem]: { file, value } });
  } else if (folder === 'boundaries') {
    data.boundaries.push({ file, value: value as Boundary });
  } else if (folder === 'treaties') {
    data.treaties.push({ file, value: value as Treaty });
  } else if (folder === 'tours' || (isObject(value) && 'borderAtlasTour' in value)) {
    data.tours.push({ file, value });
  } else if (isObject(value) && Object.keys(value).some((key) => isPart(key) || key === 'boundaries')) {
    addBundle(data, file, value);
  } else {
    throw new UnreadableFile(
      `${file}: is no data file of the atlas. Known are ${Object.keys(recordSchemas).join(', ')} (.json), control/*.json, boundaries/*.json, treaties/*.json, *.geojson, *.topojson and tours, their names in small letters.`,
    );
  }
}

/** Several parts in one file, as `published/atlas.json` has them. */
function addBundle(data: Dataset, file: string, bundle: Record<string, unknown>): void {
  for (const [key, value] of Object.entries(bundle)) {
    if (isPart(key)) Object.assign(data.records, { [key]: { file, value } });
    else if (key === 'boundaries' && Array.isArray(value))
      data.boundaries.push(...value.map((boundary) => ({ file, value: boundary as Boundary })));
  }
}

/** Published files that hold no data of their own: the records once more, and the description of the files. */
const REPEATED = ['atlas.json', 'treaties.json', ...LANGS.map((lang) => `poster.${lang}.json`), 'datapackage.json'].map(
  (name) => path.join('published', name),
);
export const isRepeated = (file: string) => REPEATED.some((name) => file.endsWith(`${path.sep}${name}`));

/** Whether a file is named like one that holds data. */
export const isData = (file: string) => /\.(geo|topo)?json$/i.test(file) && !isRepeated(file);

/** Data files of a folder and its folders, in order of name. What begins with a dot is an editor's own. */
export function dataFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .filter(({ name }) => !name.startsWith('.'))
    .flatMap((entry) => {
      const file = path.join(folder, entry.name);
      const named = /\.(geo|topo)?json$/i.test(entry.name);
      if (entry.isDirectory() && !named) return dataFiles(file);
      return named && !isRepeated(file) ? [file] : [];
    });
}

/** @throws UnreadableFile that says of every file that cannot be read what to do */
export function readDataset(files: string[], read = readJsonFile): Dataset {
  const data = emptyDataset();
  const unreadable: string[] = [];
  for (const file of files)
    try {
      add(data, file, read);
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      unreadable.push(error.message);
    }
  if (unreadable.length) throw new UnreadableFile(unreadable.join('\n'));
  return data;
}
