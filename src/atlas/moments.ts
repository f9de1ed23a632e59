/** Questions about days: what changed last, what changed on a day, how busy a day was. */
import type { Atlas } from './atlas.ts';
import { changeDays, lastNotAfter, spellOn } from './query.ts';

export interface Moment {
  /** ISO day of the change. */
  day: string;
  /** Core territories whose spell begins on that day. */
  territories: string[];
  /** Instrument ids those spells rest on, the most frequent first. */
  instruments: string[];
}

/** What began on a day, or undefined where nothing did. */
export function momentOn(atlas: Atlas, day: string): Moment | undefined {
  const territories: string[] = [];
  const counts = new Map<string, number>();
  for (const territory of atlas.territories) {
    if (territory.role !== 'core') continue;
    const spell = spellOn(atlas, territory.id, day);
    if (spell?.from !== day) continue;
    territories.push(territory.id);
    counts.set(spell.instrument, (counts.get(spell.instrument) ?? 0) + 1);
  }
  if (territories.length === 0) return undefined;
  const instruments = [...counts].sort((a, b) => b[1] - a[1]).map(([id]) => id);
  return { day, territories, instruments };
}

/** The most recent change on or before a day. */
export function lastMoment(atlas: Atlas, day: string): Moment | undefined {
  const days = changeDays(atlas);
  const last = days[lastNotAfter(days, day)];
  return last === undefined ? undefined : momentOn(atlas, last);
}
