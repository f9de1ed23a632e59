/** References resolved: each `use` becomes a copy of the path it stands for, as some printers and programs need it. */
import { changeNodes, nodesOf, type SvgNode } from './svg.ts';

export function resolveUses(root: SvgNode): SvgNode {
  const targets = new Map<string, SvgNode>();
  for (const node of nodesOf(root)) if (node.name === 'path' && node.attrs.id) targets.set(`#${node.attrs.id}`, node);
  const [resolved = root] = changeNodes(root, (node) => {
    if (node.name === 'use') {
      const { href = '', ...look } = node.attrs;
      const target = targets.get(href);
      if (!target) return [];
      const { id, ...attrs } = target.attrs;
      return [{ ...target, attrs: { ...attrs, ...look } }];
    }
    // What was only there to be referred to.
    if (node.name !== 'defs') return [node];
    const children = node.children.filter((child) => typeof child === 'string' || !targets.has(`#${child.attrs.id}`));
    return children.length > 0 ? [{ ...node, children }] : [];
  });
  return resolved;
}

/** What an attribute refers to: `#id` of a `use`, `url(#id)` of a fill or clip path. */
const REFERENCE = /^(?:url\()?#([^)]+)/;

/** The same picture without definitions that nothing refers to: not every territory has a border that is cut to it. */
export function withoutUnused(root: SvgNode): SvgNode {
  const wanted = new Set<string>();
  for (const { attrs } of nodesOf(root))
    for (const value of Object.values(attrs)) {
      const [, id] = REFERENCE.exec(value) ?? [];
      if (id) wanted.add(id);
    }
  const [kept = root] = changeNodes(root, (node) => {
    if (node.name !== 'defs') return [node];
    const children = node.children.filter(
      (child) => typeof child === 'string' || !child.attrs.id || wanted.has(child.attrs.id),
    );
    return [{ ...node, children }];
  });
  return kept;
}
