/** Puts the mark of the position over the canvas where a scene has one, or takes it away. */
import { type Map as MapLibreMap, Marker } from 'maplibre-gl';
import type { Position } from '../../atlas/types.ts';
import type { Scene } from '../../portrayal/scene.ts';
import { createMarkerElement } from '../positionMarker.ts';

export function createPositionMarker(map: MapLibreMap, first: Scene): (scene: Scene) => void {
  const mark = createMarkerElement(first.theme);
  const marker = new Marker({ element: mark.element });
  let placed: Position | undefined;
  const place = ({ tracePosition: position, theme }: Scene) => {
    mark.dress(theme);
    if (String(position) === String(placed)) return;
    if (position) marker.setLngLat(position);
    if (position && !placed) marker.addTo(map);
    if (!position) marker.remove();
    placed = position;
  };
  place(first);
  return place;
}
