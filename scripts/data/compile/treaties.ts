/** What the treaties say, in a file of its own: the page asks for it when a treaty is opened. */
import type { AtlasRecords } from '../../../src/atlas/atlas.ts';
import type { TreatyFile } from '../../../src/atlas/treaties.ts';
import type { Source, Treaty } from '../../../src/atlas/types.ts';

/** Ids of the sources that records cite, wherever in them. */
function citedIn(value: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(value)) for (const item of value) citedIn(item, found);
  else if (typeof value === 'object' && value !== null)
    for (const [key, part] of Object.entries(value))
      if (key === 'sources' && Array.isArray(part)) for (const id of part) found.add(id as string);
      else citedIn(part, found);
  return found;
}

/** Sources that the treaties alone cite go with them: what every reader loads first need not hold them. */
export function partSources(
  { sources, ...records }: AtlasRecords,
  arcs: unknown,
  treaties: readonly Treaty[],
): { shared: Source[]; own: Source[] } {
  const cited = citedIn([records, arcs]);
  const named = new Set(treaties.flatMap(({ texts }) => texts.map(({ source }) => source)));
  const isOwn = ({ id }: Source) => named.has(id) && !cited.has(id);
  return { shared: sources.filter((source) => !isOwn(source)), own: sources.filter(isOwn) };
}

export const treatiesJson = (treaties: Treaty[], sources: Source[], about: object): string =>
  `${JSON.stringify({ version: 1, treaties, sources, about } satisfies TreatyFile & { about: object })}\n`;
