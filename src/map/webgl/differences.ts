/** Outlines the lands whose holder differs between the day shown and the day it is compared with. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Atlas } from '../../atlas/atlas.ts';
import { differingLands } from '../../atlas/compare.ts';
import type { View } from '../../view/view.ts';

export interface Differences {
  paint(view: View): void;
  /** Forgets what was painted: after a new style everything is written again. */
  reset(): void;
}

export function createDifferences(map: MapLibreMap, atlas: Atlas): Differences {
  const features = new Map(atlas.geometry.territories.features.map((f) => [f.properties.id, f.id]));
  let outlined = new Set<string>();
  let key = '';
  const write = (ids: Iterable<string>, differs: 0 | 1) => {
    for (const territory of ids) {
      const id = features.get(territory);
      if (id !== undefined) map.setFeatureState({ source: 'territories', id }, { differs });
    }
  };
  return {
    paint({ date, compare }) {
      const wanted = compare ? `${date}/${compare.date}` : '';
      if (wanted === key) return;
      key = wanted;
      const next = new Set(compare ? differingLands(atlas, date, compare.date) : []);
      write(
        [...outlined].filter((id) => !next.has(id)),
        0,
      );
      write(
        [...next].filter((id) => !outlined.has(id)),
        1,
      );
      outlined = next;
    },
    reset() {
      outlined = new Set();
      key = '';
    },
  };
}
