/**
 * What a view shows of the atlas and how: decided here once, for both
 * renderers, pictures, legends, exports and the finger on the map. Pure; each
 * part is worked out when it is first asked for, and then kept. `scene.ts` has
 * it for everyone; only a poster, which counts its bytes, brings what few views
 * ask for itself.
 */
import type { ArcFeature, AreaFeature, Atlas, LegFeature } from '../atlas/atlas.ts';
import type { Area, Boundary, Position } from '../atlas/types.ts';
import { type Shown, shownItems } from '../view/layers.ts';
import type { Theme, View } from '../view/view.ts';
import { once } from './once.ts';
import { type AreaLook, areaInk, layerInk } from './palette.ts';
import { type ArcState, arcState, type TerritoryState, territoryState } from './states.ts';
import type { PointPosition, SideLabel } from './traceData.ts';

/** A view as far as it says what is shown; where the map stands is the renderer's. */
export type SceneView = Pick<View, 'date' | 'layers' | 'lang'> & Partial<View>;

export interface SceneLeg {
  feature: LegFeature;
  selected: boolean;
  /** The one that the trace is on. */
  highlighted: boolean;
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
  /** A territory in its holder's colour on the day, and the hatches over it. */
  territory(id: string): Readonly<TerritoryState>;
  /** Whether an arc is a border on the day, and the colours along it. */
  border(arc: ArcFeature): ArcState;
  /** Treaty lines by id, and areas by theirs, in the order they are drawn in. */
  readonly lines: ReadonlyMap<string, SceneLine>;
  readonly areas: ReadonlyMap<string, SceneArea>;
  /** Territories: the selected one, those the page mentions, those with another holder on the day compared with. */
  readonly selected: ReadonlySet<string>;
  readonly highlighted: ReadonlySet<string>;
  readonly differing: ReadonlySet<string>;
  /** Where the reader stands on the traced line. */
  readonly tracePosition: Position | undefined;
  /** The places that the evidence allows for the chosen point. */
  readonly positions: readonly PointPosition[];
  /** The names of both sides along the traced line. */
  readonly sides: readonly SideLabel[];
}

/** What only views need that trace a line, compare days or treaties, or choose a point. */
export interface SceneExtras {
  /** The leg of the traced line that the trace is on, or undefined where it is on none. */
  currentLeg(atlas: Atlas, trace: NonNullable<View['trace']>): number | undefined;
  /** Where the walk stands, or undefined where it is on no line. */
  tracePosition(atlas: Atlas, trace: NonNullable<View['trace']>): Position | undefined;
  /** Territories the open table mentions. */
  mentionedIn(atlas: Atlas, table: View['table']): Iterable<string>;
  differing(atlas: Atlas, day: string, other: string): Iterable<string>;
  positions(scene: Scene): PointPosition[];
  sides(scene: Scene): SideLabel[];
}

/** Whether a view needs `SceneExtras`. */
export const needsExtras = ({ trace, table, compare, selection }: SceneView): boolean =>
  Boolean(trace || table || compare || selection?.kind === 'point');

/** @param extras left out only for a view that does not need them */
export function sceneWith(extras: SceneExtras | undefined, atlas: Atlas, view: SceneView, theme: Theme): Scene {
  const { date, selection, trace, table, compare } = view;
  const chosen = (kind: NonNullable<View['selection']>['kind'], id: string) =>
    selection?.kind === kind && selection.id === id;
  const shown = once(() => shownItems(atlas, view));

  const lines = once(() => {
    const step = trace ? extras?.currentLeg(atlas, trace) : undefined;
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
      line.legs.push({ feature, selected, highlighted: id === trace?.id && leg === step });
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

  const highlighted = once(() => new Set(table ? extras?.mentionedIn(atlas, table) : []));
  const differing = once(() => new Set(compare ? extras?.differing(atlas, date, compare.date) : []));
  const tracePosition = once(() => (trace ? extras?.tracePosition(atlas, trace) : undefined));
  const positions = once(() => extras?.positions(scene) ?? []);
  const sides = once(() => extras?.sides(scene) ?? []);

  const scene: Scene = {
    atlas,
    view,
    theme,
    territory: (id) => territoryState(atlas, id, date, theme),
    border: (arc) => arcState(atlas, arc, date, theme),
    get lines() {
      return lines();
    },
    get areas() {
      return areas();
    },
    selected: new Set(selection?.kind === 'territory' ? [selection.id] : []),
    get highlighted() {
      return highlighted();
    },
    get differing() {
      return differing();
    },
    get tracePosition() {
      return tracePosition();
    },
    get positions() {
      return positions();
    },
    get sides() {
      return sides();
    },
  };
  return scene;
}
