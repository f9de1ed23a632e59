/** What each feature looks like on a day, as plain values for feature-state. Pure. */
import type { ArcFeature, Atlas } from '../atlas/atlas.ts';
import { borderKind, spellOn } from '../atlas/query.ts';
import type { Theme } from '../view/view.ts';
import { contextColour, FAMILY_COLOURS, polityColour, ribbonColour, SHEET } from './palette.ts';
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

/** The full tint of the land's holder; grey where none is established. */
function tintOf(atlas: Atlas, territory: string, day: string, theme: Theme): string {
  const spell = spellOn(atlas, territory, day);
  if (!spell) return SHEET[theme].paper;
  if (spell.status === 'undetermined') return FAMILY_COLOURS[theme].none;
  return polityColour(atlas.index.polities.get(spell.holder), theme);
}

export function territoryState(atlas: Atlas, territory: string, day: string, theme: Theme): TerritoryState {
  const status = spellOn(atlas, territory, day)?.status;
  const tint = tintOf(atlas, territory, day, theme);
  const core = atlas.index.territories.get(territory)?.role === 'core';
  const hatches = Object.fromEntries(
    HATCHES.map((hatch) => [hatch, status === hatch ? HATCH_OPACITY[hatch] : 0]),
  ) as Record<Hatch, number>;
  return { fill: core ? tint : contextColour(tint, theme), ...hatches };
}

export function arcState(atlas: Atlas, arc: ArcFeature, day: string, theme: Theme): ArcState {
  const kind = borderKind(atlas, arc, day);
  const side = (territory: string | null) =>
    territory === null ? SHEET[theme].paper : ribbonColour(tintOf(atlas, territory, day, theme), theme);
  return { kind, left: side(arc.properties.left), right: side(arc.properties.right) };
}
