/** The chart of time: its scales, axis, rows, typed dates and old calendars. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edtfDays } from '../../scripts/data/check/dates.ts';
import { readAtlas } from '../../scripts/data/files/atlas.ts';
import { cellAt, chartRows, type TerritoryRow } from '../../src/app/timeline/rows.ts';
import { FIRST_DAY, LAST_DAY } from '../../src/atlas/types.ts';
import { toJulian, toRumi } from '../../src/time/calendars.ts';
import { fromNumber, toNumber } from '../../src/time/days.ts';
import { edtfSpan } from '../../src/time/edtf.ts';
import { DENSE, dayAt, EVEN, type Frame, pixelsPerDay, timeAt, toX } from '../../src/view/scale.ts';
import { axisTicks } from '../../src/view/ticks.ts';

const atlas = readAtlas();
const FIRST = toNumber(FIRST_DAY);
const LAST = toNumber(LAST_DAY);
const day = fc.integer({ min: FIRST, max: LAST });
const scale = fc.constantFrom(DENSE, EVEN);
/** Windows of every width and zoom, anywhere on the scale. */
const frame: fc.Arbitrary<Frame> = fc
  .record({
    scale,
    width: fc.integer({ min: 200, max: 2600 }),
    zoom: fc.double({ min: 0, max: 11, noNaN: true }).map((power) => 2 ** power),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ at, ...rest }) => ({ ...rest, offset: -at * rest.width * (rest.zoom - 1) }));

describe('the scales of time', () => {
  it.each([
    ['dense', DENSE],
    ['even', EVEN],
  ])('the %s one begins and ends with the atlas', (_name, s) => {
    expect([s.toShare(FIRST), s.toShare(LAST)]).toEqual([0, 1]);
  });

  it('find every day again at every zoom, and keep their order', () => {
    fc.assert(
      fc.property(frame, day, day, (f, a, b) => {
        expect(dayAt(f, toX(f, a))).toBe(fromNumber(a));
        if (a < b) expect(toX(f, a)).toBeLessThan(toX(f, b));
      }),
    );
  });

  it('are continuous: a day is never wider than where days are widest', () => {
    const widest = Math.max(...DENSE.bends.slice(0, -1).map((bend) => DENSE.toShare(bend + 1) - DENSE.toShare(bend)));
    fc.assert(
      fc.property(fc.integer({ min: FIRST, max: LAST - 1 }), (n) => {
        expect(DENSE.toShare(n + 1) - DENSE.toShare(n)).toBeLessThanOrEqual(widest * (1 + 1e-6));
      }),
    );
  });

  it('give 1917 to 1922 more room than all other years, and evenly none', () => {
    const share = (s: typeof DENSE) => s.toShare(toNumber('1923-01-01')) - s.toShare(toNumber('1917-01-01'));
    expect(share(DENSE)).toBeGreaterThan(0.4);
    expect(share(EVEN)).toBeLessThan(0.06);
    fc.assert(
      fc.property(fc.integer({ min: FIRST, max: LAST - 1 }), (n) => {
        expect(EVEN.toShare(n + 1) - EVEN.toShare(n)).toBeCloseTo(1 / (LAST - FIRST), 10);
      }),
    );
  });
});

