/** What differs between two days: the lands told day by day that changed hands, and each holder's gain and loss. */
import type { Atlas } from './atlas.ts';
import { areaKm2 } from './measure.ts';
import { changedBetween, spellOn } from './query.ts';
import type { IsoDay, Spell } from './types.ts';

/** Polity id, or null for land whose holder is not established. */
export type Holder = string | null;

export interface LandChange {
  territory: string;
  /** Area of the face as drawn; null where the land is not drawn. */
  km2: number | null;
  before: Spell;
  after: Spell;
}

export interface HolderBalance {
  holder: Holder;
  /** km², each zero or more. */
  gained: number;
  lost: number;
}

export interface Comparison {
  /** The earlier and the later of the two days, whichever was named first. */
  from: IsoDay;
  to: IsoDay;
  /** Lands with another holder, the largest first. */
  hands: LandChange[];
  /** Lands with the same holder, held in another way or by another of its units. */
  manner: LandChange[];
  /** The greatest change first; holders of undrawn land alone are left out. Gains and losses have the same sum. */
  holders: HolderBalance[];
}

/** Who is shown as holding the land: nobody where that is not established, whoever the record names. */
export function shownHolder(spell: Spell): Holder {
  return spell.status === 'undetermined' ? null : spell.holder;
}

function changesBetween(atlas: Atlas, from: IsoDay, to: IsoDay): Omit<LandChange, 'km2'>[] {
  return [...changedBetween(atlas, from, to)].flatMap((territory) => {
    const before = spellOn(atlas, territory, from);
    const after = spellOn(atlas, territory, to);
    const core = atlas.index.territories.get(territory)?.role === 'core';
    return core && before && after ? [{ territory, before, after }] : [];
  });
}

const changedHands = ({ before, after }: Omit<LandChange, 'km2'>) => shownHolder(before) !== shownHolder(after);

/** Ids of the lands told day by day whose holder differs between two days, in either order. */
export function differingLands(atlas: Atlas, a: IsoDay, b: IsoDay): string[] {
  const [from, to] = a < b ? [a, b] : [b, a];
  return changesBetween(atlas, from, to)
    .filter(changedHands)
    .map(({ territory }) => territory);
}

/** Everything that differs between two days, told from the earlier to the later. Both within the atlas's span. */
export function compareDays(atlas: Atlas, a: IsoDay, b: IsoDay): Comparison {
  const [from, to] = a < b ? [a, b] : [b, a];
  const faces = new Map(atlas.geometry.territories.features.map((f) => [f.properties.id, f.geometry]));
  const changes: LandChange[] = changesBetween(atlas, from, to)
    .map((change) => {
      const face = faces.get(change.territory);
      return { ...change, km2: face ? areaKm2(face) : null };
    })
    .sort((x, y) => (y.km2 ?? 0) - (x.km2 ?? 0));
  const hands = changes.filter(changedHands);
  const manner = changes.filter(
    (change) =>
      !changedHands(change) &&
      (change.before.status !== change.after.status || change.before.unit !== change.after.unit),
  );

  const balances = new Map<Holder, HolderBalance>();
  const balanceOf = (holder: Holder) => {
    const balance = balances.get(holder) ?? { holder, gained: 0, lost: 0 };
    balances.set(holder, balance);
    return balance;
  };
  for (const { before, after, km2 } of hands) {
    balanceOf(shownHolder(before)).lost += km2 ?? 0;
    balanceOf(shownHolder(after)).gained += km2 ?? 0;
  }
  const weight = ({ gained, lost }: HolderBalance) => Math.max(gained, lost);
  return {
    from,
    to,
    hands,
    manner,
    holders: [...balances.values()].filter((balance) => weight(balance) > 0).sort((x, y) => weight(y) - weight(x)),
  };
}
