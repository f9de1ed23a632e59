/** Walking along treaty lines, on the published atlas: every line from end to end. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lengthKm } from '../../scripts/data/compile/geodesic.ts';
import { readAtlas } from '../../scripts/data/files/atlas.ts';
import { compareAnnexes, matchPoints } from '../../src/atlas/annexes.ts';
import { territoryAt } from '../../src/atlas/locate.ts';
import { spellOn } from '../../src/atlas/query.ts';
import {
  courseAt,
  legAt,
  linePointsOf,
  positionAt,
  sideOf,
  type TreatyLine,
  treatyLine,
} from '../../src/atlas/treatyLine.ts';
import type { Position } from '../../src/atlas/types.ts';
import { sceneOf } from '../../src/portrayal/scene.ts';
import { pointPositions, sideLabels } from '../../src/portrayal/traceData.ts';
import { checkView } from '../../src/view/check.ts';
import { decodeView } from '../../src/view/codec.ts';
import { boundaryShownAs } from '../../src/view/layers.ts';
import { DEFAULT_VIEW, type View } from '../../src/view/view.ts';

const atlas = readAtlas();
const lineOf = (id: string) => treatyLine(atlas, id) as TreatyLine;
const ids = atlas.boundaries.filter(({ legs }) => legs.length > 0).map((boundary) => boundary.id);

describe.each(ids)('%s', (id) => {
  const line = lineOf(id);
  const anywhere = fc.double({ min: 0, max: line.km, noNaN: true });

  it('has legs that follow one another and sum to the whole', () => {
    const drawn = atlas.geometry.legs.features.filter((f) => f.properties.boundary === id);
    const whole = drawn.reduce((sum, f) => sum + lengthKm(f.geometry.coordinates), 0);
    // Legs are published to four decimals.
    expect(Math.abs(line.km - whole)).toBeLessThan(0.00005 * line.legs.length + 1e-6);
    let km = 0;
    for (const leg of line.legs) {
      expect(leg.fromKm).toBe(km);
      expect(leg.toKm).toBeGreaterThan(km);
      km = leg.toKm;
    }
    expect(km).toBe(line.km);
  });

  it('is known and has two sides all the way: no stretch is missing', () => {
    for (const leg of line.legs) {
      let km = leg.fromKm;
      for (const stretch of leg.stretches) {
        expect(stretch.fromKm).toBeCloseTo(km, 6);
        expect(stretch.left).not.toBe(stretch.right);
        expect(['A', 'B', 'C']).toContain(stretch.grade);
        km = stretch.toKm;
      }
      expect(km).toBeCloseTo(leg.toKm, 6);
    }
  });

  it('has every vertex where the geodesic to it ends', () => {
    for (const leg of line.legs) {
      expect(leg.km).toHaveLength(leg.line.length);
      expect([leg.km[0], leg.km.at(-1)]).toEqual([leg.fromKm, leg.toKm]);
      let km = leg.fromKm;
      for (const [i, reached] of leg.km.entries()) {
        if (i > 0) km += lengthKm(leg.line.slice(i - 1, i + 1));
        expect(Math.abs(reached - km), `vertex ${i}`).toBeLessThan(0.001);
      }
    }
  });

  it('can be walked from its first point to its last', () => {
    const linePoints = linePointsOf(atlas, line);
    expect(linePoints).toHaveLength(line.legs.length + 1);
    expect(linePoints.map((linePoint) => linePoint.km)).toEqual([0, ...line.legs.map((leg) => leg.toKm)]);
    expect(positionAt(line, 0)).toEqual(line.legs[0]?.line[0]);
    expect(positionAt(line, line.km)).toEqual(line.legs.at(-1)?.line.at(-1));
    for (const [i, leg] of line.legs.entries()) {
      expect(legAt(line, leg.fromKm)).toBe(i);
      expect(legAt(line, (leg.fromKm + leg.toKm) / 2)).toBe(i);
    }
    expect(legAt(line, line.km)).toBe(line.legs.length - 1);
  });

  it('moves by as much as it is told: no position is further off than its distance', () => {
    fc.assert(
      fc.property(anywhere, fc.double({ min: 0, max: 0.05, noNaN: true }), (km, step) => {
        const to = Math.min(line.km, km + step);
        const [a, b] = [positionAt(line, km) as Position, positionAt(line, to) as Position];
        expect(lengthKm([a, b])).toBeLessThanOrEqual((to - km) * 1.001 + 1e-6);
      }),
      { numRuns: 300 },
    );
  });

  it('has the land of each side on that side', () => {
    // Steps 50 m off the middle of long segments, where the line is straight beyond doubt.
    let seen = 0;
    for (const leg of line.legs)
      for (let i = 1; i < leg.line.length; i++) {
        const [a, b] = [leg.line[i - 1] as Position, leg.line[i] as Position];
        if (lengthKm([a, b]) < 1.2) continue;
        const km = ((leg.km[i - 1] as number) + (leg.km[i] as number)) / 2;
        const stretch = leg.stretches.find((s) => km < s.toKm);
        const course = (courseAt(line, km, 0.05) * Math.PI) / 180;
        const [lon, lat] = positionAt(line, km) as Position;
        const off = 0.05 / 111.2;
        const at = (sign: 1 | -1): Position => [
          lon + (sign * off * Math.cos(course)) / Math.cos((lat * Math.PI) / 180),
          lat - sign * off * Math.sin(course),
        ];
        expect(territoryAt(atlas, at(-1)), `left of km ${km}`).toBe(stretch?.left);
        expect(territoryAt(atlas, at(1)), `right of km ${km}`).toBe(stretch?.right);
        seen++;
      }
    if (['annex-iii', 'moscow-ic', 'berlin-58'].includes(id)) expect(seen).toBeGreaterThan(0);
  });
});

describe('the Article 4 border', () => {
  const line = lineOf('article-4');

  it('runs from Sarp to the Aras with Georgia and Armenia on the left and Turkey on the right', () => {
    expect([line.legs[0]?.leg.from, line.legs.length]).toEqual(['sarp', 38]);
    const countries = (hand: 'left' | 'right') =>
      new Set(line.legs.flatMap((leg) => sideOf(leg, hand)).map((t) => t && spellOn(atlas, t, '1991-12-31')?.holder));
    expect(countries('right')).toEqual(new Set(['turkey']));
    expect([...countries('left')].sort()).toEqual(['armenia', 'azerbaijan', 'georgia']);
  });

  it('writes each side’s name on its own side, upright', () => {
    const labels = sideLabels(
      sceneOf(atlas, { ...DEFAULT_VIEW, trace: { id: 'article-4', km: 0 }, date: '1950-01-01' }, 'light'),
    );
    expect(labels.length).toBeGreaterThan(60);
    for (const { rotate, above, below } of labels) {
      expect(Math.abs(rotate)).toBeLessThanOrEqual(90);
      expect([above, below].filter((name) => name === 'TURKEY')).toHaveLength(1);
    }
    // At Sarp the line runs east: Georgia lies above it.
    expect(labels[0]).toMatchObject({ above: 'GEORGIAN SSR', below: 'TURKEY' });
  });
});

describe('the positions of a point', () => {
  it('are the one used and its rivals, each in a circle as wide as its doubt', () => {
    const point = atlas.points.find((p) => p.candidates?.length && p.position);
    expect(point).toBeDefined();
    const of = (selection: View['selection']) =>
      pointPositions(sceneOf(atlas, { ...DEFAULT_VIEW, selection }, 'light'));
    const found = of({ kind: 'point', id: point?.id ?? '' });
    expect(found).toHaveLength(1 + (point?.candidates?.length ?? 0));
    for (const edge of found[0]?.ring ?? [])
      expect(lengthKm([point?.position as Position, edge])).toBeCloseTo((point?.accuracy_m ?? 0) / 1000, 1);
    expect(of(null)).toEqual([]);
  });
});

describe('Moscow I (C) beside Kars III', () => {
  it('puts shared points on one row and keeps the order of both texts', () => {
    const comparison = compareAnnexes(atlas);
    expect(comparison).toBeDefined();
    const { rows, moscow, kars, territories } = comparison as NonNullable<typeof comparison>;
    expect(rows.flatMap((row) => row.moscow?.point.id ?? [])).toEqual(
      linePointsOf(atlas, moscow).map((s) => s.point.id),
    );
    expect(rows.flatMap((row) => row.kars?.point.id ?? [])).toEqual(linePointsOf(atlas, kars).map((s) => s.point.id));
    for (const { moscow: m, kars: k } of rows) if (m && k) expect(m.point.id).toBe(k.point.id);
    expect(rows.filter((row) => row.moscow && row.kars).length).toBeGreaterThanOrEqual(9);
    expect(territories.map((item) => item.territory)).toEqual(['ararat-wedge', 'khachik', 'kuki']);
    for (const { km2 } of territories) expect(km2).toBeGreaterThan(10);
  });

  it('the land between touches the lines it lies between', () => {
    const sides = (id: string) => lineOf(id).legs.flatMap((leg) => [...sideOf(leg, 'left'), ...sideOf(leg, 'right')]);
    for (const territory of ['ararat-wedge', 'khachik', 'kuki']) expect(sides('moscow-ic')).toContain(territory);
    for (const territory of ['khachik', 'kuki']) expect(sides('annex-iii')).toContain(territory);
  });

  it('matches nothing where nothing is shared', () => {
    expect(matchPoints([], [])).toEqual([]);
  });
});

describe('a traced line in the address', () => {
  it.each([
    ['trace=article-4/210.4', { id: 'article-4', km: 210.4 }, []],
    ['trace=gumru', { id: 'gumru', km: 0 }, []],
    // The end of the line as addresses had it while lengths were measured on a sphere.
    ['trace=article-4/618.6', { id: 'article-4', km: 618.6 }, []],
    ['trace=atlantis/3', null, ['trace']],
    ['trace=article-4/99999', { id: 'article-4', km: lineOf('article-4').km }, ['trace-range']],
    ['trace=article-4/-3', null, ['trace']],
    ['trace=article-4/x', null, ['trace']],
  ])('%s', (part, trace, codes) => {
    const decoded = decodeView(`#${part}`);
    const checked = checkView(atlas, decoded);
    expect(checked.view.trace).toEqual(trace);
    expect([...decoded.problems, ...checked.problems].map((problem) => problem.code)).toEqual(codes);
  });

  it.each([
    ['table=points:annex-iii', { kind: 'points', id: 'annex-iii' }, []],
    ['table=annexes', { kind: 'annexes' }, []],
    ['table=points:atlantis', null, ['table']],
    ['table=chairs', null, ['table']],
  ])('%s', (part, table, codes) => {
    const decoded = decodeView(`#${part}`);
    const checked = checkView(atlas, decoded);
    expect(checked.view.table).toEqual(table);
    expect([...decoded.problems, ...checked.problems].map((problem) => problem.code)).toEqual(codes);
  });

  it('shows the line on every day, also where its layer is hidden', () => {
    const gumru = atlas.index.boundaries.get('gumru');
    if (!gumru) throw new Error('the Gümrü line is missing');
    const view = {
      ...DEFAULT_VIEW,
      date: '1950-01-01',
      layers: { ...DEFAULT_VIEW.layers, 'gumru-line': 'off' as const },
    };
    expect(boundaryShownAs(gumru, view)).toBeUndefined();
    expect(boundaryShownAs(gumru, { ...view, trace: { id: 'gumru', km: 0 } })).toBe('forced');
  });
});
