/** The report on the data is up to date, and measures as it says. */
import { describe, expect, it } from 'vitest';
import { areaKm2, lengthKm } from '../../scripts/data/compile/geodesic.ts';
import { decimal, percent, table } from '../../scripts/data/report/markdown.ts';
import { run } from '../run.ts';

describe('the report', () => {
  it('is what the data give', () => {
    const { status, stderr } = run('scripts/data/report.ts', ['--check']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});

describe('geodesic measures', () => {
  it('give a degree of the equator and of the meridian', () => {
    expect(
      lengthKm([
        [0, 0],
        [1, 0],
      ]),
    ).toBeCloseTo(111.319_491, 5);
    expect(
      lengthKm([
        [0, 0],
        [0, 1],
      ]),
    ).toBeCloseTo(110.574_389, 5);
    expect(lengthKm([[43, 40]])).toBe(0);
  });

  it('give the area of a degree, whichever way the ring runs, less its hole', () => {
    const ring = [
      [43, 40],
      [44, 40],
      [44, 41],
      [43, 41],
      [43, 40],
    ];
    const hole = [
      [43.2, 40.2],
      [43.2, 40.4],
      [43.4, 40.4],
      [43.4, 40.2],
      [43.2, 40.2],
    ];
    const whole = areaKm2({ type: 'Polygon', coordinates: [ring] });
    // Edges are geodesics, not parallels: the zone between the parallels has 9,414 km².
    expect(whole).toBeGreaterThan(9400);
    expect(whole).toBeLessThan(9430);
    expect(areaKm2({ type: 'Polygon', coordinates: [ring.toReversed()] })).toBeCloseTo(whole, 6);
    const small = areaKm2({ type: 'Polygon', coordinates: [hole] });
    expect(areaKm2({ type: 'MultiPolygon', coordinates: [[ring, hole]] })).toBeCloseTo(whole - small, 6);
  });
});

describe('the pieces of Markdown', () => {
  it('write numbers the same everywhere', () => {
    expect([decimal(1234567.891, 2), decimal(-0.04, 1), decimal(-1234.5), decimal(999)]).toEqual([
      '1,234,567.89',
      '0.0',
      '−1,235',
      '999',
    ]);
    expect([percent(1.25), percent(-1.25), percent(0.01)]).toEqual(['+1.3 %', '−1.3 %', '0.0 %']);
  });

  it('keep a stroke in a cell from ending it', () => {
    expect(table(['a', 'b>'], [['x|y', 1]])).toBe('| a | b |\n| --- | ---: |\n| x\\|y | 1 |');
    expect(table(['a'], [])).toBe('None.');
  });
});
