/** The mark of who walks along a treaty line, for pictures of a walk. */
import type { Atlas } from '../atlas/atlas.ts';
import { positionAt, tracedLine } from '../atlas/trace.ts';
import { SHEET } from '../portrayal/palette.ts';
import type { Theme, View } from '../view/view.ts';
import type { Frame } from './frame.ts';
import { el, type Markup } from './svg.ts';

/** Where the reader stands on a traced line. */
export function walker(atlas: Atlas, frame: Frame, { trace }: View, theme: Theme): Markup | undefined {
  const line = trace ? tracedLine(atlas, trace.id) : undefined;
  const position = line && trace ? positionAt(line, trace.km) : undefined;
  if (!position) return undefined;
  const [cx, cy] = frame.project(position);
  const { paper, selection } = SHEET[theme];
  return el('circle', { cx, cy, r: 6.5, fill: selection, stroke: paper, 'stroke-width': 2.5 });
}
