/** MapLibre with land, water and the territories as fills with their borders: what the MapLibre peers share. */
import 'maplibre-gl/dist/maplibre-gl.css';
import type { FeatureCollection } from 'geojson';
import { type ExpressionSpecification, Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import type { AtlasGeometry } from '../../../../src/atlas/atlas.ts';
import { CAMERA, INK, type Subject } from './subject.ts';

setWorkerUrl(workerUrl);

export interface Land {
  geometry: Pick<AtlasGeometry, 'land' | 'water'>;
  territories: FeatureCollection;
  colour: string | ExpressionSpecification;
}

/** GeoJSON has no layers of its own; this is the name MapLibre's worker gives to its one. */
const SOURCE_LAYER = '_geojsonTileLayer';

export function makeMap({ geometry, territories, colour }: Land): MapLibreMap {
  const geojson = (data: FeatureCollection) => ({ type: 'geojson' as const, data, tolerance: 0.2, maxzoom: 12 });
  const map = new MapLibreMap({
    container: 'map',
    center: [CAMERA.lon, CAMERA.lat],
    zoom: CAMERA.zoom,
    attributionControl: false,
    renderWorldCopies: false,
    fadeDuration: 0,
    style: {
      version: 8,
      sources: {
        land: geojson(geometry.land),
        water: geojson(geometry.water),
        territories: geojson(territories),
      },
      layers: [
        { id: 'sea', type: 'background', paint: { 'background-color': INK.water } },
        { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': INK.land } },
        {
          id: 'territories',
          type: 'fill',
          source: 'territories',
          'source-layer': SOURCE_LAYER,
          paint: { 'fill-color': colour },
        },
        { id: 'water', type: 'fill', source: 'water', paint: { 'fill-color': INK.water } },
        {
          id: 'borders',
          type: 'line',
          source: 'territories',
          'source-layer': SOURCE_LAYER,
          paint: { 'line-color': INK.border, 'line-width': 1 },
        },
      ],
    },
  });
  map.once('idle', () => {
    document.documentElement.dataset.ready = 'true';
  });
  return map;
}

/** A step is shown by the first frame in which the territories' tiles are all there again. */
export function subjectOf(map: MapLibreMap, step: (day: string) => void): Subject {
  let rendered = true;
  map.on('render', () => {
    rendered ||= map.isSourceLoaded('territories') && map.areTilesLoaded();
  });
  return {
    step(day) {
      rendered = false;
      step(day);
      map.triggerRepaint();
    },
    repaint: () => map.triggerRepaint(),
    rendered: () => rendered,
    settled: () =>
      new Promise((resolve) => {
        map.once('idle', () => resolve());
        map.triggerRepaint();
      }),
  };
}
