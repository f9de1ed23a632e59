/** Where the reader stands on a traced line: a mark over the canvas, so that walking repaints nothing. */
import { type Map as MapLibreMap, Marker } from 'maplibre-gl';
import type { Atlas } from '../../atlas/atlas.ts';
import { standsAt } from '../../atlas/trace.ts';
import type { View } from '../../view/view.ts';

/** Puts the mark where the view says, or takes it away. */
export function createWalker(map: MapLibreMap, atlas: Atlas): (view: Pick<View, 'trace'>) => void {
  const element = document.createElement('div');
  element.className = 'walker';
  element.setAttribute('aria-hidden', 'true');
  const marker = new Marker({ element });
  let standing: View['trace'] = null;
  let placed = false;
  return ({ trace }) => {
    if (trace === standing) return;
    standing = trace;
    const position = standsAt(atlas, trace);
    if (position) marker.setLngLat(position);
    if (position && !placed) marker.addTo(map);
    if (!position && placed) marker.remove();
    placed = position !== undefined;
  };
}
