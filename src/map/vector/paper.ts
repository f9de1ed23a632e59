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
  copy.setAttribute('viewBox', `0 0 ${width} ${height}`);
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  const ground = document.createElementNS(SVG, 'rect');
  ground.setAttribute('width', String(width));
  ground.setAttribute('height', String(height));
  ground.setAttribute('fill', drawing.style.background);
  copy.prepend(ground);
  const bar = document.createElementNS(SVG, 'g');
  const { width: long, height: tall } = scale.getBoundingClientRect();
  bar.setAttribute('transform', `translate(${width - long - MARGIN} ${height - tall - MARGIN})`);
  bar.append(...[...scale.children].map((part) => part.cloneNode(true)));
  copy.append(bar);
  const markup = renamed(new XMLSerializer().serializeToString(copy));
  return document.importNode(parseDrawing(markup).documentElement, true);
}
