/** The net of meridians and parallels, finer as the map comes nearer, and its degrees along the frame. */
import { geoGraticule } from 'd3-geo';
import type { FeatureCollection } from 'geojson';
import type { LayerSpecification, Map as MapLibreMap } from 'maplibre-gl';
import type { SheetColours } from '../../portrayal/palette.ts';

/** Minutes of arc between two lines, from a zoom on. */
const STEPS = [
  { minutes: 60, zoom: 0 },
  { minutes: 30, zoom: 8 },
  { minutes: 10, zoom: 9.5 },
] as const;

/** Degrees; wider than a reader can go. */
const EXTENT: [[number, number], [number, number]] = [
  [36, 36],
  [51, 45],
];

export function graticule(): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: STEPS.flatMap(({ minutes }) =>
      geoGraticule()
        .extent(EXTENT)
        .step([minutes / 60, minutes / 60])
        .lines()
        .map((geometry) => ({ type: 'Feature' as const, properties: { minutes }, geometry })),
    ),
  };
}

export function graticuleLayers(sheet: SheetColours): LayerSpecification[] {
  return STEPS.map(({ minutes, zoom }, i) => ({
    id: `graticule-${minutes}`,
    type: 'line',
    source: 'graticule',
    filter: ['==', ['get', 'minutes'], minutes],
    minzoom: zoom,
    maxzoom: STEPS[i + 1]?.zoom ?? 24,
    paint: { 'line-color': sheet.faint, 'line-width': 0.6, 'line-opacity': 0.2 },
  }));
}

/** `41°`, `41°30′`. */
function degrees(minutes: number): string {
  const rest = minutes % 60;
  return `${Math.floor(minutes / 60)}°${rest ? `${String(rest).padStart(2, '0')}′` : ''}`;
}

/** Keeps the degrees of the lines in sight written along the top and the right edge of the map. */
export function labelGraticule(map: MapLibreMap): void {
  const frame = document.createElement('div');
  frame.className = 'graticule';
  frame.setAttribute('aria-hidden', 'true');
  map.getContainer().append(frame);
  const label = (edge: 'top' | 'right', minutes: number, at: number) => {
    const text = document.createElement('span');
    text.dataset.edge = edge;
    text.textContent = degrees(minutes);
    text.style.setProperty('--at', `${at.toFixed(1)}px`);
    return text;
  };
  const write = () => {
    const zoom = map.getZoom();
    const step = STEPS.findLast((candidate) => zoom >= candidate.zoom)?.minutes ?? 60;
    const bounds = map.getBounds();
    const between = (low: number, high: number) => {
      const first = Math.ceil((low * 60) / step);
      return Array.from({ length: Math.floor((high * 60) / step) - first + 1 }, (_, i) => (first + i) * step);
    };
    const { lng, lat } = map.getCenter();
    frame.replaceChildren(
      ...between(bounds.getWest(), bounds.getEast()).map((m) => label('top', m, map.project([m / 60, lat]).x)),
      ...between(bounds.getSouth(), bounds.getNorth()).map((m) => label('right', m, map.project([lng, m / 60]).y)),
    );
  };
  map.on('move', write);
  map.on('resize', write);
  write();
}
