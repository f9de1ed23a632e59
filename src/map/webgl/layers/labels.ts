/** Names: powers and units in spaced capitals, towns, waters in italic, points of shown treaty lines. */
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { ALONG, LABEL_ORDER, LABELS, type LabelKind, PLACES, SIDES } from '../../../portrayal/labelSymbols.ts';
import { MAP_COLOURS } from '../../../portrayal/palette.ts';
import { CIRCLES, FILLS, LINES } from '../../../portrayal/symbols.ts';
import type { Theme } from '../../../view/view.ts';
import { circleLayer, labelLayer, lineLayer } from './symbols.ts';

export function labelLayers(theme: Theme): LayerSpecification[] {
  const { selection } = MAP_COLOURS[theme];
  const place = (rank: 1 | 2 | 3): LayerSpecification =>
    labelLayer(PLACES[rank], {
      id: `place-${rank}`,
      source: 'places',
      theme,
      filter: ['==', ['get', 'rank'], rank],
      layout: {
        'icon-image': rank === 1 ? 'town-1' : 'town-2',
        'icon-allow-overlap': rank === 1,
        'text-optional': rank === 1,
        'text-justify': 'auto',
        'text-line-height': 1.1,
      },
    });
  const scale: ExpressionSpecification = ['get', 'scale'];
  const water = { source: 'water-names', theme, size: scale };
  const point = { source: 'treaty-points', theme };
  const positions = { source: 'point-positions', theme };
  const words: Record<LabelKind, LayerSpecification> = {
    city: place(1),
    town: place(2),
    village: place(3),
    holder: labelLayer(LABELS.holder, {
      id: 'holder-names',
      source: 'holder-names',
      theme,
      size: ['get', 'size'],
      layout: { 'text-padding': 4, 'text-justify': 'center', 'symbol-sort-key': ['-', 0, ['get', 'size']] },
    }),
    water: labelLayer(LABELS.water, { ...water, id: 'water-names', filter: ['>=', scale, 1] }),
    pond: labelLayer(LABELS.pond, { ...water, id: 'pond-names', filter: ['<', scale, 1] }),
    point: labelLayer(LABELS.point, { ...point, id: 'treaty-point-names', filter: ['!', ['get', 'selected']] }),
    selectedPoint: labelLayer(
      { ...LABELS.point, minzoom: 0 },
      { ...point, id: 'selected-point-name', filter: ['get', 'selected'] },
    ),
    side: labelLayer(LABELS.side, {
      id: 'side-names',
      source: 'side-names',
      theme,
      layout: {
        'text-field': ['concat', ['get', 'above'], '\u00a0\n\u00a0\n\u00a0', ['get', 'below']],
        // The line runs through the middle one of three lines.
        'text-line-height': SIDES.away,
        'symbol-sort-key': ['get', 'swing'],
        'text-max-width': 100,
        'text-rotate': ['get', 'rotate'],
        'text-rotation-alignment': 'map',
        'text-padding': SIDES.apart / 2,
      },
    }),
    territory: labelLayer(LABELS.territory, { id: 'territory-names', source: 'territory-names', theme }),
    line: labelLayer(LABELS.line, {
      id: 'treaty-names',
      source: 'treaty-names',
      theme,
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': ALONG.apart,
        'text-offset': [0, -ALONG.above],
      },
    }),
  };
  return [
    circleLayer(CIRCLES.point, { ...point, id: 'treaty-points', filter: ['!', ['get', 'selected']] }),
    circleLayer(CIRCLES.selectedPoint, { ...point, id: 'selected-point', filter: ['get', 'selected'] }),
    {
      id: 'position-circles',
      type: 'fill',
      source: 'point-positions',
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: {
        'fill-color': selection,
        'fill-opacity': ['case', ['==', ['get', 'rival'], 0], FILLS.position, FILLS.rival],
      },
    },
    lineLayer(LINES.position, {
      ...positions,
      id: 'position-outlines',
      filter: ['==', ['geometry-type'], 'Polygon'],
    }),
    // MapLibre gives room to the topmost first.
    ...LABEL_ORDER.toReversed().map((kind) => words[kind]),
    labelLayer(LABELS.rival, {
      ...positions,
      id: 'rival-positions',
      filter: ['all', ['==', ['geometry-type'], 'Point'], ['>', ['get', 'rival'], 0]],
      layout: { 'text-field': ['concat', '× ', ['to-string', ['get', 'rival']]], 'text-allow-overlap': true },
    }),
  ];
}
