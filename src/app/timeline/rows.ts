/** What the chart of time shows: a row for each territory, and one each for treaties and events. Pure. */
import { mainTerritories } from '../../../geodata/page.json' with { type: 'json' };
import type { Atlas } from '../../atlas/atlas.ts';
import {
  FIRST_DAY,
  type HistoricalEvent,
  type Instrument,
  LAST_DAY,
  type Spell,
  type Territory,
} from '../../atlas/types.ts';
import { clampDay, toNumber } from '../../time/days.ts';
import { doubtOf, edtfSpan } from '../../time/edtf.ts';

/** The lands that stand for the whole story; the others come on demand. */
const MAIN: ReadonlySet<string> = new Set(mainTerritories);

/** Days on either side that an `about` on a single day is drawn soft for; it has no length of its own. */
export const ABOUT_DAYS = 7;

interface CellBase {
  id: string;
  /** ISO day to go to. */
  day: string;
  /** Day numbers: its first day, and the first day after it. */
  from: number;
  to: number;
}

export interface SpellCell extends CellBase {
  kind: 'spell';
  territory: Territory;
  spell: Spell;
  /** Day numbers between which it may have begun; both `from` where that is known. */
  rise: readonly [number, number];
  /** The same for its end: the rise of what follows. */
  fall: readonly [number, number];
  /** Held as in the spell before it, on a new ground. */
  goesOn: boolean;
}

export type MarkForm = 'treaty' | 'act' | 'event';

export interface MarkCell extends CellBase {
  kind: 'mark';
  form: MarkForm;
  item: Instrument | HistoricalEvent;
  /** How many spells rest on it: the weightier is named first where room is short. */
  weight: number;
}

export type Cell = SpellCell | MarkCell;

/** Neighbouring spells in one colour, which are named once. `holder` undefined: not established. */
export interface Run {
  from: number;
  to: number;
  holder: string | undefined;
}

export interface TerritoryRow {
  kind: 'territory';
  id: string;
  territory: Territory;
  cells: SpellCell[];
  runs: Run[];
}

export interface MarkRow {
  kind: 'marks';
  id: 'treaties' | 'events';
  cells: MarkCell[];
}

export type Row = TerritoryRow | MarkRow;

/** Day numbers between which a spell may have begun. */
function riseOf(spell: Spell): [number, number] {
  const from = toNumber(spell.from);
  if (!spell.fromEdtf) return [from, from];
  const { first, last } = edtfSpan(spell.fromEdtf);
  const about = first === last && doubtOf(spell.fromEdtf) !== 'none' ? ABOUT_DAYS : 0;
  return [Math.min(from, toNumber(first) - about), Math.max(from, toNumber(last) + about)];
}

const runKey = (spell: Spell) => (spell.status === 'undetermined' ? undefined : spell.holder);

function territoryRow(atlas: Atlas, territory: Territory): TerritoryRow {
  const spells = atlas.control[territory.id] ?? [];
  const rises = spells.map(riseOf);
  const cells = spells.map((spell, i): SpellCell => {
    const from = toNumber(spell.from);
    const to = toNumber(spell.to);
    const [first, last] = rises[i] ?? [from, from];
    const next = rises[i + 1];
    const before = spells[i - 1];
    return {
      kind: 'spell',
      id: `${territory.id}-${spell.from}`,
      day: clampDay(spell.from, FIRST_DAY, LAST_DAY),
      from,
      to,
      territory,
      spell,
      // Doubt is drawn no further than the spells on either side reach.
      rise: [before ? Math.max(first, toNumber(before.from)) : from, Math.min(last, to)],
      fall: next ? [Math.max(next[0], from), Math.min(next[1], toNumber(spells[i + 1]?.to ?? spell.to))] : [to, to],
      goesOn: before?.holder === spell.holder && before.unit === spell.unit && before.status === spell.status,
    };
  });
  const runs: Run[] = [];
  for (const { spell, from, to } of cells) {
    const holder = runKey(spell);
    const last = runs.at(-1);
    if (last && last.holder === holder) last.to = to;
    else runs.push({ from, to, holder });
  }
  return { kind: 'territory', id: territory.id, territory, cells, runs };
}

/** A mark on `day`, or none where that lies outside the atlas's days. */
function mark(form: MarkForm, item: Instrument | HistoricalEvent, day: string, weight: number): MarkCell[] {
  if (day < FIRST_DAY || day > LAST_DAY) return [];
  const { first, last } = edtfSpan(item.date);
  return [
    {
      kind: 'mark',
      id: `${form}-${item.id}`,
      day,
      from: Math.min(toNumber(first), toNumber(day)),
      to: Math.max(toNumber(last), toNumber(day)) + 1,
      form,
      item,
      weight,
    },
  ];
}

const byDay = (a: MarkCell, b: MarkCell) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0);

/** Rows from the top down. `all`: every territory told day by day; else the main ones. */
export function chartRows(atlas: Atlas, all: boolean): Row[] {
  const core = atlas.territories.filter(({ role }) => role === 'core');
  const main = core.filter(({ id }) => MAIN.has(id));
  const territories = all || main.length === 0 ? core : main;

  const begunBy = new Map<string, string[]>();
  for (const { id } of core)
    for (const { instrument, from } of atlas.control[id] ?? [])
      begunBy.set(instrument, [...(begunBy.get(instrument) ?? []), from]);
  const treaties = atlas.instruments
    .filter(({ kind }) => kind !== 'event')
    .flatMap((item) => {
      const begun = begunBy.get(item.id) ?? [];
      const { first, last } = edtfSpan(item.date);
      // Where its date is in doubt, the mark stands on the day on which the land it settled changes.
      const day = begun.sort().find((from) => first <= from && from <= last);
      return mark(item.kind === 'treaty' ? 'treaty' : 'act', item, day ?? first, begun.length);
    })
    .sort(byDay);
  const events = atlas.events.flatMap((item) => mark('event', item, item.day, 0)).sort(byDay);
  return [
    { kind: 'marks', id: 'treaties', cells: treaties },
    { kind: 'marks', id: 'events', cells: events },
    ...territories.map((territory) => territoryRow(atlas, territory)),
  ];
}

/** The cell of a row that is nearest to a time, in days: of a territory, the spell it falls in. */
export function cellAt(row: Row, time: number): number {
  if (row.kind === 'territory')
    return Math.max(
      0,
      row.cells.findLastIndex(({ from }) => from <= time),
    );
  let best = 0;
  row.cells.forEach((cell, i) => {
    const far = (c: MarkCell | undefined) => Math.abs(toNumber(c?.day ?? cell.day) - time);
    if (far(cell) < far(row.cells[best])) best = i;
  });
  return best;
}