describe('the axis', () => {
  it('marks days where they are, in order, inside the window, and its labels do not touch, however large', () => {
    fc.assert(
      fc.property(frame, fc.constantFrom(1, 1.5, 2), (f, letters) => {
        const ticks = axisTicks(f, letters);
        let labelled = Number.NEGATIVE_INFINITY;
        let last = Number.NEGATIVE_INFINITY;
        for (const tick of ticks) {
          expect(tick.x).toBeCloseTo(toX(f, tick.day), 6);
          expect(tick.x >= 0 && tick.x <= f.width && tick.x > last).toBe(true);
          last = tick.x;
          if (!tick.labelled) continue;
          expect(tick.x - labelled).toBeGreaterThanOrEqual(35 * letters);
          labelled = tick.x;
        }
      }),
      { numRuns: 60 },
    );
  });

  it('says where the pace changes', () => {
    const years = axisTicks({ scale: DENSE, width: 1200, zoom: 1, offset: 0 })
      .filter(({ labelled }) => labelled)
      .map(({ day: n }) => fromNumber(n).slice(0, 4));
    expect(years).toEqual(expect.arrayContaining(['1917', '1918', '1919', '1920', '1921', '1922', '1923', '1945']));
  });

  it('marks single days at the deepest zoom', () => {
    const at = toNumber('1920-12-03');
    const wide = { scale: DENSE, width: 1200, zoom: 1, offset: 0 };
    const zoom = 28 / pixelsPerDay(wide, at);
    const near: Frame = { ...wide, zoom, offset: 600 - DENSE.toShare(at) * 1200 * zoom };
    const days = axisTicks(near).map(({ day: n }) => n);
    expect(days).toContain(at);
    days.slice(1).forEach((n, i) => {
      expect(n - (days[i] ?? 0)).toBe(1);
    });
  });
});

describe('the rows', () => {
  const rows = chartRows(atlas, true);
  const territories = rows.filter((row): row is TerritoryRow => row.kind === 'territory');

  it('are the main territories, or every territory told day by day', () => {
    const main = chartRows(atlas, false).flatMap((row) => (row.kind === 'territory' ? [row.id] : []));
    expect(main).toEqual(['adjara', 'artvin', 'ardahan-south', 'olti', 'kars', 'kagizman', 'igdir', 'nakhichevan']);
    expect(territories.map(({ id }) => id)).toEqual(
      atlas.territories.filter(({ role }) => role === 'core').map(({ id }) => id),
    );
  });

  it('draw each spell on its days, one after another, with doubt on either side of the day shown', () => {
    for (const { cells, territory } of territories) {
      expect(cells.map(({ spell }) => spell)).toEqual(atlas.control[territory.id]);
      for (const [i, cell] of cells.entries()) {
        expect([fromNumber(cell.from), fromNumber(cell.to)]).toEqual([cell.spell.from, cell.spell.to]);
        expect(cell.rise[0] <= cell.from && cell.from <= cell.rise[1]).toBe(true);
        expect(cell.rise[1] > cell.rise[0]).toBe(cell.spell.fromEdtf !== undefined);
        const next = cells[i + 1];
        // No gap opens under a soft beginning.
        if (next) expect(cell.fall[1]).toBeGreaterThanOrEqual(next.rise[1]);
      }
    }
  });

  it('name neighbours of one colour once', () => {
    for (const { runs } of territories)
      for (const [i, run] of runs.entries()) {
        const next = runs[i + 1];
        if (next) expect([run.to, run.holder === next.holder]).toEqual([next.from, false]);
      }
  });

  it('hold every treaty and event of the atlas’s days', () => {
    const ids = rows.flatMap((row) => (row.kind === 'marks' ? row.cells.map(({ item }) => item.id) : []));
    for (const id of ['kars-1921', 'moscow-1921', 'gumru-1920', 'berlin-1878', 'brest-litovsk-1918'])
      expect(ids).toContain(id);
    expect(ids).not.toContain('gulistan-1813');
    for (const { id } of atlas.events) expect(ids).toContain(id);
  });

  it('mark a treaty of doubtful date on its first day, and keep its doubt', () => {
    const marks = rows.flatMap((row) => (row.kind === 'marks' ? row.cells : []));
    const gumru = marks.find(({ id }) => id === 'treaty-gumru-1920');
    expect([gumru?.item.date, gumru?.day]).toEqual(['1920-12-02/1920-12-03', '1920-12-02']);
    expect([gumru?.from, gumru?.to].map((n) => fromNumber(n ?? 0))).toEqual(['1920-12-02', '1920-12-04']);
  });

  it('find the spell of a day, and the nearest mark', () => {
    const kars = territories.find(({ id }) => id === 'kars');
    if (!kars) throw new Error('no row for Kars');
    const spell = (date: string) => kars.cells[cellAt(kars, toNumber(date))]?.spell.from;
    expect([spell('1918-04-24'), spell('1918-04-25'), spell('1877-04-24'), spell('1991-12-31')]).toEqual([
      '1918-04-22',
      '1918-04-25',
      '1877-04-24',
      kars.cells.at(-1)?.spell.from,
    ]);
    const treaties = rows.find(({ id }) => id === 'treaties');
    if (!treaties) throw new Error('no row of treaties');
    expect(treaties.cells[cellAt(treaties, toNumber('1921-10-14'))]?.id).toBe('treaty-kars-1921');
  });
});

