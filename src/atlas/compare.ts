/**
 * What differs between two days: the territories told day by day that changed hands, each holder's gain and loss,
 * and apart from them the territories where only the name or the government of the state that held them changed.
 */
import type { Atlas } from './atlas.ts';
import { changedBetween, spellOn } from './query.ts';
import type { IsoDay, Spell } from './types.ts';

/** Polity id, or null for land whose holder is not established. */
export type Holder = string | null;

export interface TerritoryChange {
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
  /** Territories that changed hands, the largest first. */
  hands: TerritoryChange[];
  /** Territories with another holder that did not change hands for it: the same state went on. The largest first. */
  successions: TerritoryChange[];
  /** Territories with the same holder, held in another way or by another of its units. */
  manner: TerritoryChange[];
  /** The greatest change first; holders of undrawn land alone are left out. Gains and losses have the same sum. */
  holders: HolderBalance[];
}

/** Who is shown as holding the land: nobody where that is not established, whoever the record names. */
export function shownHolder(spell: Spell): Holder {
  return spell.status === 'undetermined' ? null : spell.holder;
}

function changesBetween(atlas: Atlas, from: IsoDay, to: IsoDay): Omit<TerritoryChange, 'km2'>[] {
  return [...changedBetween(atlas, from, to)].flatMap((territory) => {
    const before = spellOn(atlas, territory, from);
    const after = spellOn(atlas, territory, to);
    const core = atlas.index.territories.get(territory)?.role === 'core';
    return core && before && after ? [{ territory, before, after }] : [];
  });
}

const otherHolder = ({ before, after }: Omit<TerritoryChange, 'km2'>) => shownHolder(before) !== shownHolder(after);

/** Whether a power is another one, or carried on its state, at once or through others. */
function carriesOn(atlas: Atlas, power: string | undefined, earlier: string): boolean {
  return (
    power === earlier || (power !== undefined && carriesOn(atlas, atlas.index.polities.get(power)?.continues, earlier))
  );
}

/**
 * Whether the state that held in one spell holds in a later one as well: the holder is the same, or carried on the one
 * before, or the republic on the spot stayed and only entered or left a union.
 */
function goesOn(atlas: Atlas, before: Spell, after: Spell): boolean {
  const [from, to] = [shownHolder(before), shownHolder(after)];
  if (from === null || to === null) return from === to;
  return carriesOn(atlas, to, from) || (before.unit ?? from) === (after.unit ?? to);
}

/**
 * Whether the land changed hands on the way from one spell to a later one, also where it came back to a successor of the
 * first. Who only occupied it in between, or contested it, does not count.
 */
function changedHands(atlas: Atlas, { territory, before, after }: Omit<TerritoryChange, 'km2'>): boolean {
  const spells = atlas.control[territory] ?? [];
  const between = spells.slice(spells.indexOf(before) + 1, spells.indexOf(after));
  const way = [before, ...between.filter(({ status }) => status === 'sovereign'), after];
  return way.some((spell, i) => i > 0 && !goesOn(atlas, way[i - 1] as Spell, spell));
}

/** Ids of the territories told day by day that another state holds on the one of two days than on the other, in either order. */
export function differingTerritories(atlas: Atlas, a: IsoDay, b: IsoDay): string[] {
  const [from, to] = a < b ? [a, b] : [b, a];
  return changesBetween(atlas, from, to)
    .filter((change) => otherHolder(change) && changedHands(atlas, change))
    .map(({ territory }) => territory);
}

/** Everything that differs between two days, told from the earlier to the later. Both within the atlas's span. */
export function compareDays(atlas: Atlas, a: IsoDay, b: IsoDay): Comparison {
  const [from, to] = a < b ? [a, b] : [b, a];
  const changes: TerritoryChange[] = changesBetween(atlas, from, to)
    .map((change) => ({ ...change, km2: atlas.index.km2.get(change.territory) ?? null }))
    .sort((x, y) => (y.km2 ?? 0) - (x.km2 ?? 0));
  const differing = changes.filter(otherHolder);
  const hands = differing.filter((change) => changedHands(atlas, change));
  const manner = changes.filter(
    (change) =>
      !otherHolder(change) &&
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
    successions: differing.filter((change) => !hands.includes(change)),
    manner,
    holders: [...balances.values()].filter((balance) => weight(balance) > 0).sort((x, y) => weight(y) - weight(x)),
  };
}
