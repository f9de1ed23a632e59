/** The pure parts of the bench: more data of the same kind, what is said of samples, and the page written of them. */
import { readFileSync } from 'node:fs';
import type { Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { growRecords, growTopology, shiftSpells, WINDOW } from '../../scripts/tools/bench/grow.ts';
import { dropped, quantile, spread } from '../../scripts/tools/bench/stats.ts';
import { goals, type Measured, type Run, toMarkdown } from '../../scripts/tools/bench/table.ts';
import { type AtlasRecords, createAtlas } from '../../src/atlas/atlas.ts';
import { parseGeometry, parseRecords } from '../../src/atlas/parse.ts';
import { spellOn } from '../../src/atlas/query.ts';
import { boundsOf } from '../../src/geo/bounds.ts';

const read = (file: string) =>
  JSON.parse(readFileSync(new URL(`../../geodata/published/${file}`, import.meta.url), 'utf8'));
const records: AtlasRecords = read('atlas.json');
const topology: Topology = read('atlas.topojson');

describe('more data', () => {
  const atlas = createAtlas(parseRecords(growRecords(records, 10)), parseGeometry(growTopology(topology, 10)));
  const before = createAtlas(records, parseGeometry(topology));

  it('has that many times the territories, faces, arcs and about as many spells', () => {
    expect(atlas.territories).toHaveLength(10 * before.territories.length);
    expect(atlas.geometry.territories.features).toHaveLength(10 * before.geometry.territories.features.length);
    expect(atlas.geometry.arcs.features).toHaveLength(10 * before.geometry.arcs.features.length);
    const ratio = atlas.index.moments.days.length / before.index.moments.days.length;
    expect(ratio).toBeGreaterThan(9.5);
    expect(ratio).toBeLessThanOrEqual(10);
  });

  it('numbers features once each and keeps the originals where they were', () => {
    const ids = atlas.geometry.territories.features.map((f) => f.id);
    expect(new Set(ids).size).toBe(ids.length);
    const [now, then] = [atlas, before].map(
      ({ geometry }) => geometry.territories.features[0]?.geometry.coordinates.flat(3) as number[],
    ) as [number[], number[]];
    expect(now).toHaveLength(then.length);
    for (const [i, value] of then.entries()) expect(now[i]).toBeCloseTo(value, 6);
  });

  it('lays every copy inside the window, with all its vertices', () => {
    const [west, south, east, north] = WINDOW;
    const count = before.geometry.territories.features.length;
    for (const [i, { geometry }] of atlas.geometry.territories.features.slice(count).entries()) {
      const numbers = geometry.coordinates.flat(3) as number[];
      const [w, s, e, n] = boundsOf([geometry]) as [number, number, number, number];
      expect(w >= west - 1e-4 && s >= south - 1e-4 && e <= east + 1e-4 && n <= north + 1e-4).toBe(true);
      const original = before.geometry.territories.features[i % count];
      expect(numbers.length).toBe(original?.geometry.coordinates.flat(3).length);
    }
  });

  it('leaves no day of a copy without a holder, and no two', () => {
    for (const [id, spells] of Object.entries(atlas.control)) {
      for (const [i, spell] of spells.entries()) {
        expect(spell.from < spell.to, `${id} ${spell.from}`).toBe(true);
        if (i > 0) expect(spell.from).toBe(spells[i - 1]?.to);
      }
    }
    expect(spellOn(atlas, 'kars~3', '1900-01-01')?.holder).toBe(spellOn(before, 'kars', '1900-01-01')?.holder);
  });

  it('drops what would begin after the end', () => {
    const base = records.control.adjara ?? [];
    const shifted = shiftSpells(base, 30);
    expect(shifted.length).toBeLessThan(base.length);
    expect(shifted.at(-1)?.to).toBe(base.at(-1)?.to);
  });

  it('is the data itself at once', () => {
    expect(growTopology(topology, 1)).toBe(topology);
    expect(growRecords(records, 1)).toEqual(records);
  });
});

describe('what is said of samples', () => {
  it('takes the nearest rank', () => {
    expect(quantile([3, 1, 2], 0.5)).toBe(2);
    expect(spread(Array.from({ length: 100 }, (_, i) => i + 1))).toEqual({ median: 50, p95: 95 });
    expect(quantile([], 0.5)).toBeNaN();
  });

  it('counts the frames a screen of 60 Hz would have shown', () => {
    expect(dropped([16.7, 10, 5])).toBe(0);
    expect(dropped([33.4, 50])).toBe(3);
  });
});

describe('the page', () => {
  const weight = { raw: 0, gzip: 100_000, brotli: 90_000 };
  const page = (step: number, repaint: number): Measured => ({
    steps: [step, step, step],
    repaints: [repaint, repaint, repaint],
    scrubs: [{ ms: 1000, task: 800, intervals: [40] }],
    firsts: [1000],
    code: weight,
    data: weight,
  });
  const run = (atlas: Measured): Run => ({
    quick: true,
    day: '2000-01-01',
    machine: { cpu: 'A', cores: 1, memory: '1 GiB', browser: 'B', graphics: 'SwiftShader', canvas: '1 × 1', load: '0' },
    results: [
      {
        factor: 1,
        pages: { atlas, webgl: page(12, 10), bare: page(10, 10), setdata: page(60, 10), timeline: page(5, 5) },
      },
    ],
  });

  it('says of every goal whether it is met', () => {
    const verdict = (run: Run) => goals(run).map(({ met }) => met);
    // Step and cost above the repaint, twice; canvas; first map and bytes, twice.
    const webgl = [true, true];
    expect(verdict(run(page(11, 10)))).toEqual([true, true, ...webgl, false, true, false, true, false]);
    expect(verdict(run(page(30, 10)))).toEqual([false, false, ...webgl, false, true, false, true, false]);
    expect(verdict(run(page(4, 3)))).toEqual([true, true, ...webgl, true, true, false, true, false]);
    const grows = { ...page(11, 10), heap: { before: 100, after: 110, steps: 10 } };
    expect(verdict(run(grows)).at(-1)).toBe(false);
  });

  it('names the machine, the quick run and the goals that are not met', () => {
    const text = toMarkdown(run(page(30, 10)));
    expect(text).toContain('A quick run');
    expect(text).toContain('SwiftShader');
    expect(text).toContain('**not met**');
    expect(text).toContain('3.00×');
    expect(text).not.toContain('NaN');
  });
});
