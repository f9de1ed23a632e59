/** SVG as text: elements with escaped attributes and text, so that no datum can become markup. */

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Control characters other than tab and line ends may not stand in XML at all. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Text that is safe between tags and inside quotes. */
export function escapeXml(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/[&<>"]/g, (char) => ESCAPES[char] as string);
}

export type Attributes = Record<string, string | number | undefined>;

/** Already written markup; plain strings are text and are escaped. */
export interface Markup {
  readonly markup: string;
}
export type Child = Markup | string | undefined | false | readonly Child[];

const round = (value: number) => Number(value.toFixed(2));

function write(child: Child): string {
  if (child === undefined || child === false) return '';
  if (typeof child === 'string') return escapeXml(child);
  return 'markup' in child ? child.markup : child.map(write).join('');
}

/** `<name …>children</name>`. Numbers are written with two decimals; undefined attributes are left out. */
export function el(name: string, attributes: Attributes = {}, ...children: Child[]): Markup {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? round(value) : escapeXml(value as string)}"`)
    .join('');
  const inner = children.map(write).join('');
  return { markup: inner === '' ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>` };
}
