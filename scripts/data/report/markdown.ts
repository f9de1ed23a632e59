/** The few pieces of Markdown the report is made of. */

import { roundTo } from '../../../src/geo/units.ts';

type Cell = string | number;

const escaped = (cell: Cell) => String(cell).replaceAll('|', '\\|').replaceAll('\n', ' ');

/** A column head that ends in `>` is aligned to the right. */
export function table(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  if (!rows.length) return 'None.';
  const right = head.map((name) => name.endsWith('>'));
  const line = (cells: readonly Cell[]) => `| ${cells.map(escaped).join(' | ')} |`;
  return [
    line(head.map((name) => name.replace(/>$/, ''))),
    line(right.map((is) => (is ? '---:' : '---'))),
    ...rows.map(line),
  ].join('\n');
}

export const section = (title: string, ...paragraphs: string[]): string => [`## ${title}`, ...paragraphs].join('\n\n');

/** A number with a fixed count of decimals and a comma between thousands, the same on every machine. */
export function decimal(value: number, places = 0): string {
  const [whole = '', rest] = roundTo(Math.abs(value), places).toFixed(places).split('.');
  const sign = value < 0 && Number(value.toFixed(places)) !== 0 ? '−' : '';
  return `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${rest ? `.${rest}` : ''}`;
}

/** A difference in per cent with its sign. */
export function percent(value: number): string {
  const text = decimal(value, 1);
  return `${value > 0 && text !== '0.0' ? '+' : ''}${text} %`;
}

/** How many there are of each, most first. */
export function countBy<T>(items: readonly T[], key: (item: T) => string): [string, number][] {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}
