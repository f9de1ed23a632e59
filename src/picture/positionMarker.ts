/** The marker of the position on a traced line, for pictures. */
import type { Atlas } from '../atlas/atlas.ts';
import { standsAt } from '../atlas/trace.ts';
import { CIRCLES } from '../portrayal/symbols.ts';
import type { Theme, View } from '../view/view.ts';
import type { Frame } from './frame.ts';
import { circle } from './strokes.ts';
import { el, type SvgNode } from './svg.ts';

export function positionMarker(atlas: Atlas, frame: Frame, { trace }: View, theme: Theme): SvgNode | undefined {
  const position = standsAt(atlas, trace);
  if (!position) return undefined;
  const [x, y] = frame.project(position);
  const mark = circle(CIRCLES.position, { zoom: frame.camera.zoom, theme });
  return el('g', { transform: `translate(${x.toFixed(1)} ${y.toFixed(1)})` }, mark);
}
