/** Words on a picture, placed in order of weight where no earlier word stands. */
import type { Feature, FeatureCollection, Point } from 'geojson';
import type { Atlas } from '../atlas/atlas.ts';
import { holderLabels, placeLabels, territoryLabels, treatyPoints, waterLabels } from '../portrayal/labelData.ts';
import { LAYER_INKS, SHEET } from '../portrayal/palette.ts';
import type { Theme, View } from '../view/view.ts';
import type { Frame } from './frame.ts';
import { el, type Markup } from './svg.ts';

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
export const overlap = (a: Box, b: Box) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

interface Line {
  text: string;
  style: TextStyle;
}

interface Label {
  /** Pixels. */
  at: [number, number];
  lines: Line[];
  ink: string;
  /** Absent: the sheet's, which the words' group has. */
  halo?: string;
  /** Places tried in turn: beside the point or on it. */
  anchors: readonly Anchor[];
  /** Clear space between the point and its words, CSS pixels. */
  gap: number;
  /** Drawn at the point itself where the label finds a place. */
  mark?: Markup;
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

function place(labels: Label[], frame: Frame, measure: Measure, taken: Box[]): Markup[] {
  const drawn: Markup[] = [];
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
      .find(
        ({ box }) =>
          box[0] > 2 &&
          box[1] > 2 &&
          box[2] < frame.width - 2 &&
          box[3] < frame.height - 2 &&
          !taken.some((other) => overlap(box, other)),
      );
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
            stroke: halo,
            ...textAttributes(style),
          },
          text,
        ),
      );
    }
  }
  return drawn;
}

/** Grows from a first to a last size as the map comes nearer, as the painted map's words do. */
const grown = (zoom: number, first: number, last: number) =>
  first + (last - first) * Math.max(0, Math.min(1, (zoom - 6) / 4));

const points = (collection: FeatureCollection) => collection.features as Feature<Point, Record<string, unknown>>[];

/** Zoom from which a town of each rank is named. */
const TOWN_ZOOM: Record<number, number> = { 1: 5, 2: 6.4, 3: 8 };
/** Zoom from which treaty points are drawn, and named. */
export const POINT_ZOOM = 7.2;
const POINT_NAME_ZOOM = 8;
const POND_ZOOM = 7.6;
/** Zoom from which each land has its own name. */
const TERRITORY_ZOOM = 7.6;

/** All words of the map, with the marks of towns and treaty points. `taken`: boxes to keep clear of. */
export function labels(
  atlas: Atlas,
  frame: Frame,
  view: View,
  theme: Theme,
  measure: Measure,
  taken: Box[] = [],
): Markup[] {
  const sheet = SHEET[theme];
  const { zoom } = frame.camera;

  const townSize = (rank: number) => grown(zoom, rank === 1 ? 12.5 : 11, rank === 1 ? 15.5 : 14);
  const towns = (rank: number): Label[] =>
    zoom < (TOWN_ZOOM[rank] ?? 0)
      ? []
      : points(placeLabels(atlas, view))
          .filter(({ properties }) => properties.rank === rank)
          .map(({ geometry, properties }) => ({
            at: frame.project(geometry.coordinates),
            ink: sheet.ink,
            anchors: BESIDE,
            gap: 7,
            lines: [
              {
                text: String(properties.name),
                style: { family: 'sans', size: townSize(rank), weight: rank === 1 ? 600 : 400 },
              },
              ...(properties.sub
                ? [
                    {
                      text: String(properties.sub),
                      style: { family: 'serif', size: townSize(rank) * 0.82, italic: true } as const,
                    },
                  ]
                : []),
            ] satisfies Line[],
            mark:
              rank === 1
                ? el(
                    'g',
                    {},
                    el('circle', { r: 4.2, fill: sheet.halo, stroke: sheet.ink, 'stroke-width': 1.4 }),
                    el('circle', { r: 1.6, fill: sheet.ink }),
                  )
                : el('circle', { r: 2.6, fill: sheet.halo, stroke: sheet.ink, 'stroke-width': 1.2 }),
            markAlways: rank === 1,
          }));

  const holders = points(holderLabels(atlas, view)).map(({ geometry, properties }): Label => {
    const style: TextStyle = { family: 'serif', size: Number(properties.size), spacing: 2 };
    return {
      at: frame.project(geometry.coordinates),
      ink: sheet.faint,
      anchors: ON,
      gap: style.size,
      lines: [
        ...words(String(properties.name), style, 9, measure),
        ...(properties.sub
          ? [{ text: String(properties.sub), style: { ...style, size: style.size * 0.66, spacing: 1 } }]
          : []),
      ],
    };
  });

  const waters = points(waterLabels(view.lang))
    .filter(({ properties }) => Number(properties.scale) >= 1 || zoom >= POND_ZOOM)
    .map(
      ({ geometry, properties }): Label => ({
        at: frame.project(geometry.coordinates),
        ink: sheet.waterInk,
        halo: sheet.water,
        anchors: ON,
        gap: 6,
        lines: [
          {
            text: String(properties.name),
            style: { family: 'serif', size: grown(zoom, 11, 15) * Number(properties.scale), italic: true },
          },
        ],
      }),
    );

  const lands = (zoom < TERRITORY_ZOOM ? [] : points(territoryLabels(atlas, view.lang))).map(
    ({ geometry, properties }): Label => ({
      at: frame.project(geometry.coordinates),
      ink: sheet.faint,
      anchors: ON,
      gap: 6,
      lines: words(String(properties.name), { family: 'serif', size: grown(zoom, 11, 14), italic: true }, 8, measure),
    }),
  );

  const treaty = points(treatyPoints(atlas, view))
    .filter(({ properties }) => properties.selected || zoom >= POINT_ZOOM)
    .map(({ geometry, properties }): Label => {
      const ink = LAYER_INKS[theme][String(properties.layer)] ?? sheet.ink;
      const named = properties.selected || zoom >= POINT_NAME_ZOOM;
      return {
        at: frame.project(geometry.coordinates),
        ink,
        anchors: named ? BESIDE : [],
        gap: 6,
        lines: words(String(properties.name), { family: 'sans', size: 11 }, 10, measure),
        mark: el('circle', {
          r: properties.selected ? 5 : 2.6,
          fill: sheet.halo,
          stroke: ink,
          'stroke-width': properties.selected ? 2.6 : 1.5,
        }),
        markAlways: true,
      };
    });

  // In order of weight.
  const all = [...towns(1), ...holders, ...treaty, ...waters, ...lands, ...towns(2), ...towns(3)];
  return place(all, frame, measure, taken);
}
