/** The graticule of a picture; its degrees along the frame are in `degrees.ts`. */
import { graticuleLines, stepAt } from '../portrayal/graticule.ts';
import { LINES } from '../portrayal/symbols.ts';
import type { Theme } from '../view/view.ts';
import type { Frame } from './frame.ts';
import { strokeOf } from './strokes.ts';
import { el, type SvgNode } from './svg.ts';

export function graticule(frame: Frame, theme: Theme): SvgNode {
  const { zoom } = frame.camera;
  const d = graticuleLines(stepAt(zoom)).map((line) => frame.path(line));
  return el('path', { d: d.join(''), ...strokeOf(LINES.graticule, { zoom, theme }) });
}
