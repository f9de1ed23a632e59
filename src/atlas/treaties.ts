/** What the treaties say: read on demand, beside the atlas. Pure. */
import type { Atlas } from './atlas.ts';
import { AtlasFileError } from './parse.ts';
import type { Source, Treaty, TreatyArticle } from './types.ts';

/** What `geodata/published/treaties.json` holds. */
export interface TreatyFile {
  version: 1;
  treaties: Treaty[];
  /** Sources that only the treaties cite. */
  sources: Source[];
}

/** @throws AtlasFileError where it is of another version, or no such file */
export function parseTreaties(value: unknown, file = 'treaties.json'): TreatyFile {
  const { version, treaties, sources } = (value ?? {}) as Partial<TreatyFile>;
  if (version !== 1) throw new AtlasFileError('wrong-version', file, String(JSON.stringify(version)));
  if (!Array.isArray(treaties) || !Array.isArray(sources))
    throw new AtlasFileError('wrong-shape', file, 'treaties or sources are missing');
  return { version, treaties, sources };
}

/** An article, and the treaty it stands in. */
export interface Ground {
  treaty: Treaty;
  article: TreatyArticle;
}

/** What articles rest on, or draw. `leg`: one leg of a line. */
export type Resting =
  | { kind: 'boundary'; id: string; leg?: { from: string; to: string } }
  | { kind: 'point'; id: string }
  | { kind: 'area'; id: string };

function restsOn({ points, areas, legs }: TreatyArticle['ties'], thing: Resting): boolean {
  if (thing.kind === 'point') return points.includes(thing.id);
  if (thing.kind === 'area') return areas.includes(thing.id);
  const { id, leg } = thing;
  return legs.some(
    (tie) => tie.boundary === id && (!leg || tie.from === undefined || (tie.from === leg.from && tie.to === leg.to)),
  );
}

/** Articles that draw a line or leg, name a point, or speak of an area, in the order of the treaties' days. */
export function groundsOf({ treaties }: TreatyFile, thing: Resting, { index }: Atlas): Ground[] {
  const day = ({ instrument }: Treaty) => index.instruments.get(instrument)?.date ?? '';
  return treaties
    .flatMap((treaty) => treaty.articles.map((article) => ({ treaty, article })))
    .filter(({ article }) => restsOn(article.ties, thing))
    .sort((a, b) => (day(a.treaty) < day(b.treaty) ? -1 : day(a.treaty) > day(b.treaty) ? 1 : 0));
}
