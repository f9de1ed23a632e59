/** The map's symbols as MapLibre's layers. */
import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
  SymbolLayerSpecification,
} from 'maplibre-gl';
import { LAYER_IDS } from '../../../atlas/layers.ts';
import type { LabelSymbol } from '../../../portrayal/labelSymbols.ts';
import { areaInk, layerInk, MAP_COLOURS } from '../../../portrayal/palette.ts';
import { CLAIMANTS } from '../../../portrayal/patterns.ts';
import type { BandSymbol, ByZoom, CircleSymbol, Ink, LineSymbol } from '../../../portrayal/symbols.ts';
import type { Theme } from '../../../view/view.ts';
import { FONT } from '../fonts.ts';

export type Value = number | ExpressionSpecification;

/** A value of feature-state, or a default before the first frame. */
export const state = (key: string, otherwise: number | string): ExpressionSpecification => [
  'coalesce',
  ['feature-state', key],
  otherwise,
];

export const times = (a: Value, b: Value): Value => (a === 1 ? b : b === 1 ? a : ['*', a, b]);

/** A symbol's value at every zoom, `as` what is made of it for a feature. */
export function byZoom(value: ByZoom, as: (at: number) => Value = (at) => at): Value {
  if (typeof value === 'number') return as(value);
  const { from, to, low, high } = value;
  return ['interpolate', ['linear'], ['zoom'], from, as(low), to, as(high)];
}

/** The ink of a feature by its `layer`, or of an area by its `claimant`. */
function ownInk(theme: Theme): ExpressionSpecification {
  const layers = LAYER_IDS.flatMap((id) => [id, layerInk(id, theme)]);
  const byLayer = ['match', ['coalesce', ['get', 'layer'], ''], ...layers, MAP_COLOURS[theme].ink];
  const claimants = CLAIMANTS.flatMap((claimant) => [claimant, areaInk({ layer: '', claimant }, theme)]);
  return ['match', ['coalesce', ['get', 'claimant'], ''], ...claimants, byLayer] as unknown as ExpressionSpecification;
}

export const inkOf = (ink: Ink, theme: Theme): string | ExpressionSpecification =>
  ink === 'own' ? ownInk(theme) : MAP_COLOURS[theme][ink];

interface LineOptions {
  id: string;
  source: string;
  theme: Theme;
  filter?: FilterSpecification;
  /** How far a feature is shown, 0 to 1. */
  shown?: Value;
  /** Whether a feature is marked, 0 or 1. */
  marked?: Value;
  /** Instead of the symbol's ink. */
  colour?: ExpressionSpecification;
  /** Instead of a width of the symbol's own. */
  width?: Value;
  /** The side of its course that a line lies on; default: in its middle. */
  side?: 'left' | 'right';
}

export function lineLayer(
  symbol: LineSymbol | BandSymbol,
  { id, source, theme, filter, shown = 1, marked, colour, width, side }: LineOptions,
): LayerSpecification {
  const { ink, cap, blur, opacity = 1, width: own = 0, marked: more, dash } = symbol as LineSymbol;
  const share = typeof opacity === 'number' ? opacity : opacity[theme];
  return {
    id,
    type: 'line',
    source,
    ...(filter && { filter }),
    layout: { 'line-join': 'round', ...(cap && { 'line-cap': cap }) },
    paint: {
      'line-color': colour ?? inkOf(ink, theme),
      'line-width': width ?? widthOf(own, more, marked),
      'line-opacity': times(share, shown),
      ...(dash && { 'line-dasharray': [...dash] }),
      ...(blur !== undefined && { 'line-blur': byZoom(blur) }),
      ...(side && { 'line-offset': byZoom(own, (at) => (side === 'left' ? -at : at) / 2) }),
    },
  };
}

/** A width, and what is added to it where a feature is marked; both grow between the same zooms. */
function widthOf(width: ByZoom, more: ByZoom | undefined, marked: Value | undefined): Value {
  if (more === undefined || marked === undefined) return byZoom(width);
  const wider = (own: number, extra: number): Value => ['+', own, times(extra, marked)];
  if (typeof width === 'number' || typeof more === 'number') {
    const extra = typeof more === 'number' ? more : more.high;
    return byZoom(width, (own) => wider(own, extra));
  }
  return [
    'interpolate',
    ['linear'],
    ['zoom'],
    width.from,
    wider(width.low, more.low),
    width.to,
    wider(width.high, more.high),
  ] as ExpressionSpecification;
}

interface CircleOptions {
  id: string;
  source: string;
  theme: Theme;
  filter: FilterSpecification;
}

export const circleLayer = (
  { ink, fill = 'halo', radius, ring, minzoom }: CircleSymbol,
  { id, source, theme, filter }: CircleOptions,
): LayerSpecification => ({
  id,
  type: 'circle',
  source,
  ...(minzoom !== undefined && { minzoom }),
  filter,
  paint: {
    // The symbol's radius goes to the middle of its ring, MapLibre's to its inner edge.
    'circle-radius': byZoom(radius, (at) => at - ring / 2),
    'circle-color': inkOf(fill, theme),
    'circle-stroke-color': inkOf(ink, theme),
    'circle-stroke-width': ring,
  },
});

/** A name with a second line under it where the feature has one as `sub`. */
const twoLines = ({ scale, font }: NonNullable<LabelSymbol['second']>): ExpressionSpecification =>
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
      { 'font-scale': scale, 'text-font': ['literal', FONT[font]] },
    ],
    ['format', ['get', 'name'], {}],
  ] as unknown as ExpressionSpecification;

interface LabelOptions {
  id: string;
  source: string;
  theme: Theme;
  filter?: FilterSpecification;
  /** The features' own size, which the symbol's multiplies. */
  size?: Value;
  layout?: SymbolLayerSpecification['layout'];
}

export function labelLayer(
  symbol: LabelSymbol,
  { id, source, theme, filter, size = 1, layout }: LabelOptions,
): LayerSpecification {
  const { font, ink, halo, haloBlur, haloInk = 'halo', minzoom, spacing, wrap, stands, gap, second } = symbol;
  return {
    id,
    type: 'symbol',
    source,
    ...(minzoom !== undefined && { minzoom }),
    ...(filter && { filter }),
    layout: {
      'text-field': second ? twoLines(second) : ['get', 'name'],
      'text-font': FONT[font],
      'text-size': byZoom(symbol.size, (at) => times(at, size)),
      ...(spacing !== undefined && { 'text-letter-spacing': spacing }),
      ...(wrap !== undefined && { 'text-max-width': wrap }),
      ...(gap !== undefined && {
        'text-variable-anchor': stands === 'beside' ? ['left', 'right', 'top', 'bottom'] : ['center', 'top', 'bottom'],
        'text-radial-offset': gap,
      }),
      ...layout,
    },
    paint: {
      'text-color': inkOf(ink, theme),
      'text-halo-color': inkOf(haloInk, theme),
      'text-halo-width': halo,
      ...(haloBlur !== undefined && { 'text-halo-blur': haloBlur }),
    },
  };
}
