/** What of a scene the map keeps as feature-state, beside the colours of the day. Pure. */
import type { Atlas } from '../../atlas/atlas.ts';
import type { Scene } from '../../portrayal/scene.ts';
import { legHasBand, SHOWN } from '../../portrayal/symbols.ts';

export interface FeatureState {
  source: 'legs' | 'leg-doubt' | 'areas' | 'area-outlines' | 'territories';
  id: number;
  name: 'shown' | 'selected' | 'lit' | 'differs';
  value: number;
}

const features = new WeakMap<Atlas, ReadonlyMap<string, number>>();

/** Feature ids of the territories. */
export function territoryFeatures(atlas: Atlas): ReadonlyMap<string, number> {
  let found = features.get(atlas);
  if (!found) {
    found = new Map(atlas.geometry.territories.features.map(({ id, properties }) => [properties.id, id]));
    features.set(atlas, found);
  }
  return found;
}

/** By a key of their own; what has none has the value 0. */
export function featureStatesOf(scene: Scene): Map<string, FeatureState> {
  const states = new Map<string, FeatureState>();
  const set = (source: FeatureState['source'], id: number | undefined, name: FeatureState['name'], value = 1) => {
    if (id !== undefined) states.set(`${source}/${id}/${name}`, { source, id, name, value });
  };
  for (const { shown, legs } of scene.lines.values())
    for (const { feature, selected, highlighted } of legs) {
      set('legs', feature.id, 'shown', SHOWN[shown]);
      if (legHasBand(feature.properties.accuracy_m)) set('leg-doubt', feature.id, 'shown', SHOWN[shown]);
      if (selected) set('legs', feature.id, 'selected');
      if (highlighted) set('legs', feature.id, 'lit');
    }
  for (const { feature, shown, selected } of scene.areas.values()) {
    for (const source of ['areas', 'area-outlines'] as const) set(source, feature?.id, 'shown', SHOWN[shown]);
    if (selected) set('area-outlines', feature?.id, 'selected');
  }
  const ids = territoryFeatures(scene.atlas);
  for (const id of scene.selected) set('territories', ids.get(id), 'selected');
  for (const id of scene.highlighted) set('territories', ids.get(id), 'lit');
  for (const id of scene.differing) set('territories', ids.get(id), 'differs');
  return states;
}
