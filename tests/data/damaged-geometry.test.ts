/** A topology that is JSON, but not whole, is told as such: neither a map without territories nor one of nonsense is drawn. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { MultiPolygon, Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { readDataset } from '../../scripts/data/check/read.ts';
import { checkAll } from '../../scripts/data/check/rules.ts';
import { AtlasFileError, checkTogether, parseGeometry, parseRecords } from '../../src/atlas/parse.ts';

const published = (name: string) =>
  readFileSync(path.join(import.meta.dirname, '../../geodata/published', name), 'utf8');
const whole = published('atlas.topojson');
const records = parseRecords(JSON.parse(published('atlas.json')));

type Damage = (topology: Topology & Record<string, never>) => unknown;
const territories = (topology: Topology) =>
  (topology.objects.territories as unknown as { geometries: MultiPolygon<{ id: string }>[] }).geometries;

const DAMAGES: [string, Damage][] = [
  ['no arcs', (t) => t.arcs.splice(0)],
  ['the last arcs cut off', (t) => t.arcs.splice(t.arcs.length / 2)],
  ['an empty arc', (t) => t.arcs[5]?.splice(0)],
  ['an arc cut short', (t) => t.arcs[5]?.pop()],
  ['an arc in the place of another', (t) => t.arcs.splice(5, 1, t.arcs[6] as number[][])],
  ['a position of one number', (t) => t.arcs[5]?.splice(2, 1, [1])],
  ['no objects', (t) => Object.assign(t, { objects: {} })],
  ['no territories', (t) => territories(t).splice(0)],
  ['a territory without outline', (t) => Object.assign(territories(t)[0] ?? {}, { arcs: [] })],
  ['a territory that is a point', (t) => territories(t).splice(0, 1, { type: 'Point', coordinates: [0, 0] } as never)],
  ['a geometry without type', (t) => Object.assign(territories(t)[0] ?? {}, { type: null })],
  ['no grid', (t) => delete t.transform],
  ['a grid of no width', (t) => Object.assign(t, { transform: { scale: [0, 1e-5], translate: [40, 38] } })],
  ['a grid of words', (t) => Object.assign(t, { transform: { scale: ['1', '1'], translate: [40, 38] } })],
  ['a grid far away', (t) => Object.assign(t, { transform: { scale: [1e-5, 1e-5], translate: [1e300, 38] } })],
];

const damaged = (damage: Damage) => {
  const topology = JSON.parse(whole);
  damage(topology);
  return topology;
};

describe('damaged geometry', () => {
  it.each(DAMAGES)('is refused by the page and named by the check: %s', (_, damage) => {
    const topology = damaged(damage);
    expect(() => parseGeometry(topology)).toThrow(AtlasFileError);
    const findings = checkAll(readDataset(['atlas.topojson'], () => ({ value: topology, slips: [] })));
    expect(findings.map(({ rule }) => rule)).toEqual(['topology-format']);
  });

  it.each([
    ['is of another version', (t) => Object.assign(territories(t)[0]?.properties ?? {}, { id: 'atlantis' })],
    ['has lost its names', (t) => delete territories(t)[0]?.properties],
    ['has only the first lands', (t) => territories(t).splice(3)],
  ] as [string, Damage][])('is not joined with records where it %s', (_, damage) => {
    expect(() => checkTogether(records, parseGeometry(damaged(damage)))).toThrow(/territory [\w-]+ is missing/);
  });

  it('is not what is published', () => {
    expect(() => checkTogether(records, parseGeometry(JSON.parse(whole)))).not.toThrow();
  });
});
