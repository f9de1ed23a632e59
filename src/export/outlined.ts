/** A picture whose words are outlines and whose references are resolved: what every other program can open. */
import { FONTS, type TextStyle } from '../picture/labels.ts';
import { resolveUses } from '../picture/uses.ts';
import type { Outliner } from './outlines.ts';

const SVG = 'http://www.w3.org/2000/svg';

function styleOf(text: Element): TextStyle {
  return {
    family: text.getAttribute('font-family') === FONTS.serif ? 'serif' : 'sans',
    size: Number(text.getAttribute('font-size')),
    weight: Number(text.getAttribute('font-weight') ?? 400),
    italic: text.getAttribute('font-style') === 'italic',
    spacing: Number(text.getAttribute('letter-spacing') ?? 0),
  };
}

/** A word as one path, or two where it has a halo: not every program draws a stroke under its fill. */
function lettersOf(text: Element, outliner: Outliner): Element[] {
  const words = text.textContent ?? '';
  const style = styleOf(text);
  const width = outliner.measure(words, style);
  const anchor = text.getAttribute('text-anchor') ?? 'start';
  const shift = anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0;
  const x = Number(text.getAttribute('x') ?? 0) - shift;
  const d = outliner.path(words, style, x, Number(text.getAttribute('y') ?? 0));
  const path = (attributes: Record<string, string>) => {
    const element = text.ownerDocument.createElementNS(SVG, 'path');
    for (const [name, value] of Object.entries({ d, ...attributes })) element.setAttribute(name, value);
    return element;
  };
  if (d === '') return [];
  const letters = path({ fill: text.getAttribute('fill') ?? '#000', stroke: 'none', 'aria-label': words });
  const halo = text.getAttribute('stroke');
  const haloWidth = text.getAttribute('stroke-width');
  return halo
    ? [path({ fill: 'none', stroke: halo, ...(haloWidth && { 'stroke-width': haloWidth }) }), letters]
    : [letters];
}

const each = (root: Document, name: string, act: (element: Element) => void) => {
  for (const element of [...root.getElementsByTagNameNS(SVG, name)]) act(element);
};

/** Replaces, in place, all text by outlines and all `use` by what it stands for. */
export function outline(svg: Document, outliner: Outliner): void {
  each(svg, 'text', (text) => {
    for (const letters of lettersOf(text, outliner)) text.parentNode?.insertBefore(letters, text);
    text.parentNode?.removeChild(text);
  });
  resolveUses(svg);
}
