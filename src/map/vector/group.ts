/** A group of the drawing, in which an element stands as long as its markup is wanted. */
import { parseParts } from '../../offline/trust.ts';
import type { Markup } from '../../picture/svg.ts';

export const SVG = 'http://www.w3.org/2000/svg';

export interface Group {
  /** Makes these the group's elements, in this order. Each markup is one element. */
  show(wanted: readonly Markup[]): void;
}

/** An element without children and without escapes, as `el` writes it. */
const SIMPLE = /^<(\w+)((?: [\w-]+="[^"&]*")*)\/>$/;
const attributesOf = (written: string) =>
  [...written.matchAll(/ ([\w-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => ({ name, value }));

/** Gives an element the attributes of another markup where that is all that differs; false where it is not. */
function repaint(element: Element, from: string, to: string): boolean {
  const [before, after] = [SIMPLE.exec(from), SIMPLE.exec(to)];
  if (!before || !after || before[1] !== after[1]) return false;
  const wanted = attributesOf(after[2] ?? '');
  for (const { name } of attributesOf(before[2] ?? ''))
    if (!wanted.some((other) => other.name === name)) element.removeAttribute(name);
  for (const { name, value } of wanted) if (element.getAttribute(name) !== value) element.setAttribute(name, value);
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
        if (kept[i] || !old || !leaving.has(old.element) || !repaint(old.element, old.markup, markup)) continue;
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
