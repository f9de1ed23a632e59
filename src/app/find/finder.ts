/** Full-text search over everything in the atlas that has a name, in every language and script. Loaded when first asked. */
import MiniSearch from 'minisearch';
import aliases from '../../../geodata/aliases.json' with { type: 'json' };
import type { Atlas } from '../../atlas/atlas.ts';
import { readPosition } from '../../atlas/coordinates.ts';
import { fold, wordsIn } from '../../atlas/findPlace.ts';
import { inLang, type Lang } from '../../atlas/lang.ts';
import { territoryAt } from '../../atlas/locate.ts';
import type { Position, Spell, Text } from '../../atlas/types.ts';
import { FIRST_DAY, LAST_DAY } from '../../atlas/types.ts';
import { clampDay } from '../../time/days.ts';
import { KINDS } from '../../view/kinds.ts';
import { ROMAN } from '../../view/typedDate.ts';
import { type Called, FOUND_KINDS, type FoundKind, foundAs, inLanguages } from './kinds.ts';
import { parseQuestion } from './question.ts';

export interface FoundThing {
  kind: FoundKind;
  id: string;
  names: Text;
  /** The name that matched, where it is not the reader's own. */
  by?: Called;
}

/** A territory in a spell: the answer to who held a place. */
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

/** What readers call things besides the names the atlas gives them. */
const ALIASES: Readonly<Record<string, readonly string[]>> = aliases;

interface Doc extends Omit<FoundThing, 'by'> {
  key: string;
  called: Called[];
  text: string;
}

/** The words of a name, and its small numbers in the other figures: Annex III is found as annex 3. */
function termsOf(text: string): string[] {
  return wordsIn(text).flatMap((term) => {
    const roman = ROMAN[Number(term) - 1];
    const arabic = ROMAN.indexOf(term) + 1;
    return [term, ...(roman ? [roman] : []), ...(arabic ? [String(arabic)] : [])];
  });
}

/** Endings of Turkish that are written without an apostrophe as well: `Karsta`, `Batumdan`. */
const ENDING = /(?:[dt][ea]n?|[dt][ea]ki|n?[iu]n)$/;

function documents(atlas: Atlas): Doc[] {
  const doc = (kind: FoundKind, id: string, names: Text, more: Called[] = []): Doc => {
    const aliases = (ALIASES[`${kind}:${id}`] ?? []).map((name) => ({ name }));
    const called = [...inLanguages(names), ...more, ...aliases];
    return { key: `${kind}:${id}`, kind, id, names, called, text: called.map(({ name }) => name).join(' / ') };
  };
  return FOUND_KINDS.flatMap((kind) => {
    const { called } = foundAs(kind);
    return (KINDS[kind].records(atlas) as readonly { id: string; names: Text }[]).map((record) =>
      doc(kind, record.id, record.names, called?.(record)),
    );
  });
}

/** Words this long may be mistyped by a letter in five. */
const FUZZY_FROM = 5;
/** Things listed of each kind. */
const OF_A_KIND = 5;
/** Places answered for, and spells of each. */
const ANSWERED = 2;

export interface Finder {
  /** `lang`: the reader's language, in which a thing is named before others where both names match as well. */
  find(text: string, lang?: Lang): Found;
}

export function createFinder(atlas: Atlas): Finder {
  const docs = documents(atlas);
  const byKey = new Map(docs.map((doc) => [doc.key, doc]));
  const index = new MiniSearch<Doc>({
    idField: 'key',
    fields: ['text'],
    tokenize: termsOf,
    processTerm: (term) => term,
    searchOptions: {
      tokenize: wordsIn,
      prefix: true,
      fuzzy: (term) => (term.length >= FUZZY_FROM ? 0.2 : false),
      combineWith: 'AND',
      boostDocument: (key) => foundAs(byKey.get(String(key))?.kind ?? 'event').weight,
    },
  });
  index.addAll(docs);

  /** What is called as the whole text comes first, days and all: `frontier before 1878`; then what its words find. */
  function lookUp(text: string, words: readonly string[]): Doc[] {
    const whole = wordsIn(text);
    const named = search(whole);
    const all = whole.join(' ') === words.join(' ') ? named : search(words);
    return [...new Set([...named, ...(all.length > 0 ? all : partly(words))])];
  }

  /** Where nothing fits every word: the things that fit the words which are known. */
  function partly(words: readonly string[]): Doc[] {
    const known = words.flatMap((word) => {
      if (search([word]).length > 0) return [word];
      const stem = word.replace(ENDING, '');
      return stem.length >= 3 && search([stem]).length > 0 ? [stem] : [];
    });
    return known.join(' ') === words.join(' ') ? [] : search(known);
  }

  function search(words: readonly string[]): Doc[] {
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
    const territories = new Map<string, Doc>();
    for (const doc of docs) {
      const place = doc.kind === 'place' ? atlas.index.places.get(doc.id) : undefined;
      const territory = doc.kind === 'territory' ? doc.id : place && territoryAt(atlas, place.position);
      if (territory && !territories.has(territory)) territories.set(territory, doc);
    }
    return [...territories]
      .slice(0, ANSWERED)
      .flatMap(([territory, doc]) =>
        (atlas.control[territory] ?? [])
          .filter((spell) => spell.from <= to && from < spell.to)
          .map((spell) => ({ names: doc.names, territory, spell, day: spell.from > from ? spell.from : from })),
      );
  }

  /** The land at a position; of the two orders of figures the one that lies in a territory. */
  function territoryIn(text: string): Doc[] {
    const typed = readPosition(text);
    if (!typed) return [];
    const { first, second, order } = typed;
    const orders: Position[] = [
      ...(order === 'lon-lat' ? [] : [[second, first] as Position]),
      ...(order === 'lat-lon' ? [] : [[first, second] as Position]),
    ];
    const territory = orders.map((position) => territoryAt(atlas, position)).find((id) => id !== null);
    const found = territory && byKey.get(`territory:${territory}`);
    return found ? [found] : [];
  }

  return {
    find(text, lang) {
      const { day, year, span: years, words } = parseQuestion(text);
      const there = territoryIn(text);
      const hits = there.length > 0 ? there : lookUp(text, words);
      const first = words.join(' ');
      const inside = day && clampDay(day, FIRST_DAY, LAST_DAY) === day ? day : undefined;
      const span = years ?? (year ? [`${year}-01-01`, `${year}-12-31`] : inside && [inside, inside]);
      const counts = new Map<FoundKind, number>();
      const things = hits.flatMap(({ kind, id, names, called }) => {
        const count = (counts.get(kind) ?? 0) + 1;
        counts.set(kind, count);
        if (count > OF_A_KIND) return [];
        if (there.length > 0) return [{ kind, id, names, by: { name: text.trim() } }];
        const own = lang ? [{ name: inLang(names, lang), lang }] : [];
        const candidates = [...own, ...called];
        const by =
          candidates.find(({ name }) => fold(name) === first) ??
          candidates.find(({ name }) => fold(name).startsWith(first));
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