describe('EDTF spans', () => {
  it('are those of the library, for every date of spells, treaties and events', () => {
    const texts = [
      ...Object.values(atlas.control).flatMap((spells) => spells.flatMap(({ fromEdtf }) => fromEdtf ?? [])),
      ...atlas.instruments.map(({ date }) => date),
      ...atlas.events.map(({ date }) => date),
      '1920',
      '1920-02~',
      '1929/1931',
    ];
    for (const text of texts) {
      const { first, last } = edtfSpan(text);
      expect({ first: toNumber(first), last: toNumber(last) }, text).toEqual(edtfDays(text));
    }
  });
});

describe('the Rumi calendar', () => {
  it.each([
    ['1877-04-24', [1293, 4, 12]], // the war of '93
    ['1909-04-13', [1325, 3, 31]], // the 31 Mart incident
    ['1878-03-12', [1293, 2, 28]],
    ['1878-03-13', [1294, 3, 1]], // the year begins on 1 March, Old Style
    ['1917-02-28', [1332, 2, 15]], // last day counted by the Julian months
    ['1917-03-01', [1333, 3, 1]], // thirteen days are left out
    ['1917-12-31', [1333, 12, 31]], // a year of ten months
    ['1918-01-01', [1334, 1, 1]],
    ['1918-10-30', [1334, 10, 30]], // Mudros
    ['1925-12-31', [1341, 12, 31]],
  ])('%s is %j', (iso, [year, month, dayOfMonth]) => {
    expect(toRumi(iso)).toEqual({ year, month, day: dayOfMonth });
  });

  it('is not told where it was not in use', () => {
    expect([toRumi('1926-01-01'), toRumi('1840-03-12')]).toEqual([undefined, undefined]);
    expect(toRumi('1840-03-13')).toEqual({ year: 1256, month: 3, day: 1 });
  });

  it('never stands still or goes back, and never leaves its months', () => {
    const from = toNumber('1840-03-13');
    fc.assert(
      fc.property(fc.integer({ min: from, max: toNumber('1925-12-30') }), (n) => {
        const [a, b] = [toRumi(fromNumber(n)), toRumi(fromNumber(n + 1))];
        if (!a || !b) throw new Error('outside');
        const order = ({ year, month, day: d }: typeof a, began: number) =>
          year * 10_000 + ((month - began + 12) % 12) * 100 + d;
        const began = fromNumber(n + 1) < '1918-01-01' ? 3 : 1;
        expect(order(b, began)).toBeGreaterThan(a.year === b.year ? order(a, began) : 0);
        expect(b.year - a.year === 0 || b.year - a.year === 1).toBe(true);
        if (fromNumber(n) < '1917-03-01')
          expect([a.month, a.day]).toEqual(toJulian(fromNumber(n)).split('-').slice(1).map(Number));
      }),
    );
  });
});

describe('a window', () => {
  it('knows the time under a pointer', () => {
    const f: Frame = { scale: EVEN, width: 1000, zoom: 1, offset: 0 };
    expect(timeAt(f, -50)).toBe(FIRST);
    expect(timeAt(f, 1000)).toBe(LAST);
    expect(dayAt(f, 0)).toBe(FIRST_DAY);
  });
});
