/** A view of the atlas as one SVG, as it is printed and exported: with title, legend, sources and margins. */

import type { Atlas } from '../atlas/atlas.ts';
import { formatDay } from '../i18n/format.ts';
import { pictureWord } from '../i18n/pictureWords.ts';
import { inWindow } from '../portrayal/inWindow.ts';
import { legendEntries } from '../portrayal/legend.ts';
import { MAP_COLOURS } from '../portrayal/palette.ts';
import { sceneOf } from '../portrayal/scene.ts';
import type { View } from '../view/view.ts';
import { degrees } from './degrees.ts';
import { guessWidth, type TextStyle, textAttributes, wrap } from './labels.ts';
import { legend } from './legend.ts';
import { mapPicture } from './map.ts';
import {
  documentOf,
  frameOf,
  type PictureOptions,
  posterPicture,
  SMALL,
  SUBTITLE,
  standing,
  TITLE,
  type Window,
} from './poster.ts';
import { scaleBar } from './scaleBar.ts';
import { el, type SvgNode, serialise } from './svg.ts';

function text(x: number, y: number, style: TextStyle, fill: string, words: string): SvgNode {
  return el('text', { x, y, fill, ...textAttributes(style) }, words);
}

/** The whole picture as text. */
export const pictureSvg = (...of: Parameters<typeof picture>): string => `${serialise(picture(...of))}\n`;

/** The whole picture as an SVG document. Fits `view.camera` as it stands: see `refit`. */
export function picture(atlas: Atlas, view: View, window: Window, options: PictureOptions): SvgNode {
  const { width, height, theme, grid, measure = guessWidth, footnotes = [] } = options;
  const scene = sceneOf(atlas, view, theme);
  if (options.layout !== 'page') return posterPicture(scene, view, window, options);
  const colours = MAP_COLOURS[theme];
  const day = formatDay(view.lang, view.date);
  const margin = Math.round(Math.min(width, height) * 0.035);
  const inner = width - 2 * margin;
  const wide = width >= height * 1.15;
  const top = margin + 52;
  const below = standing(atlas, view);
  const title = pictureWord(view.lang, 'app.title');
  const subtitle = pictureWord(view.lang, 'app.subtitle');
  const TITLE_RIGHT: TextStyle = { ...TITLE, size: 15 };
  // A narrow page names the atlas under the map, where the day leaves no room beside it.
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
    ...(footnotes.length > 0 ? footnotes : [pictureWord(view.lang, 'map.credit')]),
  ].flatMap((note) => wrap(note, NOTE, inner, measure));
  const bottom = height - margin - notes.length * leading - 6;
  const side = wide ? Math.min(260, inner * 0.27) : 0;
  const mapWidth = inner - (side ? side + 16 : 0);
  const entriesFor = (mapHeight: number) => {
    const frame = frameOf(atlas, view, window, mapWidth, mapHeight, grid);
    return { frame, entries: legendEntries(scene, inWindow(atlas, frame.window)) };
  };
  const columns = Math.max(1, Math.round(inner / 300));
  const setLegend = (entries: ReturnType<typeof legendEntries>) =>
    legend(entries, view.lang, theme, measure, wide ? side : inner, wide ? 1 : columns);
  // Beneath a tall page's map the legend takes what it needs, up to half of the height.
  const guess = wide ? 0 : setLegend(entriesFor((bottom - top) * 0.7).entries).height;
  const mapHeight = Math.max((bottom - top) * 0.4, bottom - top - (wide ? 0 : guess + 14));
  const { frame, entries } = entriesFor(mapHeight);
  const block = setLegend(entries);
  return documentOf(
    view,
    options,
    el('rect', { width, height, fill: colours.paper }),
    text(margin, margin + 20, TITLE, colours.ink, day),
    text(margin, margin + 39, SUBTITLE, colours.ink, below),
    beside && [
      el(
        'text',
        { x: width - margin, y: margin + 20, 'text-anchor': 'end', fill: colours.ink, ...textAttributes(TITLE_RIGHT) },
        title,
      ),
      el(
        'text',
        { x: width - margin, y: margin + 39, 'text-anchor': 'end', fill: colours.faint, ...textAttributes(SUBTITLE) },
        subtitle,
      ),
    ],
    el(
      'g',
      { transform: `translate(${margin} ${top})` },
      mapPicture(scene, frame, measure, 'strokes'),
      degrees(frame, theme),
      scaleBar(frame, view.lang, theme, 14, mapHeight - 14),
      el('rect', { width: mapWidth, height: mapHeight, fill: 'none', stroke: colours.ink, 'stroke-width': 1.6 }),
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
    notes.map((note, i) => text(margin, height - margin - (notes.length - 1 - i) * leading, NOTE, colours.faint, note)),
  );
}
