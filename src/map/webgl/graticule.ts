/** The graticule of the WebGL map. */
import type { FeatureCollection } from 'geojson';
import type { LayerSpecification, Map as MapLibreMap } from 'maplibre-gl';
import { graticuleLines, STEPS } from '../../portrayal/graticule.ts';
import { LINES } from '../../portrayal/symbols.ts';
import type { Theme } from '../../view/view.ts';
import { createDegrees } from '../degrees.ts';
import { lineLayer } from './layers/symbols.ts';

export function graticule(): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: STEPS.flatMap(({ minutes }) =>
      graticuleLines(minutes).map((geometry) => ({ type: 'Feature' as const, properties: { minutes }, geometry })),
    ),
  };
}

export function graticuleLayers(theme: Theme): LayerSpecification[] {
  return STEPS.map(({ minutes, zoom }, i) => ({
    ...lineLayer(LINES.graticule, {
      id: `graticule-${minutes}`,
      source: 'graticule',
      theme,
      filter: ['==', ['get', 'minutes'], minutes],
    }),
    minzoom: zoom,
    maxzoom: STEPS[i + 1]?.zoom ?? 24,
  }));
}

/** Keeps the degrees written as the map moves. */
export function labelGraticule(map: MapLibreMap): void {
  const degrees = createDegrees(map.getContainer());
  const write = () => {
    const bounds = map.getBounds();
    const { lng, lat } = map.getCenter();
    degrees.write({
      zoom: map.getZoom(),
      west: bounds.getWest(),
      south: bounds.getSouth(),
      east: bounds.getEast(),
      north: bounds.getNorth(),
      x: (lon) => map.project([lon, lat]).x,
      y: (at) => map.project([lng, at]).y,
    });
  };
  map.on('move', write);
  map.on('resize', write);
  write();
}
