/**
 * What a view shows of the atlas and how: decided here once, for both
 * renderers, pictures, legends, exports and the finger on the map. Pure; each
 * part is worked out when it is first asked for, and then kept.
 */
import { compareAnnexes } from '../atlas/annexes.ts';
import type { ArcFeature, AreaFeature, Atlas, LegFeature } from '../atlas/atlas.ts';
import { differingLands } from '../atlas/compare.ts';
import { legAt, tracedLine } from '../atlas/trace.ts';
import type { Area, Boundary } from '../atlas/types.ts';
import { type Shown, shownItems } from '../view/layers.ts';
import type { Theme, View } from '../view/view.ts';
import { type AreaLook, areaInk, layerInk } from './palette.ts';
import { type ArcState, arcState, type TerritoryState, territoryState } from './states.ts';

/** A view as far as it says what is shown; where the map stands is the renderer's. */
export type SceneView = Pick<View, 'date' | 'layers' | 'lang'> & Partial<View>;

export interface SceneLeg {
  feature: LegFeature;
  selected: boolean;
  /** The one that a walk is on. */
  lit: boolean;
}

/** A treaty line that is shown. */
export interface SceneLine {
  boundary: Boundary;
  shown: Shown;
  ink: string;
  legs: readonly SceneLeg[];
}

/** An area that is shown. */
export interface SceneArea {
  area: Area;
  shown: Shown;
  look: AreaLook;
  ink: string;
  selected: boolean;
  /** Absent where the area is named and not drawn. */
  feature: AreaFeature | undefined;
}

export interface Scene {
  readonly atlas: Atlas;
  readonly view: SceneView;
  readonly theme: Theme;
  /** The land in its holder's colour on the day, and the hatches over it. */
  land(territory: string): Readonly<TerritoryState>;
  /** Whether an arc is a border on the day, and the colours along it. */
  border(arc: ArcFeature): ArcState;
  /** Treaty lines by id, and areas by theirs, in the order they are drawn in. */
  readonly lines: ReadonlyMap<string, SceneLine>;
  readonly areas: ReadonlyMap<string, SceneArea>;
  /** Lands: the selected one, those the page speaks of, those with another holder on the day compared with. */
  readonly selected: ReadonlySet<string>;
  readonly lit: ReadonlySet<string>;
  readonly differing: ReadonlySet<string>;
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

export function sceneOf(atlas: Atlas, view: SceneView, theme: Theme): Scene {
  const { date, selection, trace, table, compare } = view;
  const chosen = (kind: NonNullable<View['selection']>['kind'], id: string) =>
    selection?.kind === kind && selection.id === id;
  const shown = once(() => shownItems(atlas, view));

  const lines = once(() => {
    const walked = trace ? tracedLine(atlas, trace.id) : undefined;
    const step = walked && trace ? legAt(walked, trace.km) : undefined;
    const found = new Map<string, SceneLine & { legs: SceneLeg[] }>();
    const legs: LegFeature[] = atlas.geometry.legs.features;
    for (const boundary of atlas.boundaries) {
      const as = shown().boundaries.get(boundary.id);
      if (as) found.set(boundary.id, { boundary, shown: as, ink: layerInk(boundary.layer, theme), legs: [] });
    }
    for (const feature of legs) {
      const { boundary: id, leg } = feature.properties;
      const line = found.get(id);
      if (!line) continue;
      const selected = chosen('boundary', id) && (selection?.leg === undefined || selection.leg === leg);
      line.legs.push({ feature, selected, lit: id === trace?.id && leg === step });
    }
    return found;
  });

  const areas = once(() => {
    const features = new Map<string, AreaFeature>(
      atlas.geometry.areas.features.map((feature) => [feature.properties.id, feature]),
    );
    return new Map(
      [...shown().areas].flatMap(([id, as]): [string, SceneArea][] => {
        const area = atlas.index.areas.get(id);
        if (!area) return [];
        const { layer, claimant } = area;
        const look = { layer, claimant: claimant && atlas.index.polities.get(claimant)?.family };
        const record = { area, shown: as, look, ink: areaInk(look, theme), selected: chosen('area', id) };
        return [[id, { ...record, feature: features.get(id) }]];
      }),
    );
  });

  const lit = once(
    () => new Set(table?.kind === 'annexes' ? compareAnnexes(atlas)?.land.map(({ territory }) => territory) : []),
  );
  const differing = once(() => new Set(compare ? differingLands(atlas, date, compare.date) : []));

  return {
    atlas,
    view,
    theme,
    land: (territory) => territoryState(atlas, territory, date, theme),
    border: (arc) => arcState(atlas, arc, date, theme),
    get lines() {
      return lines();
    },
    get areas() {
      return areas();
    },
    selected: new Set(selection?.kind === 'territory' ? [selection.id] : []),
    get lit() {
      return lit();
    },
    get differing() {
      return differing();
    },
  };
}
