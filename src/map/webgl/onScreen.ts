/** What of the atlas lies in the map's window, for the legend. Changes with the camera, not with the day. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { OnScreen } from '../../portrayal/legend.ts';

export function readOnScreen(map: MapLibreMap): OnScreen {
  const found = map.queryRenderedFeatures({ layers: ['territories', 'arcs-hit', 'legs-hit', 'area-casing'] });
  const territories = new Set<string>();
  const arcs = new Set<number>();
  const boundaries = new Set<string>();
  const areas = new Set<string>();
  for (const { source, id, properties } of found) {
    if (source === 'territories') territories.add(String(properties.id));
    else if (source === 'arcs') arcs.add(Number(id));
    else if (source === 'legs') boundaries.add(String(properties.boundary));
    else areas.add(String(properties.id));
  }
  return { territories, arcs, boundaries, areas };
}
