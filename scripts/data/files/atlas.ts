/** The published atlas, read from disk. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Atlas, createAtlas } from '../../../src/atlas/atlas.ts';
import { parseGeometry, parseRecords } from '../../../src/atlas/parse.ts';
import { PUBLISHED, readJson } from './geodata.ts';

/** @throws Error that says what to run, where a file is missing; what is wrong, where one is damaged */
export function readAtlas(folder = PUBLISHED): Atlas {
  const files = ['atlas.json', 'atlas.topojson'].map((name) => path.join(folder, name));
  for (const file of files)
    if (!existsSync(file))
      throw new Error(`${path.relative(process.cwd(), file)} is missing: run npm run geodata:build first.`);
  const [records, topology] = files as [string, string];
  return createAtlas(parseRecords(readJson(records)), parseGeometry(readJson(topology)));
}
