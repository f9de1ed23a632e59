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

/** Each once, the most frequent first; of equals the one that came first. */
export function byFrequency(ids: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([id]) => id);
}

/** What began on a day, or undefined where nothing did. */
export function momentOn(atlas: Atlas, day: string): Moment | undefined {
  const territories: string[] = [];
  const grounds: string[] = [];
  for (const territory of atlas.territories) {
    if (territory.role !== 'core') continue;
    const spell = spellOn(atlas, territory.id, day);
    if (spell?.from !== day) continue;
    territories.push(territory.id);
    grounds.push(spell.instrument);
  }
  if (territories.length === 0) return undefined;
  return { day, territories, instruments: byFrequency(grounds) };
}

/** The most recent change on or before a day. */
export function lastMoment(atlas: Atlas, day: string): Moment | undefined {
  const days = changeDays(atlas);
  const last = days[lastNotAfter(days, day)];
  return last === undefined ? undefined : momentOn(atlas, last);
}
