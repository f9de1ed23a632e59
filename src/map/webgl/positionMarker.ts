/** The marker of the position on a traced line, over the canvas, so that moving it renders nothing anew. */
import { type Map as MapLibreMap, Marker } from 'maplibre-gl';
import type { Atlas } from '../../atlas/atlas.ts';
import { standsAt } from '../../atlas/trace.ts';
import type { View } from '../../view/view.ts';

/** Puts the marker where the view says, or takes it away. */
export function createPositionMarker(map: MapLibreMap, atlas: Atlas): (view: Pick<View, 'trace'>) => void {
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
