/**
 * A view of the atlas as one SVG: the same data, colours and hatches as the
 * live map, drawn without a browser. Posters, exports and the page without
 * WebGL all show this drawing.
 */

import type { Atlas } from '../atlas/atlas.ts';
import { inLang } from '../atlas/lang.ts';
import { lastMoment } from '../atlas/moments.ts';
import { formatDay } from '../i18n/format.ts';
import { sheetWord } from '../i18n/sheet.ts';
import { legendEntries } from '../portrayal/legend.ts';
import { SHEET } from '../portrayal/palette.ts';
import { type Camera, placeOf, type Theme, type View } from '../view/view.ts';
import { createFrame, type Frame } from './frame.ts';
import { guessWidth, type Measure, type TextStyle, textAttributes, wrap } from './labels.ts';
import { legend } from './legend.ts';
import { mapPicture, onPicture } from './map.ts';
import { scaleBar } from './scaleBar.ts';
import { el, type Markup } from './svg.ts';

export interface PictureOptions {
  /** CSS pixels of the whole picture. */
  width: number;
  height: number;
  theme: Theme;
  /**
   * `map`: the map alone, to be laid into a page; `poster`: with the day, the
   * scale and the licence on it; `sheet`: with title, legend, sources and
   * margins, as it is printed.
   */
  furniture: 'map' | 'poster' | 'sheet';
  /** Pixels below which vertices are drawn as one; smaller is finer and heavier. */
  grid?: number;
  measure?: Measure;
  /** Rules put into the picture's style, for embedded fonts. */
  fontCss?: string;
  /** Drawn over the map of a sheet. */
  over?: (frame: Frame) => Markup | undefined;
  /** Lines under the map of a sheet: sources, whose the data are, the address of the view. None: the map's own credit. */
  footnotes?: string[];
}

/** The window of the live map, CSS pixels: a picture shows what it showed. */
export interface Window {
  width: number;
  height: number;
}

/** The camera that shows in `width` by `height` all that `camera` shows in the window. */
export function refit(camera: Camera, window: Window, width: number, height: number): Camera {
  return { ...camera, zoom: camera.zoom + Math.log2(Math.min(width / window.width, height / window.height)) };
}

const TITLE: TextStyle = { family: 'serif', size: 22, weight: 600 };
const SUBTITLE: TextStyle = { family: 'serif', size: 12, italic: true };
const SMALL: TextStyle = { family: 'sans', size: 9.5 };

function text(x: number, y: number, style: TextStyle, fill: string, words: string): Markup {
  return el('text', { x, y, fill, ...textAttributes(style) }, words);
}

/** The same, no wider than it was measured: a poster cannot bring its fonts along. */
function fitted(x: number, y: number, style: TextStyle, fill: string, words: string, measure: Measure): Markup {
  const textLength = Math.round(measure(words, style));
  return el(
    'text',
    { x, y, fill, ...textAttributes(style), ...(textLength > 0 && { textLength, lengthAdjust: 'spacingAndGlyphs' }) },
    words,
  );
}

/** What stands on the day, in one line. */
function standing(atlas: Atlas, view: View): string {
  const moment = lastMoment(atlas, view.date);
  const instrument = moment?.instruments[0] ? atlas.index.instruments.get(moment.instruments[0]) : undefined;
  return instrument ? inLang(instrument.names, view.lang) : '';
}

function poster(atlas: Atlas, view: View, theme: Theme, frame: Frame, measure: Measure): Markup[] {
  const sheet = SHEET[theme];
  const day = formatDay(view.lang, view.date);
  const below = standing(atlas, view);
  const width = Math.max(measure(day, TITLE), measure(below, SUBTITLE)) + 24;
  const credit = sheetWord(view.lang, 'map.credit');
  const creditWidth = measure(credit, SMALL) + 10;
  const { width: w, height: h } = frame;
  return [
    el('rect', { x: 12, y: 12, width, height: 56, fill: sheet.paper, stroke: sheet.ink, 'stroke-width': 1.2 }),
    fitted(24, 38, TITLE, sheet.ink, day, measure),
    fitted(24, 57, SUBTITLE, sheet.ink, below, measure),
    scaleBar(frame, view.lang, theme, 14, h - 24),
    el('rect', {
      x: w - creditWidth,
      y: h - 16,
      width: creditWidth,
      height: 16,
      fill: sheet.paper,
      'fill-opacity': 0.85,
    }),
    fitted(w - creditWidth + 5, h - 4.5, SMALL, sheet.faint, credit, measure),
  ];
}

