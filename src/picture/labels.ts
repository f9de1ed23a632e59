/** Words at places of a picture, set where no earlier word stands. */
import { overlap } from '../geo/bounds.ts';
import {
  holderLabels,
  placeLabels,
  pointLabels,
  territoryLabels,
  type Word,
  waterLabels,
} from '../portrayal/labelData.ts';
import { LABELS, type LabelKind, type LabelSymbol, PLACES } from '../portrayal/labelSymbols.ts';
import { layerInk } from '../portrayal/palette.ts';
import type { Scene } from '../portrayal/scene.ts';
import { CIRCLES } from '../portrayal/symbols.ts';
import type { Frame } from './frame.ts';
import { haloOf, secondStyleOf, styleOf } from './lettering.ts';
import { circle, inkOf } from './strokes.ts';
import { type Attributes, el, type SvgNode } from './svg.ts';

/** Families by role; the embedded or outlined fonts of an export go by the same names. */
export const FONTS = {
  sans: "'Noto Sans', 'DejaVu Sans', sans-serif",
  serif: "'Noto Serif', 'DejaVu Serif', serif",
} as const;

export interface TextStyle {
  family: keyof typeof FONTS;
  /** CSS pixels. */
  size: number;
  weight?: number;
  italic?: boolean;
  /** Extra space between letters, CSS pixels. */
  spacing?: number;
}

/** Width of a line of text, CSS pixels. */
export type Measure = (text: string, style: TextStyle) => number;

/** A fair guess where no canvas is at hand: Noto's letters are a little over half as wide as tall. */
export const guessWidth: Measure = (text, { size, weight = 400, spacing = 0 }) =>
  [...text].length * (size * (weight > 500 ? 0.6 : 0.56) + spacing);

/** Pixels from the upper left corner. */
export type Box = [left: number, top: number, right: number, bottom: number];
/** Whether a box stands in a frame, so far from its edges, where nothing is taken. */
export const fits = (box: Box, { width, height }: Frame, taken: readonly Box[], margin = 0): boolean =>
  box[0] > margin &&
  box[1] > margin &&
  box[2] < width - margin &&
  box[3] < height - margin &&
  !taken.some((other) => overlap(box, other));

interface Line {
  text: string;
  style: TextStyle;
}

interface Label {
  /** Pixels. */
  at: [number, number];
  lines: Line[];
  ink: string;
  /** What its halo differs in from that of the words' group. */
  halo: Attributes;
  /** Places tried in turn: beside the point or on it. */
  anchors: readonly Anchor[];
  /** Clear space between the point and its words, CSS pixels. */
  gap: number;
  /** Drawn at the point itself where the label finds a place. */
  mark?: SvgNode;
  /** The mark is drawn even where the words find no place. */
  markAlways?: boolean;
}

type Anchor = 'right' | 'left' | 'below' | 'above' | 'centre';
const BESIDE: readonly Anchor[] = ['right', 'left', 'below', 'above'];
const ON: readonly Anchor[] = ['centre', 'below', 'above'];
const LEADING = 1.15;

export function textAttributes({ family, size, weight, italic, spacing }: TextStyle) {
  return {
    'font-family': FONTS[family],
    'font-size': size,
    'font-weight': weight,
    'font-style': italic ? 'italic' : undefined,
    'letter-spacing': spacing,
  };
}

/** An address or the like that is longer than a line, in pieces that fit. */
function pieces(word: string, style: TextStyle, most: number, measure: Measure): string[] {
  const width = measure(word, style);
  if (width <= most || width === 0) return [word];
  const each = Math.max(1, Math.floor((word.length * most) / width) - 1);
  return word.match(new RegExp(`.{1,${each}}`, 'gu')) ?? [word];
}

