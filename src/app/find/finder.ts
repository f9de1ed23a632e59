/** Full-text search over everything in the atlas that has a name, in every language and script. Loaded when first asked. */
import MiniSearch from 'minisearch';
import type { Atlas } from '../../atlas/atlas.ts';
import { fold } from '../../atlas/findPlace.ts';
import { territoryAt } from '../../atlas/locate.ts';
import type { NameLang, Names, Spell, Text } from '../../atlas/types.ts';
import { FIRST_DAY, LAST_DAY } from '../../atlas/types.ts';
import { clampDay } from '../../time/days.ts';
import type { SelectionKind } from '../../view/view.ts';
import { parseQuestion } from './question.ts';

/** Kinds in the order in which they are listed. */
export const FOUND_KINDS = [
  'place',
  'territory',
  'boundary',
  'area',
  'instrument',
  'polity',
  'point',
  'event',
] as const satisfies readonly SelectionKind[];
export type FoundKind = (typeof FOUND_KINDS)[number];

/** A name that can be searched; its language where it is known. */
interface Called {
  name: string;
  lang?: string;
}

export interface FoundThing {
  kind: FoundKind;
  id: string;
  names: Text;
  /** The name that matched, where it is not the reader's own. */
  by?: Called;
}

/** A land in a spell: the answer to who held a place. */
export interface FoundSpell {
  /** The name asked for. */
  names: Text;
  territory: string;
  spell: Spell;
  /** Day to go to. */
  day: string;
}

export interface Found {
  /** A date typed in full, inside the atlas's days. */
  day?: string;
  spells: FoundSpell[];
  things: FoundThing[];
}

interface Doc extends Omit<FoundThing, 'by'> {
  key: string;
  called: Called[];
  text: string;
}

const inLanguages = (names: Names | Text): Called[] =>
  Object.entries(names).map(([lang, name]) => ({ name, lang: lang as NameLang }));

function documents(atlas: Atlas): Doc[] {
  const doc = (kind: FoundKind, id: string, names: Text, more: Called[] = []): Doc => {
    const called = [...inLanguages(names), ...more];
    return { key: `${kind}:${id}`, kind, id, names, called, text: called.map(({ name }) => name).join(' / ') };
  };
  return [
    ...atlas.places.map((p) => doc('place', p.id, p.names, p.period)),
    ...atlas.territories.map((t) => doc('territory', t.id, t.names)),
    ...atlas.boundaries.map((b) => doc('boundary', b.id, b.names, inLanguages(b.article))),
    ...atlas.areas.map((a) => doc('area', a.id, a.names)),
    ...atlas.instruments.map((i) => doc('instrument', i.id, i.names)),
    ...atlas.polities.map((p) => doc('polity', p.id, p.names)),
    ...atlas.points.map((p) =>
      doc(
        'point',
        p.id,
        p.names,
        [...p.spellings, p.today.name ?? ''].filter(Boolean).map((name) => ({ name })),
      ),
    ),
    ...atlas.events.map((e) => doc('event', e.id, e.names)),
  ];
}

/** Lands and towns come before what merely mentions them. */
const WEIGHT: Partial<Record<FoundKind, number>> = {
  place: 3,
  territory: 3,
  boundary: 1.6,
  area: 1.5,
  instrument: 1.5,
};
/** Words this long may be mistyped by a letter in five. */
const FUZZY_FROM = 5;
/** Things listed of each kind. */
const OF_A_KIND = 5;
/** Places answered for, and spells of each. */
const ANSWERED = 2;

export interface Finder {
  find(text: string): Found;
}

export function createFinder(atlas: Atlas): Finder {
  const docs = documents(atlas);
  const byKey = new Map(docs.map((doc) => [doc.key, doc]));
  const index = new MiniSearch<Doc>({
    idField: 'key',
    fields: ['text'],
    tokenize: (text) => fold(text).split(' ').filter(Boolean),
    processTerm: (term) => term,
    searchOptions: {
      prefix: true,
      fuzzy: (term) => (term.length >= FUZZY_FROM ? 0.2 : false),
      combineWith: 'AND',
      boostDocument: (key) => WEIGHT[byKey.get(String(key))?.kind ?? 'event'] ?? 1,
    },
  });
  index.addAll(docs);

  function lookUp(words: readonly string[]): Doc[] {
    if (words.length === 0) return [];
    const query = words.join(' ');
    // A whole name beats a name that only begins so, or is only nearly so.
    const exact = (doc: Doc) => Number(doc.called.some(({ name }) => fold(name) === query));
    return index
      .search(query)
      .flatMap(({ id, score }) => {
        const found = byKey.get(String(id));
        return found ? [{ found, score }] : [];
      })
      .sort((a, b) => exact(b.found) - exact(a.found) || b.score - a.score)
      .map(({ found }) => found);
  }

  function spells(docs: readonly Doc[], from: string, to: string): FoundSpell[] {
    const lands = new Map<string, Doc>();
    for (const doc of docs) {
      const place = doc.kind === 'place' ? atlas.index.places.get(doc.id) : undefined;
      const territory = doc.kind === 'territory' ? doc.id : place && territoryAt(atlas, place.position);
      if (territory && !lands.has(territory)) lands.set(territory, doc);
    }
    return [...lands]
      .slice(0, ANSWERED)
      .flatMap(([territory, doc]) =>
        (atlas.control[territory] ?? [])
          .filter((spell) => spell.from <= to && from < spell.to)
          .map((spell) => ({ names: doc.names, territory, spell, day: spell.from > from ? spell.from : from })),
      );
  }

  return {
    find(text) {
      const { day, year, words } = parseQuestion(text);
      const hits = lookUp(words);
      const first = words.join(' ');
      const inside = day && clampDay(day, FIRST_DAY, LAST_DAY) === day ? day : undefined;
      const span = inside ? [inside, inside] : year ? [`${year}-01-01`, `${year}-12-31`] : undefined;
      const counts = new Map<FoundKind, number>();
      const things = hits.flatMap(({ kind, id, names, called }) => {
        const count = (counts.get(kind) ?? 0) + 1;
        counts.set(kind, count);
        if (count > OF_A_KIND) return [];
        const by =
          called.find(({ name }) => fold(name) === first) ?? called.find(({ name }) => fold(name).startsWith(first));
        return [{ kind, id, names, ...(by && { by }) }];
      });
      return {
        ...(inside && { day: inside }),
        spells: span ? spells(hits, clampDay(span[0] as string, FIRST_DAY, LAST_DAY), span[1] as string) : [],
        things: things.sort((a, b) => FOUND_KINDS.indexOf(a.kind) - FOUND_KINDS.indexOf(b.kind)),
      };
    },
  };
}
