/** What each feature looks like on a day, as plain values for feature-state. Pure. */
import type { ArcFeature, Atlas } from '../atlas/atlas.ts';
import { borderKind, spellOn } from '../atlas/query.ts';
import type { Spell } from '../atlas/types.ts';
import type { Theme } from '../view/view.ts';
import { contextColour, FAMILY_COLOURS, MAP_COLOURS, polityColour, ribbonColour } from './palette.ts';
import { HATCHES, type Hatch } from './patterns.ts';

export type TerritoryState = { fill: string } & Record<Hatch, number>;
export interface ArcState {
  kind: 'holders' | 'units' | 'none';
  left: string;
  right: string;
}

/** Opacity of each hatch where it applies. */
export const HATCH_OPACITY: Record<Hatch, number> = {
  occupation: 0.62,
  provisional: 0.8,
  contested: 0.78,
  undetermined: 0.9,
};

/** What a territory looks like through a spell, and its band along borders. */
interface Look {
  state: TerritoryState;
  ribbon: string;
}

function look(tint: string, core: boolean, status: Spell['status'] | undefined, theme: Theme): Look {
  const hatches = Object.fromEntries(
    HATCHES.map((hatch) => [hatch, status === hatch ? HATCH_OPACITY[hatch] : 0]),
  ) as Record<Hatch, number>;
  return {
    state: { fill: core ? tint : contextColour(tint, theme), ...hatches },
    ribbon: ribbonColour(tint, theme),
  };
}

/** Computed once for each spell: every step in time asks for the looks of all territories. */
const known: Record<Theme, WeakMap<Spell, Look>> = { light: new WeakMap(), dark: new WeakMap() };

/** The full tint is the holder's; grey where none is established. */
function lookOf(atlas: Atlas, territory: string, day: string, theme: Theme): Look {
  const spell = spellOn(atlas, territory, day);
  const core = atlas.index.territories.get(territory)?.role === 'core';
  if (!spell) return look(MAP_COLOURS[theme].paper, core, undefined, theme);
  let found = known[theme].get(spell);
  if (!found) {
    const tint =
      spell.status === 'undetermined'
        ? FAMILY_COLOURS[theme].none
        : polityColour(atlas.index.polities.get(spell.holder), theme);
    found = look(tint, core, spell.status, theme);
    known[theme].set(spell, found);
  }
  return found;
}

export const territoryState = (atlas: Atlas, territory: string, day: string, theme: Theme): Readonly<TerritoryState> =>
  lookOf(atlas, territory, day, theme).state;

export function arcState(atlas: Atlas, arc: ArcFeature, day: string, theme: Theme): ArcState {
  const side = (territory: string | null) =>
    territory === null ? MAP_COLOURS[theme].paper : lookOf(atlas, territory, day, theme).ribbon;
  return {
    kind: borderKind(atlas, arc, day),
    left: side(arc.properties.left),
    right: side(arc.properties.right),
  };
}
