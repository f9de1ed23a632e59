/** References resolved: each `use` becomes a copy of the path it stands for, as some printers and programs need it. */

/** In place, below `root`. */
export function resolveUses(root: Document | Element): void {
  const all = (name: string) => [...root.getElementsByTagNameNS('http://www.w3.org/2000/svg', name)];
  const targets = new Map<string, Element>();
  for (const path of all('path')) {
    const id = path.getAttribute('id');
    if (id) targets.set(`#${id}`, path);
  }
  for (const use of all('use')) {
    const target = targets.get(use.getAttribute('href') ?? '');
    if (target) {
      const copy = target.cloneNode(true) as Element;
      copy.removeAttribute('id');
      for (const { name, value } of [...use.attributes]) if (name !== 'href') copy.setAttribute(name, value);
      use.parentNode?.insertBefore(copy, use);
    }
    use.parentNode?.removeChild(use);
  }
  // What was only there to be referred to.
  for (const path of targets.values()) if (path.parentNode?.nodeName === 'defs') path.parentNode.removeChild(path);
}
