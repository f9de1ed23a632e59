/** The places that the evidence allows for a chosen point, ring by ring, with the numbers of the rivals. */
import { LABELS } from '../portrayal/labelSymbols.ts';
import { MAP_COLOURS } from '../portrayal/palette.ts';
import type { Scene } from '../portrayal/scene.ts';
import { FILLS, LINES } from '../portrayal/symbols.ts';
import type { Frame } from './frame.ts';
import { type Box, type Measure, textAttributes } from './labels.ts';
import { HALF_HEIGHT, haloOf, styleOf, wordsLook } from './lettering.ts';
import { inkOf, strokeOf } from './strokes.ts';
import { el, type SvgNode } from './svg.ts';

/** Adds what is written at them to `taken`. */
export function positions(scene: Scene, frame: Frame, measure: Measure, taken: Box[]): SvgNode[] {
  const { theme } = scene;
  const { zoom } = frame.camera;
  const style = styleOf(LABELS.rival, zoom);
  return scene.positions.flatMap(({ at, ring, rival }) => {
    const circle = el('path', {
      d: frame.path({ type: 'Polygon', coordinates: [ring] }),
      ...strokeOf(LINES.position, { zoom, theme }),
      fill: MAP_COLOURS[theme].selection,
      'fill-opacity': rival ? FILLS.rival : FILLS.position,
    });
    if (!rival) return [circle];
    const [x, y] = frame.project(at);
    const look = {
      fill: inkOf(LABELS.rival.ink, theme),
      ...wordsLook(theme),
      ...haloOf(LABELS.rival, theme),
      ...textAttributes(style),
    };
    const number = { x, y: y + style.size * HALF_HEIGHT, 'text-anchor': 'middle', ...look };
    const words = `× ${rival}`;
    const reach = measure(words, style) / 2;
    taken.push([x - reach, y - style.size / 2, x + reach, y + style.size / 2]);
    return [circle, el('text', number, words)];
  });
}
