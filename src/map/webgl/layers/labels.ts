/** Names: powers and units in spaced capitals, towns, waters in italic, points of shown treaty lines. */
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { SHEET } from '../../../portrayal/palette.ts';
import type { Theme } from '../../../view/view.ts';
import { FONT } from '../fonts.ts';
import { inkOf } from './treaties.ts';

const twoLines = (scale: number): ExpressionSpecification =>
  [
    'case',
    ['!=', ['get', 'sub'], ''],
    [
      'format',
      ['get', 'name'],
      {},
      '\n',
      {},
      ['get', 'sub'],
      { 'font-scale': scale, 'text-font': ['literal', FONT.italic] },
    ],
    ['format', ['get', 'name'], {}],
  ] as unknown as ExpressionSpecification;

export function labelLayers(theme: Theme): LayerSpecification[] {
  const sheet = SHEET[theme];
  const halo = { 'text-halo-color': sheet.halo, 'text-halo-width': 1.3, 'text-halo-blur': 0.4 };
  const place = (rank: 1 | 2 | 3, minzoom: number, size: number): LayerSpecification => ({
    id: `place-${rank}`,
    type: 'symbol',
    source: 'places',
    minzoom,
    filter: ['==', ['get', 'rank'], rank],
    layout: {
      'text-field': twoLines(0.82),
      'text-font': rank === 1 ? FONT.bold : FONT.sans,
      'text-size': ['interpolate', ['linear'], ['zoom'], 6, size, 10, size + 3],
      'icon-image': rank === 1 ? 'town-1' : 'town-2',
      'icon-allow-overlap': rank === 1,
      'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
      'text-radial-offset': 0.55,
      'text-justify': 'auto',
      'text-line-height': 1.1,
      'text-max-width': 12,
      ...(rank === 1 ? { 'text-optional': true } : {}),
    },
    paint: { 'text-color': sheet.ink, ...halo },
  });
  const waters = (id: string, minzoom: number, great: boolean): LayerSpecification => ({
    id,
    type: 'symbol',
    source: 'water-names',
    minzoom,
    filter: great ? ['>=', ['get', 'scale'], 1] : ['<', ['get', 'scale'], 1],
    layout: {
      'text-field': ['get', 'name'],
      'text-font': FONT.italic,
      'text-size': [
        'interpolate',
        ['linear'],
        ['zoom'],
        6,
        ['*', 11, ['get', 'scale']],
        10,
        ['*', 15, ['get', 'scale']],
      ],
      'text-letter-spacing': 0.06,
      'text-max-width': 6,
    },
    paint: { 'text-color': sheet.waterInk, 'text-halo-color': sheet.water, 'text-halo-width': 0.9 },
  });
  return [
    place(3, 8, 10.5),
    place(2, 6.4, 11),
    {
      id: 'holder-names',
      type: 'symbol',
      source: 'holder-names',
      layout: {
        'text-field': [
          'case',
          ['!=', ['get', 'sub'], ''],
          ['format', ['get', 'name'], {}, '\n', {}, ['get', 'sub'], { 'font-scale': 0.66 }],
          ['format', ['get', 'name'], {}],
        ] as unknown as ExpressionSpecification,
        'text-font': FONT.serif,
        'text-size': ['interpolate', ['linear'], ['zoom'], 6, ['get', 'size'], 9, ['*', 1.6, ['get', 'size']]],
        'text-letter-spacing': 0.16,
        'text-max-width': 9,
        'text-padding': 4,
        'text-variable-anchor': ['center', 'top', 'bottom'],
        'text-radial-offset': 1,
        'text-justify': 'center',
        'symbol-sort-key': ['-', 0, ['get', 'size']],
      },
      paint: { 'text-color': sheet.faint, 'text-halo-color': sheet.halo, 'text-halo-width': 1, 'text-halo-blur': 1 },
    },
    place(1, 5, 12.5),
    waters('water-names', 5, true),
    waters('pond-names', 7.6, false),
    {
      id: 'treaty-points',
      type: 'circle',
      source: 'treaty-points',
      minzoom: 7.2,
      paint: {
        'circle-radius': [
          'interpolate',
          ['linear'],
          ['zoom'],
          7,
          ['case', ['get', 'selected'], 5, 2.2],
          10,
          ['case', ['get', 'selected'], 7, 4],
        ],
        'circle-color': sheet.halo,
        'circle-stroke-color': inkOf(theme),
        'circle-stroke-width': ['case', ['get', 'selected'], 2.6, 1.5],
      },
    },
    {
      id: 'treaty-point-names',
      type: 'symbol',
      source: 'treaty-points',
      minzoom: 8,
      layout: {
        'text-field': ['get', 'name'],
        'text-font': FONT.sans,
        'text-size': 11,
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 0.7,
        'text-max-width': 10,
      },
      paint: { 'text-color': inkOf(theme), ...halo },
    },
    {
      id: 'position-circles',
      type: 'fill',
      source: 'point-positions',
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': sheet.selection, 'fill-opacity': ['case', ['==', ['get', 'rival'], 0], 0.14, 0.07] },
    },
    {
      id: 'position-outlines',
      type: 'line',
      source: 'point-positions',
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'line-color': sheet.selection, 'line-width': 1.4, 'line-dasharray': [4, 2.5] },
    },
    {
      id: 'rival-positions',
      type: 'symbol',
      source: 'point-positions',
      filter: ['all', ['==', ['geometry-type'], 'Point'], ['>', ['get', 'rival'], 0]],
      layout: {
        'text-field': ['concat', '× ', ['to-string', ['get', 'rival']]],
        'text-font': FONT.bold,
        'text-size': 13,
        'text-allow-overlap': true,
      },
      paint: { 'text-color': sheet.selection, 'text-halo-color': sheet.halo, 'text-halo-width': 2 },
    },
    {
      id: 'side-names',
      type: 'symbol',
      source: 'side-names',
      layout: {
        'text-field': ['concat', ['get', 'above'], '\u00a0\n\u00a0\n\u00a0', ['get', 'below']],
        'text-font': FONT.bold,
        'text-size': ['interpolate', ['linear'], ['zoom'], 6, 10, 10, 13],
        'text-line-height': 1.8,
        'symbol-sort-key': ['get', 'swing'],
        'text-letter-spacing': 0.12,
        'text-max-width': 100,
        'text-rotate': ['get', 'rotate'],
        'text-rotation-alignment': 'map',
        'text-padding': 30,
      },
      paint: { 'text-color': sheet.ink, 'text-halo-color': sheet.halo, 'text-halo-width': 2, 'text-halo-blur': 0.5 },
    },
    {
      id: 'territory-names',
      type: 'symbol',
      source: 'territory-names',
      minzoom: 7.6,
      layout: {
        'text-field': ['get', 'name'],
        'text-font': FONT.italic,
        'text-size': ['interpolate', ['linear'], ['zoom'], 7.6, 11, 10, 14],
        'text-max-width': 8,
      },
      paint: { 'text-color': sheet.faint, 'text-halo-color': sheet.halo, 'text-halo-width': 1 },
    },
    {
      id: 'treaty-names',
      type: 'symbol',
      source: 'treaty-names',
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 420,
        'text-field': ['get', 'name'],
        'text-font': FONT.italic,
        'text-size': 12,
        'text-offset': [0, -0.9],
        'text-letter-spacing': 0.04,
      },
      paint: { 'text-color': inkOf(theme), ...halo, 'text-halo-width': 1.6 },
    },
  ];
}
