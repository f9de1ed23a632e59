/** Borders through time: for each piece of line the days on which two powers met there. */
import type { Atlas } from '../atlas/atlas.ts';
import { spellOn } from '../atlas/query.ts';
import { END_DAY, type Spell } from '../atlas/types.ts';

export interface Stretch {
  from: string;
  to: string;
  /** EDTF of the first and of the day after the last, where a spell's beginning there is in doubt. */
  fromEdtf?: string | undefined;
  toEdtf?: string | undefined;
  /** Holders. */
  left: string;
  right: string;
}

/** Stretches of days on which two territories have different holders, the same two throughout; ascending. */
export function borderStretches(atlas: Atlas, left: string, right: string): Stretch[] {
  const spells = [...(atlas.control[left] ?? []), ...(atlas.control[right] ?? [])];
  const days = [...new Set(spells.map(({ from }) => from))].sort();
  const doubt = (day: string) => spells.find((spell: Spell) => spell.from === day && spell.fromEdtf)?.fromEdtf;
  const stretches: Stretch[] = [];
  let open: Stretch | undefined;
  for (const day of days) {
    const a = spellOn(atlas, left, day)?.holder;
    const b = spellOn(atlas, right, day)?.holder;
    if (open && a === open.left && b === open.right) continue;
    if (open) Object.assign(open, { to: day, toEdtf: doubt(day) });
    open = a && b && a !== b ? { from: day, to: END_DAY, fromEdtf: doubt(day), left: a, right: b } : undefined;
    if (open) stretches.push(open);
  }
  return stretches;
}
