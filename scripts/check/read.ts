/** Reading files and folders into a `Dataset`. The only module here that touches the disk. */

import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { FeatureCollection } from 'geojson';
import type { Topology } from 'topojson-specification';
import { LANGS } from '../../src/atlas/lang.ts';
import type { Boundary } from '../../src/atlas/types.ts';
import { type Dataset, emptyDataset, type GeoKind, type Records } from './dataset.ts';
import { recordSchemas } from './schemas.ts';

/** A file that cannot be read at all; the message says what to do. */
export class UnreadableFile extends Error {}

const isPart = (name: string): name is keyof Records => name in recordSchemas;
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parse(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new UnreadableFile(
      `${file}: cannot be read. Check the path, or run the command without one to check all of geodata/.`,
    );
  }
  if (!text.trim()) throw new UnreadableFile(`${file}: is empty. Restore it, or delete it if it is not needed.`);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UnreadableFile(
      `${file}: is not JSON (${(error as Error).message}). Often a comma or a bracket is missing or left over near that place.`,
    );
  }
}

function geoKind(file: string): GeoKind {
  const parent = path.dirname(path.resolve(file));
  // Treaty lines say of themselves what layers say; OpenHistoricalMap's tags are a vocabulary of their own.
  const folder = path.basename(parent) === 'lines' ? path.basename(path.dirname(parent)) : path.basename(parent);
  if (path.basename(file).startsWith('ohm-')) return 'other';
  return folder === 'arcs' || folder === 'published' || folder === 'base' ? folder : 'other';
}

/** Adds a file to the dataset by its name and shape. */
function add(data: Dataset, file: string): void {
  const value = parse(file);
  const name = path.basename(file);
  const stem = name.replace(/\.(geo|topo)?json$/, '');
  if (name.endsWith('.topojson') || (isObject(value) && value.type === 'Topology')) {
    data.topologies.push({ file, value: value as Topology });
  } else if (name.endsWith('.geojson')) {
    data.geojson.push({ file, kind: geoKind(file), collection: value as FeatureCollection });
  } else if (isPart(stem)) {
    Object.assign(data.records, { [stem]: { file, value } });
  } else if (path.basename(path.dirname(path.resolve(file))) === 'boundaries') {
    data.boundaries.push({ file, value: value as Boundary });
  } else if (isObject(value) && Object.keys(value).some((key) => isPart(key) || key === 'boundaries')) {
    addBundle(data, file, value);
  } else {
    throw new UnreadableFile(
      `${file}: is no data file of the atlas. Known are ${Object.keys(recordSchemas).join(', ')} (.json), boundaries/*.json, *.geojson, *.topojson.`,
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
const REPEATED = ['atlas.json', ...LANGS.map((lang) => `poster.${lang}.json`), 'datapackage.json'].map((name) =>
  path.join('published', name),
);

/** Data files of a folder and its folders, in order of name. */
export function dataFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const file = path.join(folder, entry.name);
      if (entry.isDirectory()) return dataFiles(file);
      return /\.(geo|topo)?json$/.test(entry.name) && !REPEATED.some((name) => file.endsWith(name)) ? [file] : [];
    });
}

/** Whether the path is a folder. Throws UnreadableFile where there is nothing. */
export function isFolder(file: string): boolean {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat) throw new UnreadableFile(`${file}: there is no such file or folder. Check the spelling.`);
  return stat.isDirectory();
}

export function readDataset(files: string[]): Dataset {
  const data = emptyDataset();
  for (const file of files) add(data, file);
  return data;
}
