/**
 * geodata/ → geodata/published/.
 *
 *   npm run geodata:build            writes the published files
 *   npm run geodata:build -- --check compares them with what is committed, writes nothing (exit 1 where they differ)
 *
 * The data files are checked first, and what is built of them before it is written: where there are findings, nothing
 * is written (exit 1).
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { count, describe } from './check/describe.ts';
import type { Finding } from './check/finding.ts';
import { dataFiles, isData, readDataset } from './check/read.ts';
import { checkAll } from './check/rules.ts';
import { publishedFiles } from './compile/published.ts';
import { GEODATA, PUBLISHED } from './files/geodata.ts';
import { parseJson, readJsonFile } from './files/json.ts';
import { replaceFiles } from './files/replace.ts';
import type { Files } from './publish/publisher.ts';

const show = (file: string) => path.relative(process.cwd(), file);

/** Findings in the data files, and in the files built of them where those are given. */
function findingsIn(built: Files = {}): Finding[] {
  const texts = new Map(Object.entries(built).map(([name, text]) => [show(path.join(PUBLISHED, name)), text]));
  const sources = dataFiles(GEODATA).filter((file) => !file.startsWith(PUBLISHED + path.sep));
  return checkAll(
    readDataset([...sources.map(show), ...[...texts.keys()].filter(isData)], (file) => {
      const text = texts.get(file);
      return text === undefined ? readJsonFile(file) : parseJson(file, text);
    }),
  );
}

/** Whether there are none; else they are told. */
function good(findings: Finding[]): boolean {
  for (const finding of findings) console.error(describe(finding));
  if (findings.length) console.error(`\n${count(findings.length, 'finding')}: nothing was written.`);
  return !findings.length;
}

/** Files of the published folder that are built no longer: a line that was renamed leaves one, which nothing would ever compare. */
const orphansOf = (files: Files) =>
  (existsSync(PUBLISHED) ? readdirSync(PUBLISHED, { recursive: true, withFileTypes: true }) : [])
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(PUBLISHED, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .filter((name) => !Object.hasOwn(files, name) && !name.startsWith('.'));

/** Builds and writes, or only compares. Whether all is well. */
async function buildPublished({ compare }: { compare: boolean }): Promise<boolean> {
  if (!good(findingsIn())) return false;
  const { files, summary } = await publishedFiles(GEODATA);
  const stale = Object.entries(files).filter(([name, text]) => {
    const file = path.join(PUBLISHED, name);
    return !existsSync(file) || readFileSync(file, 'utf8') !== text;
  });
  const orphans = orphansOf(files);
  if (compare) {
    for (const [name] of stale)
      console.error(`geodata/published/${name} is not what geodata/ gives: run npm run geodata:build and commit it`);
    for (const name of orphans)
      console.error(`geodata/published/${name} is no longer built: delete it, or run npm run geodata:build`);
    if (stale.length || orphans.length) return false;
  } else {
    if (stale.length && !good(findingsIn(files))) return false;
    replaceFiles(PUBLISHED, Object.fromEntries(stale), orphans);
  }
  console.log(`geodata: ${summary}; ${stale.length} published files changed`);
  return true;
}

try {
  if (!(await buildPublished({ compare: process.argv.includes('--check') }))) process.exitCode = 1;
} catch (error) {
  // What is wrong with the data or the disk says so itself; anything else is a fault of the program, and shows where.
  if (!(error instanceof Error) || error.name !== 'Error') throw error;
  console.error(`${error.message}\nNothing was written.`);
  process.exitCode = 1;
}