/** Breaks a text at its blanks, and words longer than a line anywhere, so that no line is longer than `most` pixels. */
export function wrap(text: string, style: TextStyle, most: number, measure: Measure): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ').flatMap((whole) => pieces(whole, style, most, measure))) {
    const last = lines.at(-1);
    if (last !== undefined && measure(`${last} ${word}`, style) <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** A name in lines of about `most` times its size; no word of it is cut. */
function words(name: string, style: TextStyle, most: number, measure: Measure): Line[] {
  const longest = Math.max(...name.split(' ').map((word) => measure(word, style)));
  return wrap(name, style, Math.max(style.size * most, longest), measure).map((text) => ({ text, style }));
}

function place(labels: Label[], frame: Frame, measure: Measure, taken: Box[]): SvgNode[] {
  const drawn: SvgNode[] = [];
  for (const { at, lines, ink, halo, anchors, gap, mark, markAlways } of labels) {
    const [x, y] = at;
    if (x < 0 || y < 0 || x > frame.width || y > frame.height) continue;
    const width = Math.max(...lines.map(({ text, style }) => measure(text, style)));
    const height = lines.reduce((sum, { style }) => sum + style.size * LEADING, 0);
    const found = anchors
      .map((anchor): { anchor: Anchor; box: Box } => {
        const left = anchor === 'right' ? x + gap : anchor === 'left' ? x - gap - width : x - width / 2;
        const top = anchor === 'below' ? y + gap : anchor === 'above' ? y - gap - height : y - height / 2;
        return { anchor, box: [left, top, left + width, top + height] };
      })
      .find(({ box }) => fits(box, frame, taken, 2));
    if (mark && (found || markAlways)) {
      drawn.push(el('g', { transform: `translate(${x.toFixed(1)} ${y.toFixed(1)})` }, mark));
      taken.push([x - 4, y - 4, x + 4, y + 4]);
    }
    if (!found) continue;
    const { anchor, box } = found;
    taken.push(box);
    const align = anchor === 'right' ? 'start' : anchor === 'left' ? 'end' : 'middle';
    const textX = anchor === 'right' ? box[0] : anchor === 'left' ? box[2] : x;
    let baseline = box[1];
    for (const { text, style } of lines) {
      baseline += style.size * LEADING;
      drawn.push(
        el(
          'text',
          {
            x: textX,
            y: baseline - style.size * 0.24,
            'text-anchor': align === 'start' ? undefined : align,
            fill: ink,
            ...halo,
            ...textAttributes(style),
          },
          text,
        ),
      );
    }
  }
  return drawn;
}

/** Kinds of words that stand at a place, not along a line. */
type PlacedKind = Exclude<LabelKind, 'side' | 'line'>;

/** What writes the words of each kind, with the marks of towns and treaty points. `taken`: boxes to keep clear of. */
export function placedWords(
  scene: Scene,
  frame: Frame,
  measure: Measure,
  taken: Box[],
): Record<PlacedKind, () => SvgNode[]> {
  const { theme } = scene;
  const { zoom } = frame.camera;
  const written = ({ minzoom = 0 }: { minzoom?: number }) => zoom >= minzoom;

  /** A name in lines, and a second one beneath it, at a place. */
  function label(symbol: LabelSymbol, { at, name, sub }: Word, times = 1, own?: string): Label {
    const style = styleOf(symbol, zoom, times);
    return {
      at: frame.project(at),
      ink: inkOf(symbol.ink, theme, own),
      halo: haloOf(symbol, theme),
      anchors: symbol.stands === 'beside' ? BESIDE : ON,
      gap: (symbol.gap ?? 0) * style.size,
      lines: [
        ...words(name, style, symbol.wrap ?? Number.POSITIVE_INFINITY, measure),
        ...(symbol.second && sub ? [{ text: sub, style: secondStyleOf(symbol, zoom, times) }] : []),
      ],
    };
  }

  const places = placeLabels(scene);
  const towns = (rank: 1 | 2 | 3): Label[] =>
    written(PLACES[rank])
      ? places
          .filter((place) => place.rank === rank)
          .map((place) => ({
            ...label(PLACES[rank], place),
            mark: circle(rank === 1 ? CIRCLES.city : CIRCLES.town, { zoom, theme }),
            markAlways: rank === 1,
          }))
      : [];
  const waters = (symbol: LabelSymbol, great: boolean): Label[] =>
    written(symbol)
      ? waterLabels(scene)
          .filter(({ scale }) => scale >= 1 === great)
          .map((word) => label(symbol, word, word.scale))
      : [];
  const points = (chosen: boolean): Label[] =>
    pointLabels(scene)
      .filter(({ selected }) => selected === chosen && (selected || written(CIRCLES.point)))
      .map((point) => {
        const { selected, layer } = point;
        const own = layerInk(layer, theme);
        const named = label(LABELS.point, point, 1, own);
        return {
          ...named,
          anchors: selected || written(LABELS.point) ? named.anchors : [],
          mark: circle(selected ? CIRCLES.selectedPoint : CIRCLES.point, { zoom, theme, own }),
          markAlways: true,
        };
      });

  const set = (words: Label[]) => place(words, frame, measure, taken);
  return {
    selectedPoint: () => set(points(true)),
    city: () => set(towns(1)),
    holder: () => set(holderLabels(scene).map((word) => label(LABELS.holder, word, word.size))),
    point: () => set(points(false)),
    water: () => set(waters(LABELS.water, true)),
    pond: () => set(waters(LABELS.pond, false)),
    territory: () =>
      set(written(LABELS.territory) ? territoryLabels(scene).map((word) => label(LABELS.territory, word)) : []),
    town: () => set(towns(2)),
    village: () => set(towns(3)),
  };
}
