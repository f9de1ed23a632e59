/**
 * Carries a view's values onto the map. A step in time writes feature-state
 * for the lands that changed and the arcs round them; words, which MapLibre
 * must place anew, may follow when there is time.
 */

import type { FeatureCollection } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { compareAnnexes } from '../../atlas/annexes.ts';
import type { ArcFeature, Atlas } from '../../atlas/atlas.ts';
import { changedBetween } from '../../atlas/query.ts';
import { legAt, tracedLine } from '../../atlas/trace.ts';
import {
  holderLabels,
  placeLabels,
  territoryLabels,
  treatyLabels,
  treatyPoints,
  waterLabels,
} from '../../portrayal/labelData.ts';
import { arcState, territoryState } from '../../portrayal/states.ts';
import { positionsOfPoint, sideNames } from '../../portrayal/traceData.ts';
import { DOTTED_FROM_M, FORCED_OPACITY } from '../../portrayal/treaties.ts';
import { inHand, type Shown, shownItems } from '../../view/layers.ts';
import { sameSelection, type Theme, type View } from '../../view/view.ts';
import type { LabelSource } from './style.ts';

export interface Painter {
  /** Brings lands and lines from the last painted view to this one. */
  paint(view: View, theme: Theme): void;
  /** Brings the words from the last written view to this one. */
  word(view: View): void;
  /** Forgets what was painted: after a new style everything is written again. */
  reset(): void;
}

/** Which parts of a view differ from those last painted or written; all of them where nothing was. */
function movedSince(before: View | undefined, now: View) {
  const dayMoved = before?.date !== now.date;
  const handMoved = !before || String(inHand(before)) !== String(inHand(now));
  const layersMoved = dayMoved || handMoved || before?.layers !== now.layers;
  const selectionMoved = !before || !sameSelection(before.selection, now.selection);
  return { dayMoved, handMoved, layersMoved, selectionMoved };
}

