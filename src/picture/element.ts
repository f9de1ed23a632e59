/** A drawing as elements of a page: made one by one, so that nothing is ever parsed as markup. */
import { SVG, type SvgNode } from './svg.ts';

export function elementOf({ name, attrs, children }: SvgNode): SVGElement {
  const element = document.createElementNS(SVG, name) as SVGElement;
  for (const [key, value] of Object.entries(attrs)) if (key !== 'xmlns') element.setAttribute(key, value);
  for (const child of children) element.append(typeof child === 'string' ? child : elementOf(child));
  return element;
}
