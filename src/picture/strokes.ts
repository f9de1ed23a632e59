/** The symbols of lines and marks as attributes of SVG, at the zoom a picture has. */
import { MAP_COLOURS } from '../portrayal/palette.ts';
import { atZoom, type BandSymbol, type CircleSymbol, type Ink, type LineSymbol } from '../portrayal/symbols.ts';
import type { Theme } from '../view/view.ts';
import { type Attributes, el, type SvgNode } from './svg.ts';

interface How {
  zoom: number;
  theme: Theme;
  /** The thing's own ink, where its symbol asks for it. */
  own?: string;
  /** How far it is shown, 0 to 1. */
  shown?: number;
  marked?: boolean;
}

export const inkOf = (ink: Ink, theme: Theme, own?: string): string =>
  ink === 'own' ? (own ?? MAP_COLOURS[theme].ink) : MAP_COLOURS[theme][ink];

/** Strokes and gaps in pixels. Not every program draws a stroke without length: a dot is as good as one. */
export const dashes = (dash: readonly number[], width: number): string =>
  dash.map((length) => Number(Math.max(length * width, 0.01).toFixed(2))).join(' ');

const opacityOf = ({ opacity = 1 }: BandSymbol, theme: Theme): number =>
  typeof opacity === 'number' ? opacity : opacity[theme];

function stroke(symbol: BandSymbol, width: number, opacity: number, { theme, own }: How): Attributes {
  return {
    fill: 'none',
    stroke: inkOf(symbol.ink, theme, own),
    'stroke-width': width,
    'stroke-linejoin': 'round',
    'stroke-linecap': symbol.cap,
    'stroke-opacity': opacity === 1 ? undefined : opacity,
  };
}

/** How a line is drawn. The soft edges of glows take several strokes: see `softStrokes`. */
export function strokeOf(symbol: LineSymbol, how: How): Attributes {
  const { dash, marked = 0 } = symbol;
  const width = atZoom(symbol.width, how.zoom) + (how.marked ? atZoom(marked, how.zoom) : 0);
  return {
    ...stroke(symbol, width, opacityOf(symbol, how.theme) * (how.shown ?? 1), how),
    'stroke-dasharray': dash && dashes(dash, width),
  };
}

/** How a band of doubt is drawn, to its full width: its edges stay hard. */
export const bandOf = (symbol: BandSymbol, width: number, how: How): Attributes =>
  stroke(symbol, width, opacityOf(symbol, how.theme) * (how.shown ?? 1), how);

/** A soft edge is drawn in steps about this wide, CSS pixels; in three at least, and no more than six. */
const SOFT_STEP = 4;

/** Strokes that lie over one another, the widest first, and fade out towards the edges of the line together. */
export function softStrokes(symbol: LineSymbol & Required<Pick<LineSymbol, 'blur'>>, how: How): Attributes[] {
  const half = atZoom(symbol.width, how.zoom) / 2;
  const blur = atZoom(symbol.blur, how.zoom);
  const ramp = Math.min(blur, half);
  const most = opacityOf(symbol, how.theme) * (how.shown ?? 1);
  const steps = Math.max(3, Math.min(6, Math.round(ramp / SOFT_STEP)));
  let covered = 0;
  return Array.from({ length: steps }, (_, i) => {
    const wanted = (most * ramp * (i + 1)) / steps / blur;
    const opacity = 1 - (1 - wanted) / (1 - covered);
    covered = wanted;
    return stroke(symbol, 2 * (half - (ramp * (i + 0.5)) / steps), opacity, how);
  });
}

/** A mark with its middle at 0,0. */
export function circle(symbol: CircleSymbol, how: How): SvgNode {
  const { radius, ring, dot, fill = 'halo' } = symbol;
  const ink = inkOf(symbol.ink, how.theme, how.own);
  const outer = el('circle', {
    r: atZoom(radius, how.zoom),
    fill: inkOf(fill, how.theme, how.own),
    stroke: ink,
    'stroke-width': ring,
    // Among words, whose halo lies under their letters, the ring would be half covered.
    'paint-order': 'normal',
  });
  return dot ? el('g', {}, outer, el('circle', { r: dot, fill: ink })) : outer;
}
