/** The marker of the position on a traced line. */
import type { Scene } from '../portrayal/scene.ts';
import { CIRCLES } from '../portrayal/symbols.ts';
import type { Theme } from '../view/view.ts';
import type { Frame } from './frame.ts';
import { circle } from './strokes.ts';
import { el, type SvgNode } from './svg.ts';

/** With its middle at 0,0; of the same size at every zoom. */
export const markerAtOrigin = (theme: Theme): SvgNode => circle(CIRCLES.tracePosition, { zoom: 0, theme });

export function positionMarker({ tracePosition, theme }: Scene, frame: Frame): SvgNode | undefined {
  if (!tracePosition) return undefined;
  const [x, y] = frame.project(tracePosition);
  return el('g', { transform: `translate(${x.toFixed(1)} ${y.toFixed(1)})` }, markerAtOrigin(theme));
}
