/** Leaflet on canvas, with land and water: what the Leaflet peers share. */
import 'leaflet/dist/leaflet.css';
import type { Feature, GeoJsonObject } from 'geojson';
import L from 'leaflet';
import type { AtlasGeometry } from '../../../../src/atlas/atlas.ts';
import { CAMERA, INK, type Subject } from './subject.ts';

export function makeMap({ land, water }: AtlasGeometry): L.Map {
  // Leaflet counts zoom for tiles of 256 pixels, MapLibre for 512.
  const map = L.map('map', { preferCanvas: true, zoomSnap: 0, attributionControl: false, fadeAnimation: false });
  map.setView([CAMERA.lat, CAMERA.lon], CAMERA.zoom + 1);
  map.getContainer().style.background = INK.water;
  const still = (data: GeoJsonObject, fillColor: string) =>
    L.geoJSON(data, { interactive: false, style: { stroke: false, fillColor, fillOpacity: 1 } }).addTo(map);
  still(land, INK.land);
  still(water, INK.water);
  return map;
}

export const landStyle = (feature?: Feature): L.PathOptions => ({
  color: INK.border,
  weight: 1,
  fillColor: feature?.properties?.fill,
  fillOpacity: 1,
});

export const frame = () => new Promise<void>((resolve) => requestAnimationFrame(() => resolve()));

/** Leaflet draws in the next frame whatever was asked for before it. */
export function subjectOf(map: L.Map, step: (day: string) => void): Subject {
  frame().then(() => {
    document.documentElement.dataset.ready = 'true';
  });
  return {
    step,
    repaint: () => map.eachLayer((layer) => layer instanceof L.Path && layer.redraw()),
    rendered: () => true,
    settled: frame,
  };
}
