/** What the legend names: only what is in the window on the day. Pure. */
import type { ArcFeature } from '../atlas/atlas.ts';
import { DRAWN_GRADES, STATUSES } from '../atlas/enumerations.ts';
import { type BorderKind, borderKind, spellOn } from '../atlas/query.ts';
import type { Area, Boundary, Grade, Polity, Status } from '../atlas/types.ts';
import type { Shown } from '../view/layers.ts';
import type { AreaLook } from './palette.ts';
import type { Scene } from './scene.ts';

/** What of the atlas lies in the window. Changes with the camera, not with the day. */
export interface OnScreen {
  territories: ReadonlySet<string>;
  arcs: ReadonlySet<number>;
  /** Boundary ids. */
  boundaries: ReadonlySet<string>;
  /** Area ids. */
  areas: ReadonlySet<string>;
}

export interface HolderEntry {
  holder: string;
  polity: Polity | undefined;
  /** Statuses in use, each once. */
  statuses: { status: Status; context: boolean }[];
}

export interface LegendEntries {
  holders: HolderEntry[];
  borders: Exclude<BorderKind, 'none'>[];
  grades: Grade[];
  boundaries: { item: Boundary; shown: Shown }[];
  areas: { item: Area; shown: Shown; look: AreaLook }[];
  context: boolean;
}

export function legendEntries(scene: Scene, seen: OnScreen): LegendEntries {
  const { atlas, view } = scene;
  const holders = new Map<string, Map<Status, { core: number; context: number }>>();
  let context = false;
  for (const id of seen.territories) {
    const spell = spellOn(atlas, id, view.date);
    if (!spell) continue;
    const isContext = atlas.index.territories.get(id)?.role === 'context';
    context ||= isContext;
    // Land nobody is known to hold is one entry, whoever the data name there.
    const key = spell.status === 'undetermined' ? 'undetermined' : spell.holder;
    const statuses = holders.get(key) ?? new Map();
    const count = statuses.get(spell.status) ?? { core: 0, context: 0 };
    count[isContext ? 'context' : 'core']++;
    statuses.set(spell.status, count);
    holders.set(key, statuses);
  }
  const weight = (statuses: Map<Status, { core: number; context: number }>) =>
    [...statuses.values()].reduce((sum, { core, context: c }) => sum + core * 10 + c, 0);

  const borders = new Set<Exclude<BorderKind, 'none'>>();
  const grades = new Set<Grade>();
  const arcs: ArcFeature[] = atlas.geometry.arcs.features;
  for (const arc of arcs) {
    if (!seen.arcs.has(arc.id)) continue;
    const kind = borderKind(atlas, arc, view.date);
    if (kind === 'none') continue;
    borders.add(kind);
    if (kind === 'holders') grades.add(arc.properties.grade);
  }

  return {
    holders: [...holders]
      .sort(([a, x], [b, y]) => Number(a === 'undetermined') - Number(b === 'undetermined') || weight(y) - weight(x))
      .map(([holder, statuses]) => ({
        holder,
        polity: atlas.index.polities.get(holder),
        statuses: STATUSES.flatMap((status) => {
          const count = statuses.get(status);
          return count ? [{ status, context: count.core === 0 }] : [];
        }),
      })),
    borders: (['holders', 'units'] as const).filter((kind) => borders.has(kind)),
    grades: DRAWN_GRADES.filter((grade) => grades.has(grade)),
    boundaries: [...scene.lines.values()]
      .filter(({ boundary }) => seen.boundaries.has(boundary.id))
      .map(({ boundary, shown }) => ({ item: boundary, shown })),
    areas: [...scene.areas.values()]
      .filter(({ area }) => seen.areas.has(area.id))
      .map(({ area, shown, look }) => ({ item: area, shown, look })),
    context,
  };
}
