/** A picture whose words are outlines and whose references are resolved: what every other program can open. */
import { FONTS, type TextStyle } from '../picture/labels.ts';
import { el, type SvgNode } from '../picture/svg.ts';
import { resolveUses } from '../picture/uses.ts';
import type { Outliner } from './outlines.ts';

function styleOf({ attrs }: SvgNode): TextStyle {
  return {
    family: attrs['font-family'] === FONTS.serif ? 'serif' : 'sans',
    size: Number(attrs['font-size']),
    weight: Number(attrs['font-weight'] ?? 400),
    italic: attrs['font-style'] === 'italic',
    spacing: Number(attrs['letter-spacing'] ?? 0),
  };
}

/** What a text takes over from the groups it stands in. */
const INHERITED = ['fill', 'stroke', 'stroke-width'] as const;
type Look = Partial<Record<(typeof INHERITED)[number], string>>;

/** A word as one path, or two where it has a halo: not every program draws a stroke under its fill. */
function lettersOf(text: SvgNode, look: Look, outliner: Outliner): SvgNode[] {
  const { x = 0, y = 0, 'text-anchor': anchor } = text.attrs;
  const { fill = '#000', stroke, 'stroke-width': haloWidth } = look;
  const words = text.children.join('');
  const style = styleOf(text);
  const width = outliner.measure(words, style);
  const shift = anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0;
  const d = outliner.path(words, style, Number(x) - shift, Number(y));
  if (d === '') return [];
  const letters = el('path', { d, fill, stroke: 'none', 'aria-label': words });
  return stroke ? [el('path', { d, fill: 'none', stroke, 'stroke-width': haloWidth }), letters] : [letters];
}

function withLetters(node: SvgNode, inherited: Look, outliner: Outliner): SvgNode[] {
  const look = { ...inherited };
  for (const name of INHERITED) if (node.attrs[name] !== undefined) look[name] = node.attrs[name];
  if (node.name === 'text') return lettersOf(node, look, outliner);
  const children = node.children.flatMap((child): (SvgNode | string)[] =>
    typeof child === 'string' ? [child] : withLetters(child, look, outliner),
  );
  return [{ ...node, children }];
}

/** The same picture, all text replaced by outlines and all `use` by what it stands for. */
export function outlined(picture: SvgNode, outliner: Outliner): SvgNode {
  const [drawn = picture] = withLetters(picture, {}, outliner);
  return resolveUses(drawn);
}
