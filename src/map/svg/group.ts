/** A group of the drawing in the page, brought from one list of nodes to the next with as little change as may be. */
import { elementOf } from '../../picture/element.ts';
import type { SvgNode } from '../../picture/svg.ts';

export interface Group {
  /** Makes these the group's elements, in this order. */
  show(wanted: readonly SvgNode[]): void;
}

type Child = SvgNode | string;

function same(a: Child | undefined, b: Child | undefined): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a.name !== b.name) return false;
  if (a.children.length !== b.children.length) return false;
  const keys = Object.keys(a.attrs);
  return (
    keys.length === Object.keys(b.attrs).length &&
    keys.every((key) => a.attrs[key] === b.attrs[key]) &&
    a.children.every((child, i) => same(child, b.children[i]))
  );
}

/** Gives the element of a node what the next one has. */
function patch(element: Element, before: SvgNode, after: SvgNode): void {
  for (const key of Object.keys(before.attrs)) if (!(key in after.attrs)) element.removeAttribute(key);
  for (const [key, value] of Object.entries(after.attrs))
    if (before.attrs[key] !== value) element.setAttribute(key, value);
  patchChildren(element, before.children, after.children);
}

const made = (child: Child): Node => (typeof child === 'string' ? document.createTextNode(child) : elementOf(child));

/** The children of an element: what both lists begin and end with stays, what lies between is changed one by one. */
function patchChildren(element: Element, before: readonly Child[], after: readonly Child[]): void {
  const shared = Math.min(before.length, after.length);
  let first = 0;
  while (first < shared && same(before[first], after[first])) first++;
  let last = 0;
  while (last < shared - first && same(before[before.length - 1 - last], after[after.length - 1 - last])) last++;
  const [oldEnd, newEnd] = [before.length - last, after.length - last];
  const standing = [...element.childNodes];
  const following = standing[oldEnd] ?? null;
  for (let i = first; i < Math.max(oldEnd, newEnd); i++) {
    const node = standing[i] as ChildNode;
    const [old, wanted] = [before[i] as Child, after[i] as Child];
    if (i >= newEnd) node.remove();
    else if (i >= oldEnd) element.insertBefore(made(wanted), following);
    else if (same(old, wanted)) continue;
    else if (typeof old === 'object' && typeof wanted === 'object' && old.name === wanted.name)
      patch(node as unknown as Element, old, wanted);
    else node.replaceWith(made(wanted));
  }
}

export function createGroup(element: SVGElement): Group {
  let shown: readonly SvgNode[] = [];
  return {
    show(wanted) {
      patchChildren(element, shown, wanted);
      shown = wanted;
    },
  };
}
