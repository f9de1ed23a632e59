/** The rows of a table of points: filtered by any name, sorted by any column. Pure. */

import { fold, wordsIn } from '../../atlas/findPlace.ts';
import { inLang } from '../../atlas/lang.ts';
import type { LinePoint } from '../../atlas/treatyLine.ts';
import type { Lang } from '../../view/view.ts';

export const COLUMNS = ['order', 'name', 'spellings', 'km', 'stated', 'today', 'grade', 'located', 'sources'] as const;
export type Column = (typeof COLUMNS)[number];
/** Columns of prose have no order worth asking for. */
export const SORTABLE: ReadonlySet<Column> = new Set(['order', 'name', 'km', 'stated', 'today', 'grade']);

export interface Order {
  column: Column;
  descending: boolean;
}

/** A point of the line and its number along it. */
export interface Row extends LinePoint {
  order: number;
}

/** Rows of a line in its own order. */
export const rowsOf = (linePoints: readonly LinePoint[]): Row[] =>
  linePoints.map((linePoint, i) => ({ ...linePoint, order: i + 1 }));

/** Rows in which every word of the question occurs in a name or a spelling, in any language. */
export function filterRows(rows: readonly Row[], question: string): Row[] {
  const words = wordsIn(question);
  if (words.length === 0) return [...rows];
  return rows.filter(({ point }) => {
    const text = [...Object.values(point.names), ...point.spellings, point.today.name ?? '', point.id]
      .map(fold)
      .join(' ');
    return words.every((word) => text.includes(word));
  });
}

function sortKey({ order, point, km, stated_m }: Row, column: Column, lang: Lang): number | string | undefined {
  switch (column) {
    case 'km':
      return km;
    case 'name':
      return inLang(point.names, lang);
    case 'stated':
      return stated_m;
    case 'today':
      return point.today.name;
    case 'grade':
      // Within a grade, the better known first.
      return `${point.grade} ${String(point.accuracy_m ?? 1e6).padStart(8, '0')}`;
    default:
      return order;
  }
}

/** Sorted copy; rows without a value in the column come last either way, ties keep the order of the line. */
export function sortRows(rows: readonly Row[], { column, descending }: Order, lang: Lang): Row[] {
  const sign = descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [x, y] = [sortKey(a, column, lang), sortKey(b, column, lang)];
    if (x === undefined || y === undefined)
      return Number(x === undefined) - Number(y === undefined) || a.order - b.order;
    const by = typeof x === 'string' ? x.localeCompare(String(y), lang) : x - Number(y);
    return sign * by || a.order - b.order;
  });
}
