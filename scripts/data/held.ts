/**
 * Who held a place, on a day or through a span of days, as one JSON object.
 * How it is asked stands in `USAGE`.
 *
 * Exit code 0: answered, also with `territory` null for a position outside the region or at sea (with a word on
 * standard error where the axes may be swapped); 2: bad input, said in one line on standard error; 1: the published
 * data cannot be read.
 */
import type { Atlas } from '../../src/atlas/atlas.ts';
import { findPlaces } from '../../src/atlas/findPlace.ts';
import { answer } from '../../src/atlas/held.ts';
import { territoryAt } from '../../src/atlas/locate.ts';
import { type Measure, measureOf } from '../../src/atlas/measure.ts';
import type { Position } from '../../src/atlas/types.ts';
import { FRAME, within } from './check/regional-bounds.ts';
import { readAtlas } from './files/atlas.ts';
import { BadInput, type HeldArguments, measureAsked, parseHeldArguments } from './held-arguments.ts';

function locate(atlas: Atlas, where: HeldArguments['where']): { position: Position; territory: string | null } {
  if ('at' in where) {
    const [lon, lat] = where.at;
    const territory = territoryAt(atlas, where.at);
    if (!within(where.at, FRAME) && territoryAt(atlas, [lat, lon]) !== null)
      console.error(`--at ${lon},${lat} lies outside the region, ${lat},${lon} inside: write longitude,latitude.`);
    return { position: where.at, territory };
  }
  const [place, ...others] = findPlaces(atlas.places, where.place);
  if (!place)
    throw new BadInput(`--place ${JSON.stringify(where.place)} is unknown: give --at longitude,latitude instead.`);
  if (others.length) {
    const candidates = [place, ...others].map(({ id, names }) => `${id} (${names.en})`).join(', ');
    throw new BadInput(`--place ${JSON.stringify(where.place)} may be any of these: ${candidates}.`);
  }
  // A territory whose limits are not known has no face, but its chief town, which bears its id, lay in it.
  const undrawn = atlas.index.territories.get(place.id)?.point === null;
  return { position: place.position, territory: undrawn ? place.id : territoryAt(atlas, place.position) };
}

function measure(atlas: Atlas, id: string): Measure {
  const found = measureOf(atlas, id);
  if (!found) throw new BadInput(`--measure ${JSON.stringify(id)} is no territory, treaty line, area or arc.`);
  return found;
}

const USAGE = `Who held a place, on a day or through a span of days, as one JSON object.

  npm run --silent held -- --date 1919-02-01 --at 43.0975,40.6013   longitude,latitude; or 40.6013N 43.0975E
  npm run --silent held -- --date 1919-02-01 --place kars           id or any name, in any language
  npm run --silent held -- --from 1918-01-01 --to 1921-12-31 --place kars   both days included
  npm run --silent held -- --measure article-4                      length of a line or arc, area of a territory or area, by id`;

if (process.argv.slice(2).some((argument) => argument === '--help' || argument === '-h')) {
  console.log(USAGE);
  process.exit();
}

try {
  const argv = process.argv.slice(2);
  const measured = measureAsked(argv);
  const asked = measured === undefined ? parseHeldArguments(argv) : undefined;
  const atlas = readAtlas();
  const answered = asked
    ? answer(atlas, { ...locate(atlas, asked.where), ...asked.when })
    : measure(atlas, measured as string);
  console.log(JSON.stringify(answered, null, 2));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = error instanceof BadInput ? 2 : 1;
}
