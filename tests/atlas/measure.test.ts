/** One measure: every figure is measured once, on the ellipsoid, and is the same wherever it is printed. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import type { FeatureCollection } from 'geojson';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { areaKm2, lengthKm } from '../../scripts/data/compile/geodesic.ts';
import { readAtlas } from '../../scripts/data/files/atlas.ts';
import { GEODATA, PUBLISHED, readJson } from '../../scripts/data/files/geodata.ts';
import { decimal } from '../../scripts/data/report/markdown.ts';
import { arcKm, measureOf, printedKm, printedKm2, territoriesKm2 } from '../../src/atlas/measure.ts';
import { treatyLine } from '../../src/atlas/treatyLine.ts';
import { featureTables } from '../../src/export/features.ts';
import { roundTo } from '../../src/geo/units.ts';
import { formatNumber } from '../../src/i18n/format.ts';
import { DEFAULT_VIEW } from '../../src/view/view.ts';
import { run } from '../run.ts';

const atlas = readAtlas();
const report = readFileSync(path.join(GEODATA, 'REPORT.md'), 'utf8');
const csv = (name: string) =>
  Papa.parse<Record<string, string>>(readFileSync(path.join(PUBLISHED, name), 'utf8').replace(/^\ufeff/, ''), {
    header: true,
  }).data;
/** Cells of a row of the report under a heading. */
function reported(heading: string, id: string): string[] {
  const row = report
    .split(`## ${heading}\n`)[1]
    ?.split('\n## ')[0]
    ?.split('\n')
    .find((line) => line.startsWith(`| ${id} |`));
  return (row ?? '').split('|').map((cell) => cell.trim());
}
const nowhere = { contains: () => true, territories: new Set<string>(), arcs: new Set<number>() };
const exported = featureTables(atlas, DEFAULT_VIEW, 'all', {
  ...nowhere,
  boundaries: new Set<string>(),
  areas: new Set<string>(),
} as unknown as Parameters<typeof featureTables>[3]);
const rows = (name: string) => exported.find((table) => table.name === name)?.rows.map((row) => row.properties) ?? [];
const drawnLines = atlas.boundaries.filter(({ legs }) => legs.length > 0).map(({ id }) => id);

describe('lengths', () => {
  const lines = csv('lines.csv');
  it.each(drawnLines)('%s: the geodesic, the page, the report, the tables and the command agree', (id) => {
    const km = treatyLine(atlas, id)?.km ?? Number.NaN;
    const legs = atlas.geometry.legs.features.filter(({ properties }) => properties.boundary === id);
    const geodesic = legs.reduce((sum, { geometry }) => sum + lengthKm(geometry.coordinates), 0);
    const printed = formatNumber('en', km, 1);
    expect(printed).toBe(formatNumber('en', geodesic, 1));
    expect(reported('Treaty lines', id)).toContain(decimal(km, 1));
    expect(decimal(km, 1).replace(/\.0$/, '')).toBe(printed);
    expect(formatNumber('en', Number(lines.find((line) => line.id === id)?.km), 1)).toBe(printed);
    expect(rows('lines').find((line) => line.id === id)?.km).toBe(printedKm(km));
    expect(measureOf(atlas, id)).toMatchObject({ kind: 'boundary', km: printedKm(km) });
  });

  it('of legs in the layers and in exports are those of the page', () => {
    for (const { properties } of atlas.geometry.legs.features) {
      const id = `${properties.boundary}/${properties.leg + 1}`;
      const layer = readJson<FeatureCollection>(path.join(PUBLISHED, `lines/${properties.boundary}.geojson`));
      const km = roundTo(properties.km, 3);
      expect(layer.features.find((leg) => leg.id === id)?.properties?.km, id).toBe(km);
      expect(rows('treaty_lines').find((leg) => leg.id === id)?.km, id).toBe(km);
    }
  });

  it('of arcs are those of their pieces', () => {
    for (const id of new Set(atlas.geometry.arcs.features.map(({ properties }) => properties.id))) {
      const pieces = atlas.geometry.arcs.features.filter(({ properties }) => properties.id === id);
      const geodesic = pieces.reduce((sum, { geometry }) => sum + lengthKm(geometry.coordinates), 0);
      expect(Math.abs(arcKm(atlas, id) - geodesic), id).toBeLessThan(0.001);
      expect(measureOf(atlas, id)).toMatchObject({ kind: 'arc', km: printedKm(arcKm(atlas, id)) });
    }
  });
});

describe('areas', () => {
  const control = csv('control.csv');
  it.each(atlas.geometry.territories.features.map((face) => [face.properties.id, face] as const))(
    '%s: the geodesic, the page, the report, the tables and the command agree',
    (id, face) => {
      const km2 = atlas.index.km2.get(id) ?? Number.NaN;
      const printed = formatNumber('en', km2);
      expect(printed).toBe(formatNumber('en', areaKm2(face.geometry)));
      expect(reported('Territories', id)).toContain(printed);
      expect(new Set(control.filter((spell) => spell.territory === id).map((spell) => spell.km2))).toEqual(
        new Set([String(printedKm2(km2))]),
      );
      expect(rows('territories').find((spell) => spell.territory === id)?.km2).toBe(printedKm2(km2));
      expect(measureOf(atlas, id)).toMatchObject({ kind: 'territory', km2: printedKm2(km2) });
    },
  );

  it('of documents are those of their territories', () => {
    for (const { id, territories } of atlas.areas) {
      const km2 = territoriesKm2(atlas.index.km2, territories);
      const face = atlas.geometry.areas.features.find(({ properties }) => properties.id === id);
      expect(km2 === undefined, id).toBe(face === undefined);
      if (km2 === undefined || !face) continue;
      expect(Math.abs(km2 - areaKm2(face.geometry)) / km2, id).toBeLessThan(1e-4);
      expect(reported('Areas defined by a document', id)).toContain(formatNumber('en', km2));
      expect(rows('areas').find((area) => area.id === id)?.km2).toBe(printedKm2(km2));
    }
  });
});

describe('the command', () => {
  const held = (...args: string[]) => run('scripts/data/held.ts', args);

  it('prints what is measured', () => {
    const { status, stdout } = held('--measure', 'article-4');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual(measureOf(atlas, 'article-4'));
  });

  it.each([[['--measure', 'atlantis']], [['--measure', 'kars', '--date', '1919-02-01']]])('refuses %j', (args) => {
    const { status, stdout, stderr } = held(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^[^\n]+\n$/);
  });
});

describe('rounding', () => {
  it('is that of the page, in the report and in the tables', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), fc.integer({ min: 0, max: 2 }), (n, places) => {
        const value = n / 1000;
        const page = formatNumber('en', value, places).replaceAll(',', '');
        expect(roundTo(value, places)).toBe(Number(page));
        expect(Number(decimal(value, places).replaceAll(',', ''))).toBe(Number(page));
      }),
    );
    expect([roundTo(12.35, 1), roundTo(1.005, 2), roundTo(-2.5, 0), roundTo(1e-9, 3), roundTo(0, 1)]).toEqual([
      12.4, 1.01, -3, 0, 0,
    ]);
  });
});
