/** Borders of the day, told apart by rank (holders, units) and by how well they are known. */
import type {
  DataDrivenPropertyValueSpecification,
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
} from 'maplibre-gl';
import { EARTH_RADIUS_M } from '../../../geo/earth.ts';
import type { SheetColours } from '../../../portrayal/palette.ts';
import { state } from './territories.ts';

/** Metres per CSS pixel at zoom 0 and 40.4 °N, 512 px tiles. */
const METRES_PER_PIXEL_Z0 = (2 * Math.PI * EARTH_RADIUS_M * Math.cos((40.4 * Math.PI) / 180)) / 512;

/** Line width in pixels that covers `accuracy_m` on either side, at every zoom. */
export function bandWidth(): DataDrivenPropertyValueSpecification<number> {
  const at = (zoom: number): ExpressionSpecification => [
    '*',
    ['get', 'accuracy_m'],
    (2 * 2 ** zoom) / METRES_PER_PIXEL_Z0,
  ];
  return ['interpolate', ['exponential', 2], ['zoom'], 4, at(4), 16, at(16)];
}

const grade = (value: string): FilterSpecification => ['==', ['get', 'grade'], value];
/** Opacity where the arc is a line of this kind on the day. */
const when = (kind: 'holders' | 'units', opacity: number): ExpressionSpecification => [
  'case',
  ['==', state('kind', 'none'), kind],
  opacity,
  0,
];
const growing = (low: number, high: number): ExpressionSpecification => [
  'interpolate',
  ['linear'],
  ['zoom'],
  6,
  low,
  10,
  high,
];

/** Bands of colour along both sides of a border, as hand-coloured atlases have them. */
function ribbons(): LayerSpecification[] {
  return (['left', 'right'] as const).map((side) => ({
    id: `ribbon-${side}`,
    type: 'line',
    source: 'arcs',
    filter: ['!=', ['get', 'method'], 'frame'],
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': ['to-color', state(side, '#888888')],
      'line-width': growing(3, 6),
      'line-offset': [
        'interpolate',
        ['linear'],
        ['zoom'],
        6,
        side === 'left' ? -1.6 : 1.6,
        10,
        side === 'left' ? -3.2 : 3.2,
      ],
      'line-opacity': when('holders', 0.9),
    },
  }));
}

export function borderLayers(sheet: SheetColours): LayerSpecification[] {
  const line = (id: string, value: string, dash?: number[]): LayerSpecification => ({
    id,
    type: 'line',
    source: 'arcs',
    filter: grade(value),
    layout: { 'line-join': 'round', 'line-cap': dash && dash[0] === 0 ? 'round' : 'butt' },
    paint: {
      'line-color': sheet.border,
      'line-width': growing(1, 2.2),
      'line-opacity': when('holders', 0.95),
      ...(dash ? { 'line-dasharray': dash } : {}),
    },
  });
  return [
    {
      id: 'doubt-band',
      type: 'line',
      source: 'doubt',
      layout: { 'line-join': 'round', 'line-cap': 'butt' },
      paint: {
        'line-color': sheet.border,
        'line-width': bandWidth(),
        'line-blur': ['interpolate', ['linear'], ['zoom'], 6, 6, 10, 30],
        'line-opacity': when('holders', sheet.doubt),
      },
    },
    ...ribbons(),
    {
      id: 'border-units',
      type: 'line',
      source: 'arcs',
      paint: {
        'line-color': sheet.border,
        'line-width': growing(0.8, 1.2),
        'line-dasharray': [4, 2.5],
        'line-opacity': when('units', 0.75),
      },
    },
    line('border-a', 'A'),
    line('border-b', 'B', [4, 1.6]),
    line('border-c', 'C', [0, 2]),
  ];
}

/** A wide, invisible line for fingers and pointers. */
export function borderHitLayer(): LayerSpecification {
  return { id: 'arcs-hit', type: 'line', source: 'arcs', paint: { 'line-width': 10, 'line-opacity': 0 } };
}
