/** The table of boundary points: filtered by any name, sorted by any column. */
import { describe, expect, it } from 'vitest';
import { readAtlas } from '../../scripts/data/files/atlas.ts';
import { filterRows, rowsOf, sortRows } from '../../src/app/points/rows.ts';
import { linePointsOf, type TreatyLine, treatyLine } from '../../src/atlas/treatyLine.ts';

const atlas = readAtlas();
const rows = rowsOf(linePointsOf(atlas, treatyLine(atlas, 'annex-iii') as TreatyLine));
const ids = (list: typeof rows) => list.map((row) => row.point.id);

describe('the table of points', () => {
  it.each([
    ['komurlu', ['komurlu']],
    ['КЕМУРЛУ', ['komurlu']],
    ['gomrulu', ['komurlu']],
    ['yeraskh', ['arazdayan']],
    ['6629', ['h6629']],
    ['tash burun', ['w-tashburun', 'e-tashburun']],
    ['nowhere', []],
  ])('finds %s under any name or spelling', (question, expected) => {
    expect(ids(filterRows(rows, question))).toEqual(expected);
  });

  it('keeps all rows for an empty question', () => {
    expect(filterRows(rows, '  ')).toEqual(rows);
  });

  it('sorts by height both ways, with points that state none last', () => {
    const heights = (descending: boolean) =>
      sortRows(rows, { column: 'stated', descending }, 'en').map((r) => r.stated_m);
    for (const descending of [false, true]) {
      const found = heights(descending);
      const known = found.filter((m): m is number => m !== undefined);
      expect(found.slice(0, known.length)).toEqual(known);
      expect(known).toEqual([...known].sort((a, b) => (descending ? b - a : a - b)));
    }
  });

  it('sorts names as the reader’s language does', () => {
    const names = sortRows(rows, { column: 'name', descending: false }, 'tr').map((row) => row.point.names.tr ?? '');
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'tr')));
  });

  it('returns to the order of the line', () => {
    const mixed = sortRows(rows, { column: 'grade', descending: true }, 'en');
    expect(ids(sortRows(mixed, { column: 'order', descending: false }, 'en'))).toEqual(ids(rows));
  });
});