/** The whole picture as an SVG document. Fits `view.camera` as it stands: see `refit`. */
export function pictureSvg(atlas: Atlas, view: View, window: Window, options: PictureOptions): string {
  const { width, height, theme, furniture, grid = 0.5, measure = guessWidth, fontCss, over, footnotes = [] } = options;
  const sheet = SHEET[theme];
  const style = fontCss && el('style', {}, fontCss);
  const day = formatDay(view.lang, view.date);
  const name = `${sheetWord(view.lang, 'app.title')} · ${day}`;
  const shared = atlas.geometry.arcs.features.map((arc) => arc.geometry);
  const head = [el('title', {}, name), style || undefined];
  const document = (...children: Parameters<typeof el>[2][]) =>
    `${
      el(
        'svg',
        {
          xmlns: 'http://www.w3.org/2000/svg',
          viewBox: `0 0 ${width} ${height}`,
          width,
          height,
          role: 'img',
          'aria-label': name,
          lang: view.lang,
        },
        ...head,
        ...children,
      ).markup
    }\n`;

  if (furniture !== 'sheet') {
    const frame = createFrame(width, height, refit(placeOf(view), window, width, height), shared, grid);
    const map = mapPicture(atlas, frame, view, theme, measure);
    return document(map, furniture === 'poster' ? poster(atlas, view, theme, frame, measure) : undefined);
  }

  const margin = Math.round(Math.min(width, height) * 0.035);
  const inner = width - 2 * margin;
  const wide = width >= height * 1.15;
  const top = margin + 52;
  const below = standing(atlas, view);
  const title = sheetWord(view.lang, 'app.title');
  const subtitle = sheetWord(view.lang, 'app.subtitle');
  const TITLE_RIGHT: TextStyle = { ...TITLE, size: 15 };
  // A narrow sheet names the atlas under the map, where the day leaves no room beside it.
  const beside =
    Math.max(
      measure(day, TITLE) + measure(title, TITLE_RIGHT),
      measure(below, SUBTITLE) + measure(subtitle, SUBTITLE),
    ) +
      24 <
    inner;
  const NOTE: TextStyle = beside ? SMALL : { ...SMALL, size: 7.5 };
  const leading = NOTE.size * 1.32;
  const notes = [
    ...(beside ? [] : [`${title}. ${subtitle}.`]),
    ...(footnotes.length > 0 ? footnotes : [sheetWord(view.lang, 'map.credit')]),
  ].flatMap((note) => wrap(note, NOTE, inner, measure));
  const bottom = height - margin - notes.length * leading - 6;
  const side = wide ? Math.min(260, inner * 0.27) : 0;
  const mapWidth = inner - (side ? side + 16 : 0);
  const entriesFor = (mapHeight: number) => {
    const frame = createFrame(mapWidth, mapHeight, refit(placeOf(view), window, mapWidth, mapHeight), shared, grid);
    return { frame, entries: legendEntries(atlas, view, onPicture(atlas, frame)) };
  };
  const columns = Math.max(1, Math.round(inner / 300));
  const setLegend = (entries: ReturnType<typeof legendEntries>) =>
    legend(entries, view.lang, theme, measure, wide ? side : inner, wide ? 1 : columns);
  // Beneath a tall sheet's map the legend takes what it needs, up to half of the height.
  const guess = wide ? 0 : setLegend(entriesFor((bottom - top) * 0.7).entries).height;
  const mapHeight = Math.max((bottom - top) * 0.4, bottom - top - (wide ? 0 : guess + 14));
  const { frame, entries } = entriesFor(mapHeight);
  const block = setLegend(entries);
  return document(
    el('rect', { width, height, fill: sheet.paper }),
    text(margin, margin + 20, TITLE, sheet.ink, day),
    text(margin, margin + 39, SUBTITLE, sheet.ink, below),
    beside && [
      el(
        'text',
        { x: width - margin, y: margin + 20, 'text-anchor': 'end', fill: sheet.ink, ...textAttributes(TITLE_RIGHT) },
        title,
      ),
      el(
        'text',
        { x: width - margin, y: margin + 39, 'text-anchor': 'end', fill: sheet.faint, ...textAttributes(SUBTITLE) },
        subtitle,
      ),
    ],
    el(
      'g',
      { transform: `translate(${margin} ${top})` },
      mapPicture(atlas, frame, view, theme, measure, 'strokes'),
      over?.(frame),
      scaleBar(frame, view.lang, theme, 14, mapHeight - 14),
      el('rect', { width: mapWidth, height: mapHeight, fill: 'none', stroke: sheet.ink, 'stroke-width': 1.6 }),
    ),
    el(
      'g',
      {
        // A legend too long for its room is set smaller, as a whole.
        transform: wide
          ? `translate(${margin + mapWidth + 16} ${top}) scale(${Math.min(1, (bottom - top) / block.height)})`
          : `translate(${margin} ${top + mapHeight + 14}) scale(${Math.min(1, (bottom - top - mapHeight - 14) / block.height)})`,
      },
      block.markup,
    ),
    notes.map((note, i) => text(margin, height - margin - (notes.length - 1 - i) * leading, NOTE, sheet.faint, note)),
  );
}
