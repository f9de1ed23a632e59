/** Who held a position on a day or through a span of days, as one flat answer that reads without the atlas. */
import type { Atlas } from './atlas.ts';
import { spellOn } from './query.ts';
import type { Confidence, IsoDay, Names, Position, Spell, Status } from './types.ts';

/** An id with its English name. */
export interface Named {
  id: string;
  name: string;
}

/** A spell in words; all null, and no sources, where the position lies in no territory. */
export interface HeldSpell {
  holder: Named | null;
  status: Status | null;
  /** Who had title; null too where that was contested or pending. */
  sovereign: Named | null;
  /** Id of the instrument the spell rests on. */
  instrument: string | null;
  /** The whole spell `[from, to)`, also where it reaches beyond the days asked about. */
  from: IsoDay | null;
  to: IsoDay | null;
  certainty: Confidence | null;
  sources: string[];
}

interface Where {
  lon: number;
  lat: number;
  territory: Named | null;
}
export type HeldOnDay = { date: IsoDay } & Where & HeldSpell;
/** `from` and `to` are the first and last day asked about, both included. */
export type HeldOverSpan = Where & { from: IsoDay; to: IsoDay; spells: HeldSpell[] };

/** `territory`: id, or null for a position in none. */
interface Asked {
  position: Position;
  territory: string | null;
}
export type DayQuery = Asked & { date: IsoDay };
export type SpanQuery = Asked & { from: IsoDay; to: IsoDay };

function named(records: Map<string, { names: Names }>, id: string | null): Named | null {
  return id === null ? null : { id, name: records.get(id)?.names.en ?? id };
}

function heldSpell(atlas: Atlas, spell: Spell | undefined): HeldSpell {
  const { polities } = atlas.index;
  return {
    holder: named(polities, spell?.holder ?? null),
    status: spell?.status ?? null,
    sovereign: named(polities, spell?.title.sovereign ?? null),
    instrument: spell?.instrument ?? null,
    from: spell?.from ?? null,
    to: spell?.to ?? null,
    certainty: spell?.confidence ?? null,
    sources: spell?.sources ?? [],
  };
}

/** The answer for one day, or for every spell that has a day in the span. */
export function answer(atlas: Atlas, query: DayQuery): HeldOnDay;
export function answer(atlas: Atlas, query: SpanQuery): HeldOverSpan;
export function answer(atlas: Atlas, query: DayQuery | SpanQuery): HeldOnDay | HeldOverSpan;
export function answer(atlas: Atlas, query: DayQuery | SpanQuery): HeldOnDay | HeldOverSpan {
  const { territory: id } = query;
  const [lon, lat] = query.position;
  const territory = named(atlas.index.territories, id);
  if ('date' in query) {
    const spell = id === null ? undefined : spellOn(atlas, id, query.date);
    return { date: query.date, lon, lat, territory, ...heldSpell(atlas, spell) };
  }
  const { from, to } = query;
  const spells = id === null ? [] : (atlas.control[id] ?? []).filter((spell) => spell.from <= to && spell.to > from);
  return { lon, lat, territory, from, to, spells: spells.map((spell) => heldSpell(atlas, spell)) };
}
