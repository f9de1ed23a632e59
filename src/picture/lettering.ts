/** The symbols of words as attributes of SVG, at the zoom a picture has. */
import { type Font, HALO, type LabelSymbol } from '../portrayal/labelSymbols.ts';
import { MAP_COLOURS } from '../portrayal/palette.ts';
import { atZoom } from '../portrayal/symbols.ts';
import type { Theme } from '../view/view.ts';
import type { TextStyle } from './labels.ts';
import { inkOf } from './strokes.ts';
import type { Attributes } from './svg.ts';

const STYLES: Record<Font, Pick<TextStyle, 'family' | 'weight' | 'italic'>> = {
  sans: { family: 'sans' },
  bold: { family: 'sans', weight: 600 },
  serif: { family: 'serif' },
  italic: { family: 'serif', italic: true },
};

/** Letters of a label. `times`: its own size, which the symbol's multiplies. */
export function styleOf({ font, size, spacing }: LabelSymbol, zoom: number, times = 1): TextStyle {
  const px = atZoom(size, zoom) * times;
  return { ...STYLES[font], size: px, ...(spacing && { spacing: spacing * px }) };
}

/** Letters of a label's second line. */
export function secondStyleOf(symbol: LabelSymbol, zoom: number, times = 1): TextStyle {
  const { scale = 1, font = symbol.font } = symbol.second ?? {};
  return styleOf({ ...symbol, font }, zoom, times * scale);
}

/** What the words of a label differ in from their group, which has the commonest halo. */
export const haloOf = ({ halo, haloInk }: LabelSymbol, theme: Theme): Attributes => ({
  stroke: haloInk && inkOf(haloInk, theme),
  'stroke-width': halo === HALO ? undefined : 2 * halo,
});

/** How all words of a map are drawn: their halo beneath them. */
export const wordsLook = (theme: Theme): Record<string, string> => ({
  'paint-order': 'stroke',
  stroke: MAP_COLOURS[theme].halo,
  'stroke-width': String(2 * HALO),
  'stroke-linejoin': 'round',
});

/** From the middle of a line of letters to its baseline, in sizes of them. */
export const HALF_HEIGHT = 0.35;
