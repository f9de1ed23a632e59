/**
 * Puts lines that come back from a map program (QGIS, ogr2ogr, JOSM) into the form of `geodata/arcs/`.
 *
 *   npm run geodata:tidy                          all of geodata/arcs/
 *   npm run geodata:tidy geodata/arcs/coast.geojson   one file or more
 *
 * A part of its own is made a line, parts that go on from one another are joined; heights, names of reference systems
 * and what programs add for themselves go, positions have five decimals, lists and texts are read from the tables'
 * ways of writing them, one feature stands on a line. Nothing else is lost, and nothing guessed: what only a person can
 * decide is told, and the file left as it is.
 *
 * Exit code 0: all in form; 1: something is left to decide; 2: a file cannot be read.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { count } from './check/describe.ts';
import { dataFiles } from './check/read.ts';
import { GEODATA } from './files/geodata.ts';
import { readJsonFile } from './files/json.ts';
import { replaceFiles } from './files/replace.ts';
import { readText, statOf, UnreadableFile } from './files/text.ts';
import { tidyArcs } from './tidy/arcs.ts';
import { Refused } from './tidy/refused.ts';

/** Whether a file is in form, or was put into it. */
function tidy(file: string): boolean {
  if (!/\.(geo)?json$/i.test(file))
    throw new UnreadableFile(
      `${file}: is no GeoJSON. Save the layer as GeoJSON, or: ogr2ogr -f GeoJSON lines.geojson ${path.basename(file)}`,
    );
  try {
    const { value, slips } = readJsonFile(file);
    const twice = slips.find(({ kind }) => kind === 'repeated');
    if (twice)
      throw new Refused(`the key "${twice.key}" stands twice, on line ${twice.line} again: keep the right one`);
    const { text, count: lines } = tidyArcs(value);
    const changed = text !== readText(file);
    if (changed) replaceFiles(path.dirname(file), { [path.basename(file)]: text });
    console.log(`${file}: ${count(lines, 'line')}, ${changed ? 'put into form' : 'in form'}`);
    return true;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    console.error(error.message.replaceAll(/^/gm, `${file}: `));
    return false;
  }
}

try {
  const { positionals } = parseArgs({ allowPositionals: true });
  const asked = positionals.length ? positionals : [path.relative(process.cwd(), path.join(GEODATA, 'arcs'))];
  const files = asked.flatMap((name) => (statOf(name).isDirectory() ? dataFiles(name) : [name]));
  if (!files.map(tidy).every(Boolean)) {
    console.error('\nWhat is told above is for you to decide; those files are as they were.');
    process.exitCode = 1;
  }
} catch (error) {
  const { message, code } = error as NodeJS.ErrnoException;
  if (!(error instanceof UnreadableFile || code?.startsWith('ERR_PARSE_ARGS'))) throw error;
  console.error(message);
  process.exitCode = 2;
}
