/**
 * Where the spells of a territory are written: its chain, each spell with the line of the happening it begins with.
 *
 *   npm run geodata:spells kars              all of it
 *   npm run geodata:spells kars 1919-02-01   that of a day
 *
 * Exit code 0: told; 2: bad input, or the data cannot be read.
 */
import path from 'node:path';
import { parseTree } from 'jsonc-parser';
import type { WrittenTerritory } from '../../src/atlas/types.ts';
import { dayNumber } from './check/dates.ts';
import type { Link } from './compile/chains.ts';
import { GEODATA, readChains, readJson } from './files/geodata.ts';
import { placeOf, readText } from './files/text.ts';

class BadInput extends Error {}

function asked(): { links: Link[]; day?: string } {
  const [territory, day] = process.argv.slice(2);
  const chains = readChains(GEODATA, readJson<WrittenTerritory[]>(path.join(GEODATA, 'territories.json')));
  const links = chains.get(territory ?? '');
  if (!links)
    throw new BadInput(
      territory
        ? `There is no territory "${territory}". Known are ${[...chains.keys()].join(', ')}.`
        : 'Name a territory.',
    );
  if (day !== undefined && dayNumber(day) === undefined) throw new BadInput(`"${day}" is no day: write YYYY-MM-DD.`);
  return { links, ...(day !== undefined && { day }) };
}

const lineOf = ({ file, index }: Link): number => {
  const text = readText(file);
  return placeOf(text, parseTree(text)?.children?.[index]?.offset ?? 0).line;
};

try {
  const { links, day } = asked();
  const wanted = links.filter(({ spell }) => day === undefined || (spell.from <= day && day < spell.to));
  if (!wanted.length) throw new BadInput(`${day} lies outside the days of the atlas.`);
  const lines = wanted.map((link) => {
    const { from, to, holder, status, instrument } = link.spell;
    const place = `${path.relative(process.cwd(), link.file)}:${lineOf(link)}`;
    return `${from} to ${to}  ${holder}, ${status}  ${instrument}  ${place}`;
  });
  console.log(lines.join('\n'));
} catch (error) {
  if (!(error instanceof Error) || (error.name !== 'Error' && !(error instanceof BadInput))) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
