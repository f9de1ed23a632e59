/** A group of the drawing, in which an element stands as long as its markup is wanted. */
import { parseDrawing } from '../../offline/trust.ts';
import { el, type Markup } from '../../picture/svg.ts';

export const SVG = 'http://www.w3.org/2000/svg';

export interface Group {
  /** Makes these the group's elements, in this order. Each markup is one element. */
  show(wanted: readonly Markup[]): void;
}

/** Gives an element the attributes of another that differs from it in nothing else; false where it does. */
function repaint(element: Element, as: Element): boolean {
  if (element.nodeName !== as.nodeName || element.innerHTML !== as.innerHTML) return false;
  for (const name of element.getAttributeNames()) if (!as.hasAttribute(name)) element.removeAttribute(name);
  for (const { name, value } of as.attributes)
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
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
      const missing = wanted.filter((_, i) => !kept[i]);
      const made = parseDrawing(el('svg', { xmlns: SVG }, missing).markup).documentElement.children;
      const fresh = [...made].map((node) => document.importNode(node, true));
      const leaving = new Set([...standing.values()].flat());
      const before = shown;
      shown = wanted.map(({ markup }, i) => {
        const standing = kept[i];
        if (standing) return { markup, element: standing };
        const made = fresh.shift() as Element;
        const old = before[i]?.element;
        if (!old || !leaving.has(old) || !repaint(old, made)) return { markup, element: made };
        leaving.delete(old);
        return { markup, element: old };
      });
      for (const unwanted of leaving) unwanted.remove();
      let next = element.firstElementChild;
      for (const { element: child } of shown) {
        if (child === next) next = next.nextElementSibling;
        else element.insertBefore(child, next);
      }
    },
  };
}
