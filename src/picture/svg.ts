/**
 * SVG as a tree of plain nodes, written as text at the very end: attributes and text are escaped there, so that no datum
 * can become markup, and whoever changes a drawing changes nodes.
 */

/** The namespace. */
export const SVG = 'http://www.w3.org/2000/svg';

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Control characters other than tab and line ends may not stand in XML at all. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Text that is safe between tags and inside quotes. */
export function escapeXml(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/[&<>"]/g, (char) => ESCAPES[char] as string);
}

export type Attributes = Record<string, string | number | undefined>;

/** An element. Its strings are plain text. */
export interface SvgNode {
  readonly name: string;
  readonly attrs: Readonly<Record<string, string>>;
  readonly children: readonly (SvgNode | string)[];
}
export type Child = SvgNode | string | undefined | false | readonly Child[];

const round = (value: number) => Number(value.toFixed(2));

function flatten(child: Child, into: (SvgNode | string)[]): void {
  if (child === undefined || child === false || child === '') return;
  if (typeof child === 'string' || 'name' in child) into.push(child);
  else for (const each of child) flatten(each, into);
}

/** An element. Numbers are kept to two decimals; undefined attributes are left out. */
export function el(name: string, attributes: Attributes = {}, ...children: Child[]): SvgNode {
  const attrs: Record<string, string> = {};
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) attrs[key] = typeof value === 'number' ? String(round(value)) : value;
  const flat: (SvgNode | string)[] = [];
  flatten(children, flat);
  return { name, attrs, children: flat };
}

/** `<name …>children</name>` */
export function serialise(node: SvgNode | string): string {
  if (typeof node === 'string') return escapeXml(node);
  let written = `<${node.name}`;
  for (const [key, value] of Object.entries(node.attrs)) written += ` ${key}="${escapeXml(value)}"`;
  if (node.children.length === 0) return `${written}/>`;
  written += '>';
  for (const child of node.children) written += serialise(child);
  return `${written}</${node.name}>`;
}

/** A tree with each of its nodes changed, from the leaves up, into as many as are wanted. */
export function changeNodes(node: SvgNode, change: (node: SvgNode) => readonly SvgNode[]): readonly SvgNode[] {
  const children = node.children.flatMap((child): readonly (SvgNode | string)[] =>
    typeof child === 'string' ? [child] : changeNodes(child, change),
  );
  return change({ ...node, children });
}

/** The nodes of a tree, each before those within it. */
export function* nodesOf(node: SvgNode): Generator<SvgNode> {
  yield node;
  for (const child of node.children) if (typeof child !== 'string') yield* nodesOf(child);
}