export function createPainter(map: MapLibreMap, atlas: Atlas): Painter {
  const territoryFeature = new Map(atlas.geometry.territories.features.map((f) => [f.properties.id, f.id]));
  const arcsOf = new Map<string, ArcFeature[]>();
  for (const arc of atlas.geometry.arcs.features)
    for (const side of [arc.properties.left, arc.properties.right])
      if (side) arcsOf.set(side, [...(arcsOf.get(side) ?? []), arc]);

  let last: { view: View; theme: Theme } | undefined;
  let worded: View | undefined;
  let labels: Partial<Record<LabelSource, string>> = {};
  let shownKeys = new Map<string, number>();
  let lit: ReturnType<typeof litBy> = new Map();

  function paintLand(changed: Iterable<string>, day: string, theme: Theme): void {
    const arcs = new Set<ArcFeature>();
    for (const id of changed) {
      const feature = territoryFeature.get(id);
      if (feature === undefined) continue;
      map.setFeatureState({ source: 'territories', id: feature }, territoryState(atlas, id, day, theme));
      for (const arc of arcsOf.get(id) ?? []) arcs.add(arc);
    }
    for (const arc of arcs) {
      const state = arcState(atlas, arc, day, theme);
      map.setFeatureState({ source: 'arcs', id: arc.id }, { ...state });
      if (arc.properties.grade === 'C') map.setFeatureState({ source: 'doubt', id: arc.id }, { kind: state.kind });
    }
  }

  function paintTreaties(view: View): void {
    const { boundaries, areas } = shownItems(atlas, view);
    const opacity = (shown: Shown | undefined) => (shown === 'live' ? 1 : shown === 'forced' ? FORCED_OPACITY : 0);
    const write = (source: 'legs' | 'leg-doubt' | 'areas' | 'area-outlines', id: number, value: number) => {
      const key = `${source}/${id}`;
      if ((shownKeys.get(key) ?? 0) === value) return;
      shownKeys.set(key, value);
      map.setFeatureState({ source, id }, { shown: value });
    };
    for (const leg of atlas.geometry.legs.features) {
      const value = opacity(boundaries.get(leg.properties.boundary));
      write('legs', leg.id, value);
      if (leg.properties.accuracy_m >= DOTTED_FROM_M) write('leg-doubt', leg.id, value);
    }
    for (const area of atlas.geometry.areas.features)
      for (const source of ['areas', 'area-outlines'] as const)
        write(source, area.id, opacity(areas.get(area.properties.id)));
  }

  /** Marks (1) or unmarks (0) the features of a selection. */
  function mark(selection: View['selection'], selected: 0 | 1): void {
    if (!selection) return;
    const { kind, id, leg } = selection;
    const { territories, legs, areas } = atlas.geometry;
    if (kind === 'territory') {
      for (const f of territories.features)
        if (f.properties.id === id) map.setFeatureState({ source: 'territories', id: f.id }, { selected });
    } else if (kind === 'boundary') {
      for (const f of legs.features)
        if (f.properties.boundary === id && (leg === undefined || leg === f.properties.leg))
          map.setFeatureState({ source: 'legs', id: f.id }, { selected });
    } else if (kind === 'area') {
      for (const f of areas.features)
        if (f.properties.id === id) map.setFeatureState({ source: 'area-outlines', id: f.id }, { selected });
    }
  }

  /** Features lit by what the reader has in hand: the leg being walked, the land between two texts. */
  function litBy(view: View): Map<string, { source: 'legs' | 'territories'; id: number }> {
    const lit = new Map<string, { source: 'legs' | 'territories'; id: number }>();
    const line = view.trace ? tracedLine(atlas, view.trace.id) : undefined;
    const at = line && view.trace ? legAt(line, view.trace.km) : undefined;
    for (const { id, properties } of line ? atlas.geometry.legs.features : [])
      if (properties.boundary === view.trace?.id && properties.leg === at) lit.set(`leg/${id}`, { source: 'legs', id });
    if (view.table?.kind === 'annexes')
      for (const { territory } of compareAnnexes(atlas)?.land ?? []) {
        const id = territoryFeature.get(territory);
        if (id !== undefined) lit.set(`territory/${id}`, { source: 'territories', id });
      }
    return lit;
  }

  function light(view: View): void {
    const wanted = litBy(view);
    for (const [key, feature] of lit) if (!wanted.has(key)) map.setFeatureState(feature, { lit: 0 });
    for (const [key, feature] of wanted) if (!lit.has(key)) map.setFeatureState(feature, { lit: 1 });
    lit = wanted;
  }

  /** Hands a source new data only where the words in it differ from the last ones. */
  function write(source: LabelSource, data: FeatureCollection): void {
    const key = JSON.stringify(
      data.features.map((f) => [f.properties, f.geometry.type === 'Point' ? f.geometry.coordinates : '']),
    );
    if (labels[source] === key) return;
    labels[source] = key;
    (map.getSource(source) as GeoJSONSource | undefined)?.setData(data);
  }

  return {
    paint(view, theme) {
      const before = last;
      last = { view, theme };
      const { dayMoved, handMoved, layersMoved, selectionMoved } = movedSince(before?.view, view);

      if (!before || before.theme !== theme) paintLand(territoryFeature.keys(), view.date, theme);
      else if (dayMoved) paintLand(changedBetween(atlas, before.view.date, view.date), view.date, theme);
      if (layersMoved || selectionMoved) paintTreaties(view);
      if (before?.view.trace !== view.trace || handMoved) light(view);
      if (selectionMoved) {
        mark(before?.view.selection ?? null, 0);
        mark(view.selection, 1);
      }
    },
    word(view) {
      const before = worded;
      worded = view;
      const { dayMoved, handMoved, layersMoved, selectionMoved } = movedSince(before, view);
      const languageMoved = before?.lang !== view.lang;
      if (dayMoved || languageMoved) {
        write('places', placeLabels(atlas, view));
        write('holder-names', holderLabels(atlas, view));
      }
      if (dayMoved || languageMoved || handMoved) write('side-names', sideNames(atlas, view));
      if (selectionMoved) write('point-positions', positionsOfPoint(atlas, view.selection));
      if (languageMoved) {
        write('water-names', waterLabels(view.lang));
        write('territory-names', territoryLabels(atlas, view.lang));
      }
      if (layersMoved || languageMoved) write('treaty-names', treatyLabels(atlas, view));
      if (layersMoved || languageMoved || selectionMoved) write('treaty-points', treatyPoints(atlas, view));
    },
    reset() {
      last = worded = undefined;
      labels = {};
      shownKeys = new Map();
      lit = new Map();
    },
  };
}
