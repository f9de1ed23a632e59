/** What belongs together: discrepancies of a thing, areas over a territory, lines through a point. */
import type { Atlas } from './atlas.ts';
import { lastMoment } from './moments.ts';
import { spellOn } from './query.ts';
import type { Area, Boundary, Discrepancy, Spell, Territory } from './types.ts';

/** Discrepancies that touch any of the ids. */
export function discrepanciesOf(atlas: Atlas, ids: readonly string[]): Discrepancy[] {
  const wanted = new Set(ids);
  return atlas.discrepancies.filter((d) => d.touches.some((id) => wanted.has(id)));
}

/** Areas (cessions, zones, claims) that cover a territory on a day. */
export function areasOver(atlas: Atlas, territory: string, day: string): Area[] {
  return atlas.areas.filter((a) => a.from <= day && day < a.to && a.territories.includes(territory));
}

/** Treaty lines that name a point. */
export function boundariesThrough(atlas: Atlas, point: string): Boundary[] {
  return atlas.boundaries.filter(
    (b) => b.legs.some((leg) => leg.from === point || leg.to === point) || b.points?.includes(point),
  );
}

/** Treaty lines that walk along an arc. */
export function boundariesAlong(atlas: Atlas, arc: string): Boundary[] {
  return atlas.boundaries.filter((b) => b.walk.includes(arc));
}

/** A territory with the spell it is in. */
export interface HeldTerritory {
  territory: Territory;
  spell: Spell;
}

/** Every territory with its spell on a day. */
export function territoriesOn(atlas: Atlas, day: string): HeldTerritory[] {
  return atlas.territories.flatMap((territory) => {
    const spell = spellOn(atlas, territory.id, day);
    return spell ? [{ territory, spell }] : [];
  });
}

/** Spells that an instrument began, by territory. */
export function spellsBegunBy(atlas: Atlas, instrument: string): HeldTerritory[] {
  return atlas.territories.flatMap((territory) =>
    (atlas.control[territory.id] ?? [])
      .filter((spell) => spell.instrument === instrument)
      .map((spell) => ({ territory, spell })),
  );
}

/** Titles of the sources of what last changed before a day's end, each once. */
export function sourcesOfDay(atlas: Atlas, day: string): string[] {
  const instruments = lastMoment(atlas, day)?.instruments ?? [];
  const ids = instruments.flatMap((id) => atlas.index.instruments.get(id)?.sources ?? []);
  return [...new Set(ids)].flatMap((id) => atlas.index.sources.get(id)?.title ?? []);
}
