/**
 * A view of the atlas as one SVG: the same data, colours and hatches as the
 * live map, drawn without a browser. Here the map alone and the poster; the
 * page, as it is printed and exported, is in `picture.ts`.
 */

import type { Atlas } from '../atlas/atlas.ts';
import { inLang } from '../atlas/lang.ts';
import { lastMoment } from '../atlas/moments.ts';
import { formatDay } from '../i18n/format.ts';
import { pictureWord } from '../i18n/pictureWords.ts';
import { MAP_COLOURS } from '../portrayal/palette.ts';
import { needsExtras, type Scene, type SceneExtras, sceneWith } from '../portrayal/sceneWith.ts';
import { type Camera, placeOf, type Theme, type View } from '../view/view.ts';
import { type Frame, frameAt } from './frame.ts';
import { guessWidth, type Measure, type TextStyle, textAttributes } from './labels.ts';
import { mapPicture } from './map.ts';
import { scaleBar } from './scaleBar.ts';
import { type Child, el, SVG, type SvgNode, serialise } from './svg.ts';
import { withoutUnused } from './uses.ts';

export interface PictureOptions {
  /** CSS pixels of the whole picture. */
  width: number;
  height: number;
  theme: Theme;
  /**
   * `map`: the map alone, to be laid into a page; `poster`: with the day, the
   * scale and the licence on it; `page`: with title, legend, sources and
   * margins, as it is printed.
   */
  layout: 'map' | 'poster' | 'page';
  /** Pixels below which vertices are drawn as one; smaller is finer and heavier. */
  grid?: number;
  measure?: Measure;
  /** Rules put into the picture's style, for embedded fonts. */
  fontCss?: string;
  /** Lines under the map of a page: sources, whose the data are, the address of the view. None: the map's own credit. */
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

export const TITLE: TextStyle = { family: 'serif', size: 22, weight: 600 };
export const SUBTITLE: TextStyle = { family: 'serif', size: 12, italic: true };
export const SMALL: TextStyle = { family: 'sans', size: 9.5 };

/** The same, no wider than it was measured: a poster cannot bring its fonts along. */
function fitted(x: number, y: number, style: TextStyle, fill: string, words: string, measure: Measure): SvgNode {
  const textLength = Math.round(measure(words, style));
  return el(
    'text',
    { x, y, fill, ...textAttributes(style), ...(textLength > 0 && { textLength, lengthAdjust: 'spacingAndGlyphs' }) },
    words,
  );
}

/** What stands on the day, in one line. */
export function standing(atlas: Atlas, view: View): string {
  const moment = lastMoment(atlas, view.date);
  const instrument = moment?.instruments[0] ? atlas.index.instruments.get(moment.instruments[0]) : undefined;
  return instrument ? inLang(instrument.names, view.lang) : '';
}

function poster(atlas: Atlas, view: View, theme: Theme, frame: Frame, measure: Measure): SvgNode[] {
  const colours = MAP_COLOURS[theme];
  const day = formatDay(view.lang, view.date);
  const below = standing(atlas, view);
  const width = Math.max(measure(day, TITLE), measure(below, SUBTITLE)) + 24;
  const credit = pictureWord(view.lang, 'map.credit');
  const creditWidth = measure(credit, SMALL) + 10;
  const { width: w, height: h } = frame;
  return [
    el('rect', { x: 12, y: 12, width, height: 56, fill: colours.paper, stroke: colours.ink, 'stroke-width': 1.2 }),
    fitted(24, 38, TITLE, colours.ink, day, measure),
    fitted(24, 57, SUBTITLE, colours.ink, below, measure),
    scaleBar(frame, view.lang, theme, 14, h - 24),
    el('rect', {
      x: w - creditWidth,
      y: h - 16,
      width: creditWidth,
      height: 16,
      fill: colours.paper,
      'fill-opacity': 0.85,
    }),
    fitted(w - creditWidth + 5, h - 4.5, SMALL, colours.faint, credit, measure),
  ];
}

/** A picture as a document that names itself. */
export function documentOf(
  { lang, date }: Pick<View, 'lang' | 'date'>,
  { width, height, fontCss }: Pick<PictureOptions, 'width' | 'height' | 'fontCss'>,
  ...children: Child[]
): SvgNode {
  const name = `${pictureWord(lang, 'app.title')} · ${formatDay(lang, date)}`;
  const viewBox = `0 0 ${width} ${height}`;
  const attributes = { xmlns: SVG, viewBox, width, height, role: 'img', 'aria-label': name, lang };
  return withoutUnused(el('svg', attributes, el('title', {}, name), fontCss && el('style', {}, fontCss), children));
}

/** The frame of a map that shows in `width` by `height` what `view` shows in the window. */
export function frameOf(atlas: Atlas, view: View, window: Window, width: number, height: number, grid?: number): Frame {
  return frameAt(atlas, refit(placeOf(view), window, width, height), width, height, grid);
}

/** The map of a scene alone or as a poster. */
export function posterPicture(scene: Scene, view: View, window: Window, options: PictureOptions): SvgNode {
  const { width, height, theme, layout, grid, measure = guessWidth } = options;
  const { atlas } = scene;
  const frame = frameOf(atlas, view, window, width, height, grid);
  const map = mapPicture(scene, frame, measure);
  return documentOf(view, options, map, layout === 'poster' && poster(atlas, view, theme, frame, measure));
}

let extras: SceneExtras | undefined;

/** Fetches what few views ask for, where this is one. A poster that cannot have it lacks that alone. */
export async function readyFor(view: View): Promise<void> {
  if (!needsExtras(view) || extras) return;
  extras = await import('../portrayal/sceneExtras.ts').then(
    ({ SCENE_EXTRAS }) => SCENE_EXTRAS,
    (error: unknown) => void console.warn(error),
  );
}

/** The map alone or as a poster, as text, with what `readyFor` has fetched. */
export function posterSvg(atlas: Atlas, view: View, window: Window, options: PictureOptions): string {
  return `${serialise(posterPicture(sceneWith(extras, atlas, view, options.theme), view, window, options))}\n`;
}
