/** What belongs together: discrepancies of a thing, areas over a territory, lines through a point. */
import type { Atlas } from './atlas.ts';
import type { Area, Boundary, Discrepancy } from './types.ts';

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
  return atlas.boundaries.filter((b) => b.legs.some((leg) => leg.from === point || leg.to === point));
}

/** Treaty lines that walk along an arc. */
export function boundariesAlong(atlas: Atlas, arc: string): Boundary[] {
  return atlas.boundaries.filter((b) => b.walk.includes(arc));
}
