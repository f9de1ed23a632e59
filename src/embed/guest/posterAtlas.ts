/** The atlas from a poster file. What follows from the rest is left out of the file and put back here. */
import { type Atlas, createAtlas } from '../../atlas/atlas.ts';
import { AtlasFileError, parseGeometry, parseRecords } from '../../atlas/parse.ts';
import { END_DAY } from '../../atlas/types.ts';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Spells follow one another without gap: each ends where the next begins, the last with the atlas. */
function withEnds(control: unknown): unknown {
  if (!isObject(control)) return control;
  return Object.fromEntries(
    Object.entries(control).map(([territory, spells]) => [
      territory,
      Array.isArray(spells) ? spells.map((spell, i) => ({ ...spell, to: spells[i + 1]?.from ?? END_DAY })) : spells,
    ]),
  );
}

/** `value`: `{records, topology}` in one language. Throws `AtlasFileError`. */
export function posterAtlas(value: unknown, file: string): Atlas {
  if (!isObject(value) || !('topology' in value) || !isObject(value.records))
    throw new AtlasFileError('wrong-shape', file, 'no records and topology');
  const records = parseRecords({ ...value.records, control: withEnds(value.records.control) }, file);
  const geometry = parseGeometry(value.topology, file);
  // Pieces of line and legs are told apart by their place in the file.
  for (const { features } of [geometry.arcs, geometry.legs]) for (const [i, line] of features.entries()) line.id = i;
  return createAtlas(records, geometry);
}
