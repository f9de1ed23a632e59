/** Questions the atlas answers. All look-ups are indexed; none scans the history. */
import type { ArcFeature, Atlas } from './atlas.ts';
import type { Spell } from './types.ts';

/** Index of the last element of sorted `days` that is `<= day`, or -1. */
export function lastNotAfter(days: readonly string[], day: string): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((days[mid] as string) <= day) low = mid + 1;
    else high = mid;
  }
  return low - 1;
}

/** The spell a territory is in on a day, or undefined outside the atlas's span or for an unknown id. */
export function spellOn(atlas: Atlas, territory: string, day: string): Spell | undefined {
  const spells = atlas.control[territory];
  const starts = atlas.index.starts.get(territory);
  if (!spells || !starts) return undefined;
  const spell = spells[lastNotAfter(starts, day)];
  return spell && day < spell.to ? spell : undefined;
}

/** Days on which any territory told day by day changes, ascending. */
export function changeDays(atlas: Atlas): readonly string[] {
  return atlas.index.changeDays;
}

/** The nearest change strictly before (`-1`) or after (`1`) a day, if there is one. */
export function nextChange(atlas: Atlas, day: string, direction: 1 | -1): string | undefined {
  const days = atlas.index.changeDays;
  const at = lastNotAfter(days, day);
  if (direction === 1) return days[at + 1];
  return days[at] === day ? days[at - 1] : days[at];
}

/**
 * Territories whose spell may differ between two days: those with a change in
 * the half-open span between them, in either direction of travel.
 */
export function changedBetween(atlas: Atlas, a: string, b: string): Set<string> {
  const { moments } = atlas.index;
  const [from, to] = a < b ? [a, b] : [b, a];
  const changed = new Set<string>();
  for (let i = lastNotAfter(moments.days, from) + 1; i < moments.days.length && (moments.days[i] as string) <= to; i++)
    changed.add(moments.territories[i] as string);
  return changed;
}

/** What an arc is on a day: a line between two holders, between two units of one holder, or no border. */
export type BorderKind = 'holders' | 'units' | 'none';

export function borderKind(atlas: Atlas, arc: ArcFeature, day: string): BorderKind {
  const { left, right } = arc.properties;
  if (left === null || right === null) return 'none';
  const a = spellOn(atlas, left, day);
  const b = spellOn(atlas, right, day);
  if (!a || !b) return 'none';
  if (a.holder !== b.holder) return 'holders';
  return a.unit === b.unit ? 'none' : 'units';
}
