/** What of a scene the map keeps as feature-state, beside the colours of the day. Pure. */
import type { Atlas } from '../../atlas/atlas.ts';
import type { Scene } from '../../portrayal/scene.ts';
import { legHasBand, SHOWN } from '../../portrayal/symbols.ts';

export interface Mark {
  source: 'legs' | 'leg-doubt' | 'areas' | 'area-outlines' | 'territories';
  id: number;
  name: 'shown' | 'selected' | 'lit' | 'differs';
  value: number;
}

const features = new WeakMap<Atlas, ReadonlyMap<string, number>>();

/** Feature ids of the lands. */
export function landFeatures(atlas: Atlas): ReadonlyMap<string, number> {
  let found = features.get(atlas);
  if (!found) {
    found = new Map(atlas.geometry.territories.features.map(({ id, properties }) => [properties.id, id]));
    features.set(atlas, found);
  }
  return found;
}

/** By a key of their own; what has no mark has the value 0. */
export function marksOf(scene: Scene): Map<string, Mark> {
  const marks = new Map<string, Mark>();
  const mark = (source: Mark['source'], id: number | undefined, name: Mark['name'], value = 1) => {
    if (id !== undefined) marks.set(`${source}/${id}/${name}`, { source, id, name, value });
  };
  for (const { shown, legs } of scene.lines.values())
    for (const { feature, selected, lit } of legs) {
      mark('legs', feature.id, 'shown', SHOWN[shown]);
      if (legHasBand(feature.properties.accuracy_m)) mark('leg-doubt', feature.id, 'shown', SHOWN[shown]);
      if (selected) mark('legs', feature.id, 'selected');
      if (lit) mark('legs', feature.id, 'lit');
    }
  for (const { feature, shown, selected } of scene.areas.values()) {
    for (const source of ['areas', 'area-outlines'] as const) mark(source, feature?.id, 'shown', SHOWN[shown]);
    if (selected) mark('area-outlines', feature?.id, 'selected');
  }
  const lands = landFeatures(scene.atlas);
  for (const id of scene.selected) mark('territories', lands.get(id), 'selected');
  for (const id of scene.lit) mark('territories', lands.get(id), 'lit');
  for (const id of scene.differing) mark('territories', lands.get(id), 'differs');
  return marks;
}
