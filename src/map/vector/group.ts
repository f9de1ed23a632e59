/** A group of the drawing, in which an element stands as long as its markup is wanted. */
import type { Markup } from '../../picture/svg.ts';
import { parseParts } from '../../picture/trust.ts';

export const SVG = 'http://www.w3.org/2000/svg';

export interface Group {
  /** Makes these the group's elements, in this order. Each markup is one element. */
  show(wanted: readonly Markup[]): void;
}

/** An element without children and without escapes, as `el` writes it. */
const SIMPLE = /^<(\w+)((?: [\w-]+="[^"&]*")*)\/>$/;

/** Gives an element the attributes of a markup where that is all that differs; false where it is not. */
function repaint(element: Element, as: string): boolean {
  const [, name, written = ''] = SIMPLE.exec(as) ?? [];
  if (name !== element.nodeName || element.firstChild) return false;
  const wanted = new Map([...written.matchAll(/ ([\w-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]));
  for (const key of element.getAttributeNames()) if (!wanted.has(key)) element.removeAttribute(key);
  for (const [key, value] of wanted) if (element.getAttribute(key) !== value) element.setAttribute(key, value);
  return true;
}

export function createGroup(element: SVGElement): Group {
  let shown: { markup: string; element: Element }[] = [];
  return {
    show(wanted) {
      if (wanted.length === shown.length && wanted.every(({ markup }, i) => markup === shown[i]?.markup)) return;
      const standing = new Map<string, Element[]>();
      for (const { markup, element: old } of shown) standing.set(markup, [...(standing.get(markup) ?? []), old]);
      const kept = wanted.map(({ markup }) => standing.get(markup)?.shift());
      const leaving = new Set([...standing.values()].flat());
      for (const [i, { markup }] of wanted.entries()) {
        const old = shown[i];
        if (kept[i] || !old || !leaving.has(old.element) || !repaint(old.element, markup)) continue;
        kept[i] = old.element;
        leaving.delete(old.element);
      }
      const missing = wanted.filter((_, i) => !kept[i]);
      const fresh = missing.length > 0 ? parseParts(missing.map(({ markup }) => markup).join('')) : [];
      shown = wanted.map(({ markup }, i) => ({ markup, element: kept[i] ?? (fresh.shift() as Element) }));
      for (const unwanted of leaving) unwanted.remove();
      let next = element.firstElementChild;
      for (const { element: child } of shown) {
        if (child === next) next = next.nextElementSibling;
        else element.insertBefore(child, next);
      }
    },
  };
}
