/**
 * The map on paper: a drawing of its own of what the view says, in light
 * colours, whichever map stands on the screen in whichever colours. It refers
 * to nothing of the page, for that is hidden there.
 */
import type { Atlas } from '../../atlas/atlas.ts';
import { createFrame } from '../../picture/frame.ts';
import { scaleBar } from '../../picture/scaleBar.ts';
import { el, type Markup } from '../../picture/svg.ts';
import { parseDrawing } from '../../picture/trust.ts';
import { resolveUses } from '../../picture/uses.ts';
import { walker } from '../../picture/walker.ts';
import { SHEET } from '../../portrayal/palette.ts';
import { placeOf, type View } from '../../view/view.ts';
import { createDrawing } from './drawing.ts';
import { createGroup, SVG } from './group.ts';

/** Room for the scale bar in the lower right corner of the sheet, CSS pixels. */
const BAR = { width: 150, height: 14 };

/** References of the drawing lead to itself. Firefox prints nothing that a `use` refers to: there are none. */
const renamed = (markup: string) =>
  markup.replace(/ id="([^"]+)"/g, ' id="paper-$1"').replace(/url\(#([^)]+)\)/g, 'url(#paper-$1)');

/** @param size of the map on the screen, CSS pixels */
export function mapOnPaper(atlas: Atlas, view: View, size: { width: number; height: number }): Element {
  const { width, height } = size;
  const sheet = document.createElementNS(SVG, 'svg');
  sheet.setAttribute('viewBox', `0 0 ${width} ${height}`);
  sheet.setAttribute('preserveAspectRatio', 'xMidYMin');
  // What reaches beyond the picture ends at its edge; the room round it on the paper may be wider.
  const window = sheet.appendChild(document.createElementNS(SVG, 'svg'));
  window.setAttribute('width', String(width));
  window.setAttribute('height', String(height));
  const add = (...drawn: Markup[]) => {
    const group = window.appendChild(document.createElementNS(SVG, 'g'));
    createGroup(group).show(drawn);
  };
  const shared = atlas.geometry.arcs.features.map(({ geometry }) => geometry);
  const frame = createFrame(width, height, placeOf(view), shared);
  add(el('rect', { width, height, fill: SHEET.light.sea }));
  createDrawing(atlas, window, 'strokes').draw(frame, view, 'light');
  add(
    ...[walker(atlas, frame, view, 'light')].filter((mark) => mark !== undefined),
    scaleBar(frame, view.lang, 'light', width - BAR.width, height - BAR.height),
    el('rect', { x: 0.5, y: 0.5, width: width - 1, height: height - 1, fill: 'none', stroke: '#000' }),
  );
  resolveUses(sheet);
  const markup = renamed(new XMLSerializer().serializeToString(sheet));
  return document.importNode(parseDrawing(markup).documentElement, true);
}
