/** The mission's layers: treaty lines as accent lines with a casing, areas as outline and light hatch. */
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { LAYER_IDS } from '../../../atlas/layers.ts';
import { areaInk, LAYER_INKS, SHEET } from '../../../portrayal/palette.ts';
import { CLAIMANTS } from '../../../portrayal/patterns.ts';
import { DASHED_FROM_M, DOTTED_FROM_M } from '../../../portrayal/treaties.ts';
import type { Theme } from '../../../view/view.ts';
import { bandWidth } from './borders.ts';
import { state } from './territories.ts';

/** The ink of a feature by its `layer` property. */
export function inkOf(theme: Theme): ExpressionSpecification {
  const cases = LAYER_IDS.flatMap((id) => [id, LAYER_INKS[theme][id] ?? SHEET[theme].ink]);
  return ['match', ['get', 'layer'], ...cases, SHEET[theme].ink] as unknown as ExpressionSpecification;
}

/** The ink of an area: its claimant's, or else its layer's. */
function areaInkOf(theme: Theme): ExpressionSpecification {
  const cases = CLAIMANTS.flatMap((claimant) => [claimant, areaInk({ layer: '', claimant }, theme)]);
  return ['match', ['coalesce', ['get', 'claimant'], ''], ...cases, inkOf(theme)] as unknown as ExpressionSpecification;
}

export function areaHatchLayers(): LayerSpecification[] {
  const of = (claim: boolean): LayerSpecification => ({
    id: claim ? 'area-claim' : 'area-other',
    type: 'fill',
    source: 'areas',
    filter: claim ? ['==', ['get', 'kind'], 'claim'] : ['!=', ['get', 'kind'], 'claim'],
    paint: {
      'fill-pattern': claim ? ['concat', 'claim-', ['get', 'claimant']] : ['concat', 'area-', ['get', 'layer']],
      'fill-opacity': ['*', state('shown', 0), claim ? 0.55 : 0.22],
    },
  });
  return [of(false), of(true)];
}

export function areaOutlineLayers(theme: Theme): LayerSpecification[] {
  const line = (id: string, kind: string, width: number, dash: number[]): LayerSpecification => ({
    id,
    type: 'line',
    source: 'area-outlines',
    filter: ['==', ['get', 'kind'], kind],
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': areaInkOf(theme),
      'line-width': ['+', width, ['*', 1.4, state('selected', 0)]],
      'line-opacity': state('shown', 0),
      'line-dasharray': dash,
    },
  });
  return [
    {
      id: 'area-casing',
      type: 'line',
      source: 'area-outlines',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': SHEET[theme].halo, 'line-width': 4, 'line-opacity': ['*', 0.7, state('shown', 0)] },
    },
    line('area-liva', 'liva', 1.6, [6, 2]),
    line('area-ceded', 'ceded', 1.8, [10, 2, 2, 2]),
    line('area-zone', 'zone', 1.8, [4, 2]),
    line('area-claim-outline', 'claim', 2, [2, 1.5]),
  ];
}

export function legLayers(theme: Theme): LayerSpecification[] {
  const accuracy: ExpressionSpecification = ['get', 'accuracy_m'];
  const marked: ExpressionSpecification = ['max', state('selected', 0), state('lit', 0)];
  const width: ExpressionSpecification = [
    'interpolate',
    ['linear'],
    ['zoom'],
    6,
    ['+', 2.1, ['*', 1.6, marked]],
    10,
    ['+', 3, ['*', 2.2, marked]],
  ];
  const line = (id: string, from: number, to: number, dash?: number[]): LayerSpecification => ({
    id,
    type: 'line',
    source: 'legs',
    filter: ['all', ['>=', accuracy, from], ['<', accuracy, to]],
    layout: { 'line-join': 'round', 'line-cap': dash?.[0] === 0 ? 'round' : 'butt' },
    paint: {
      'line-color': inkOf(theme),
      'line-width': width,
      'line-opacity': ['max', state('shown', 0), state('lit', 0)],
      ...(dash ? { 'line-dasharray': dash } : {}),
    },
  });
  return [
    {
      id: 'leg-doubt',
      type: 'line',
      source: 'leg-doubt',
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: {
        'line-color': inkOf(theme),
        'line-width': bandWidth(),
        'line-blur': ['interpolate', ['linear'], ['zoom'], 6, 2, 10, 14],
        'line-opacity': ['*', 0.12, state('shown', 0)],
      },
    },
    {
      id: 'leg-lit',
      type: 'line',
      source: 'legs',
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-color': inkOf(theme),
        'line-width': ['interpolate', ['linear'], ['zoom'], 6, 12, 10, 20],
        'line-blur': 4,
        'line-opacity': ['*', 0.45, state('lit', 0)],
      },
    },
    {
      id: 'leg-casing',
      type: 'line',
      source: 'legs',
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-color': SHEET[theme].halo,
        'line-width': ['interpolate', ['linear'], ['zoom'], 6, 4.6, 10, 6.4],
        'line-opacity': ['*', 0.9, state('shown', 0)],
      },
    },
    line('leg-solid', 0, DASHED_FROM_M),
    line('leg-dashed', DASHED_FROM_M, DOTTED_FROM_M, [3, 1.4]),
    line('leg-dotted', DOTTED_FROM_M, 1e9, [0, 1.8]),
    { id: 'legs-hit', type: 'line', source: 'legs', paint: { 'line-width': 12, 'line-opacity': 0 } },
  ];
}
