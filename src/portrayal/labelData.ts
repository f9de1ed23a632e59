/** The words on the map, each at its place. Pure: a scene in, labels out. */

import { waters } from '../../geodata/map.json' with { type: 'json' };
import type { Atlas } from '../atlas/atlas.ts';
import { inLang } from '../atlas/lang.ts';
import { spellOn } from '../atlas/query.ts';
import type { Polity, Position } from '../atlas/types.ts';
import { groupKey, periodName, shortName } from '../view/names.ts';
import type { Scene } from './scene.ts';

/** A word at a place. */
export interface Word {
  at: Position;
  name: string;
  /** What stands beneath it; '' for nothing. */
  sub: string;
}

export interface PlaceLabel extends Word {
  rank: 1 | 2 | 3;
}

/** Towns: the reader's name, the day's own beneath where it differed. */
export function placeLabels({ atlas, view: { date, lang } }: Scene): PlaceLabel[] {
  return atlas.places.map((place) => ({
    at: place.position,
    name: inLang(place.names, lang),
    sub: periodName(place, date, lang) ?? '',
    rank: place.rank,
  }));
}

export interface WaterLabel extends Word {
  /** Of its letters, relative to a small lake's. */
  scale: number;
}

/** Seas and lakes, at places chosen by eye. */
export const waterLabels = ({ view: { lang } }: Scene): WaterLabel[] =>
  waters.map(({ names, position, scale }) => ({ at: position as Position, name: inLang(names, lang), sub: '', scale }));

export function territoryLabels({ atlas, view: { lang } }: Scene): Word[] {
  return atlas.territories
    .filter((t) => t.role === 'core')
    .flatMap((t) => (t.point ? [{ at: t.point, name: inLang(t.names, lang), sub: '' }] : []));
}

/** Territories that touch and read as one, found through the arcs between them. */
function groups(atlas: Atlas, date: string): { holder: string; unit: string | undefined; members: string[] }[] {
  const parent = new Map<string, string>();
  const root = (id: string): string => {
    const up = parent.get(id) ?? id;
    return up === id ? id : root(up);
  };
  const keys = new Map<string, string>();
  const spells = new Map(atlas.territories.map((t) => [t.id, spellOn(atlas, t.id, date)]));
  for (const [id, spell] of spells) if (spell) keys.set(id, groupKey(spell.holder, spell.unit));
  for (const { properties } of atlas.geometry.arcs.features) {
    const { left, right } = properties;
    if (left && right && keys.has(left) && keys.get(left) === keys.get(right)) parent.set(root(left), root(right));
  }
  const byRoot = new Map<string, string[]>();
  for (const id of keys.keys()) byRoot.set(root(id), [...(byRoot.get(root(id)) ?? []), id]);
  return [...byRoot.values()].map((members) => {
    const spell = spells.get(members[0] as string);
    return { holder: spell?.holder ?? '', unit: spell?.unit, members };
  });
}

/** Whose name stands on a territory: a union names its republics; a power's own governorship goes by the power's name. */
export function namedPower(atlas: Atlas, holder: string, unit: string | undefined): Polity | undefined {
  const power = atlas.index.polities.get(holder);
  const local = unit ? atlas.index.polities.get(unit) : undefined;
  return local && local.family !== power?.family ? local : power;
}

/** Core land, km², that draws its holder's name to itself. */
const CORE_LABEL_KM2 = 8000;
/** And the share of all the land it holds here that this must be. */
const CORE_LABEL_SHARE = 0.25;

export interface HolderLabel extends Word {
  /** Of its letters, CSS pixels on the smallest map. */
  size: number;
}

/** Powers across the territories they hold: one name for each stretch that touches, none on slivers. */
export function holderLabels({ atlas, view }: Scene): HolderLabel[] {
  const areas = atlas.index.km2;
  const labels: HolderLabel[] = [];
  for (const { holder, unit, members } of groups(atlas, view.date)) {
    const total = members.reduce((sum, id) => sum + (areas.get(id) ?? 0), 0);
    if (total < 900 || holder === 'undetermined') continue;
    const core = members.filter((id) => atlas.index.territories.get(id)?.role === 'core');
    const coreTotal = core.reduce((sum, id) => sum + (areas.get(id) ?? 0), 0);
    // A great power's name belongs where the atlas tells its history, if it holds enough there.
    const candidates = coreTotal > Math.max(CORE_LABEL_KM2, total * CORE_LABEL_SHARE) ? core : members;
    const largest = candidates.reduce((a, b) => ((areas.get(b) ?? 0) > (areas.get(a) ?? 0) ? b : a));
    const place = atlas.index.territories.get(largest)?.point;
    const power = atlas.index.polities.get(holder);
    const named = namedPower(atlas, holder, unit);
    const name = named && inLang(named.names, view.lang);
    if (!place || !name) continue;
    const over = named === power || !power ? undefined : inLang(power.names, view.lang);
    const size = Math.min(17, 8.5 + total ** 0.5 / 22);
    labels.push({ at: place, name: shortName(name).toLocaleUpperCase(view.lang), sub: over ?? '', size });
  }
  return labels;
}

export interface LineLabel {
  name: string;
  layer: string;
  /** Along which the name stands. */
  course: Position[];
}

/** Names along the shown treaty lines. */
export function lineLabels({ lines, view }: Scene): LineLabel[] {
  return [...lines.values()].flatMap(({ boundary, legs }) => {
    const course = legs
      .map(({ feature }) => feature)
      .sort((a, b) => a.properties.leg - b.properties.leg)
      .flatMap(({ geometry }) => geometry.coordinates as Position[]);
    return course.length > 1 ? [{ name: inLang(boundary.names, view.lang), layer: boundary.layer, course }] : [];
  });
}

export interface PointLabel extends Word {
  id: string;
  layer: string;
  selected: boolean;
}

/** Placed points of the shown treaty lines, and the selected point in any case. */
export function pointLabels({ atlas, lines, view }: Scene): PointLabel[] {
  const selected = view.selection?.kind === 'point' ? view.selection.id : undefined;
  const layerOf = new Map<string, string>();
  for (const { boundary } of lines.values())
    for (const leg of boundary.legs)
      for (const id of [leg.from, leg.to]) if (!layerOf.has(id)) layerOf.set(id, boundary.layer);
  if (selected && !layerOf.has(selected)) layerOf.set(selected, '');
  return [...layerOf].flatMap(([id, layer]) => {
    const point = atlas.index.points.get(id);
    if (!point?.position) return [];
    const name = inLang(point.names, view.lang);
    return { at: point.position, name, sub: '', id, layer, selected: id === selected };
  });
}
