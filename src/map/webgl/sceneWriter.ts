/**
 * Writes a scene onto the map. A step in time writes feature-state for the
 * territories that changed and the arcs round them; labels, which MapLibre must
 * place anew, may follow when there is time.
 */

import type { Feature, Geometry } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { ArcFeature, Atlas } from '../../atlas/atlas.ts';
import { changedBetween } from '../../atlas/query.ts';
import type { Position } from '../../atlas/types.ts';
import {
  holderLabels,
  lineLabels,
  placeLabels,
  pointLabels,
  territoryLabels,
  waterLabels,
} from '../../portrayal/labelData.ts';
import type { Scene, SceneView } from '../../portrayal/scene.ts';
import { borderHasBand } from '../../portrayal/symbols.ts';
import { openLines } from '../../view/layers.ts';
import { sameSelection } from '../../view/view.ts';
import { redrawn } from '../redrawn.ts';
import { type FeatureState, featureStatesOf, territoryFeatures } from './featureStates.ts';
import type { LabelSource } from './style.ts';

export interface SceneWriter {
  /** Brings territories and lines from the last written scene to this one. */
  writeStates(scene: Scene): void;
  /** Brings the labels from the last written scene to this one. */
  writeLabels(scene: Scene): void;
  /** Forgets what was written: after a new style everything is written again. */
  reset(): void;
}

/** Which parts of a view differ from those last written; all of them where nothing was. */
function movedSince(before: SceneView | undefined, now: SceneView) {
  const dayMoved = before?.date !== now.date;
  const openMoved = !before || String(openLines(before)) !== String(openLines(now));
  const layersMoved = dayMoved || openMoved || before?.layers !== now.layers;
  const selectionMoved = !before || !sameSelection(before.selection ?? null, now.selection ?? null);
  return { dayMoved, openMoved, layersMoved, selectionMoved };
}

const feature = (geometry: Geometry, properties: object): Feature => ({
  type: 'Feature',
  geometry,
  properties: { ...properties },
});
const atPoints = (words: readonly { at: Position }[]): Feature[] =>
  words.map(({ at, ...properties }) => feature({ type: 'Point', coordinates: at }, properties));

export function createSceneWriter(map: MapLibreMap, atlas: Atlas): SceneWriter {
  const ids = territoryFeatures(atlas);
  const arcsOf = new Map<string, ArcFeature[]>();
  for (const arc of atlas.geometry.arcs.features)
    for (const side of [arc.properties.left, arc.properties.right])
      if (side) arcsOf.set(side, [...(arcsOf.get(side) ?? []), arc]);

  let last: Scene | undefined;
  let labelled: SceneView | undefined;
  let labels: Partial<Record<LabelSource, string>> = {};
  let states = new Map<string, FeatureState>();

  function writeTerritories(changed: Iterable<string>, scene: Scene): void {
    const arcs = new Set<ArcFeature>();
    for (const territory of changed) {
      const id = ids.get(territory);
      if (id === undefined) continue;
      map.setFeatureState({ source: 'territories', id }, scene.territory(territory));
      for (const arc of arcsOf.get(territory) ?? []) arcs.add(arc);
    }
    for (const arc of arcs) {
      const state = scene.border(arc);
      map.setFeatureState({ source: 'arcs', id: arc.id }, { ...state });
      if (borderHasBand(arc.properties.grade))
        map.setFeatureState({ source: 'doubt', id: arc.id }, { kind: state.kind });
    }
  }

  function writeFeatureStates(scene: Scene): void {
    const wanted = featureStatesOf(scene);
    const write = ({ source, id, name }: FeatureState, value: number) =>
      map.setFeatureState({ source, id }, { [name]: value });
    for (const [key, state] of states) if (!wanted.has(key)) write(state, 0);
    for (const [key, state] of wanted) if (states.get(key)?.value !== state.value) write(state, state.value);
    states = wanted;
  }

  /** Hands a source new data only where the words in it differ from the last ones. */
  function write(source: LabelSource, features: Feature[]): void {
    const key = JSON.stringify(
      features.map((f) => [f.properties, f.geometry.type === 'Point' ? f.geometry.coordinates : '']),
    );
    if (labels[source] === key) return;
    labels[source] = key;
    (map.getSource(source) as GeoJSONSource | undefined)?.setData({ type: 'FeatureCollection', features });
  }

  return {
    writeStates(scene) {
      const before = last;
      last = scene;
      if (!before || before.theme !== scene.theme) writeTerritories(ids.keys(), scene);
      else if (before.view.date !== scene.view.date)
        writeTerritories(changedBetween(atlas, before.view.date, scene.view.date), scene);
      if (!before || before.view.date !== scene.view.date || redrawn(atlas, before.view, scene.view))
        writeFeatureStates(scene);
    },
    writeLabels(scene) {
      const before = labelled;
      labelled = scene.view;
      const { dayMoved, openMoved, layersMoved, selectionMoved } = movedSince(before, scene.view);
      const languageMoved = before?.lang !== scene.view.lang;
      if (dayMoved || languageMoved) {
        write('places', atPoints(placeLabels(scene)));
        write('holder-names', atPoints(holderLabels(scene)));
      }
      if (dayMoved || languageMoved || openMoved) write('side-names', atPoints(scene.sides));
      if (selectionMoved)
        write(
          'point-positions',
          scene.positions.flatMap(({ at, ring, rival }) => [
            feature({ type: 'Polygon', coordinates: [ring] }, { rival }),
            feature({ type: 'Point', coordinates: at }, { rival }),
          ]),
        );
      if (languageMoved) {
        write('water-names', atPoints(waterLabels(scene)));
        write('territory-names', atPoints(territoryLabels(scene)));
      }
      if (layersMoved || languageMoved || selectionMoved) {
        write(
          'treaty-names',
          lineLabels(scene).map(({ course, ...names }) => feature({ type: 'LineString', coordinates: course }, names)),
        );
        write('treaty-points', atPoints(pointLabels(scene)));
      }
    },
    reset() {
      last = labelled = undefined;
      labels = {};
      states = new Map();
    },
  };
}
