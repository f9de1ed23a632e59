/** Land: the holder's tint and, in layers of their own, the hatches of how it is held. */
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { SheetColours } from '../../../portrayal/palette.ts';
import { HATCHES } from '../../../portrayal/patterns.ts';

/** A value of feature-state, or a default before the first paint. */
export const state = (key: string, otherwise: number | string): ExpressionSpecification => [
  'coalesce',
  ['feature-state', key],
  otherwise,
];

export function territoryLayers(sheet: SheetColours): LayerSpecification[] {
  return [
    {
      id: 'territories',
      type: 'fill',
      source: 'territories',
      paint: { 'fill-color': ['to-color', state('fill', sheet.paper)] },
    },
    ...HATCHES.map(
      (hatch): LayerSpecification => ({
        id: `hatch-${hatch}`,
        type: 'fill',
        source: 'territories',
        paint: { 'fill-pattern': `status-${hatch}`, 'fill-opacity': state(hatch, 0) },
      }),
    ),
  ];
}

export function selectionLayers(sheet: SheetColours): LayerSpecification[] {
  return [
    {
      id: 'differing-halo',
      type: 'line',
      source: 'territories',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': sheet.halo, 'line-width': 3.6, 'line-opacity': ['*', 0.7, state('differs', 0)] },
    },
    {
      id: 'differing-territory',
      type: 'line',
      source: 'territories',
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': sheet.selection,
        'line-width': 1.4,
        'line-dasharray': [2, 1.8],
        'line-opacity': state('differs', 0),
      },
    },
    {
      id: 'lit-territory',
      type: 'fill',
      source: 'territories',
      paint: { 'fill-color': sheet.selection, 'fill-opacity': ['*', 0.28, state('lit', 0)] },
    },
    {
      id: 'selected-territory',
      type: 'line',
      source: 'territories',
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': sheet.selection,
        'line-width': 2.6,
        'line-opacity': state('selected', 0),
      },
    },
  ];
}
