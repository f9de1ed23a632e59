/** A copy of the drawing that stands by itself, for print: the page's own is hidden there, and all that refers to it. */
import { parseDrawing } from '../../offline/trust.ts';
import { SVG } from './group.ts';

/** Space between the scale bar and the corner of the sheet, CSS pixels. */
const MARGIN = 16;

/** References of the copy lead to the copy. */
const renamed = (markup: string) =>
  markup
    .replace(/ id="([^"]+)"/g, ' id="paper-$1"')
    .replace(/ href="#([^"]+)"/g, ' href="#paper-$1"')
    .replace(/url\(#([^)]+)\)/g, 'url(#paper-$1)');

/** @param size of the drawing, CSS pixels */
export function drawingOnPaper(
  drawing: SVGSVGElement,
  scale: SVGSVGElement,
  { width, height }: { width: number; height: number },
): Element {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  for (const name of ['role', 'tabindex', 'aria-label', 'style']) copy.removeAttribute(name);
  const add = (parent: Element, name: string, attributes: Record<string, string | number> = {}) => {
    const element = parent.appendChild(document.createElementNS(SVG, name));
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
    return element;
  };
  const sheet = document.createElementNS(SVG, 'svg');
  sheet.setAttribute('viewBox', `0 0 ${width} ${height}`);
  add(sheet, 'rect', { width, height, fill: drawing.style.background });
  // A picture within the picture ends at the edge of its window; the room round it on the paper may be wider.
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  sheet.append(copy);
  const { width: long, height: tall } = scale.getBoundingClientRect();
  const bar = add(sheet, 'g', { transform: `translate(${width - long - MARGIN} ${height - tall - MARGIN})` });
  bar.append(...[...scale.children].map((part) => part.cloneNode(true)));
  add(sheet, 'rect', { x: 0.5, y: 0.5, width: width - 1, height: height - 1, fill: 'none', stroke: '#000' });
  const markup = renamed(new XMLSerializer().serializeToString(sheet));
  return document.importNode(parseDrawing(markup).documentElement, true);
}
