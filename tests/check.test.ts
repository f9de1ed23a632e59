/** Every rule of `npm run geodata:check` is broken by a fixture that is named by its defect. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import type * as v from 'valibot';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { Records } from '../scripts/check/dataset.ts';
import { dataFiles, readDataset } from '../scripts/check/read.ts';
import { checkAll, RULES, SHAPE_RULES } from '../scripts/check/rules.ts';
import type { arcProperties, boundary, recordSchemas } from '../scripts/check/schemas.ts';
import type { ArcProperties, Boundary } from '../src/atlas/types.ts';

const root = path.resolve(import.meta.dirname, '..');
const fixtures = path.join(import.meta.dirname, 'fixtures');

interface Case {
  rule: string;
  file: string;
  feature: string;
  /** What the message and the advice must say. */
  says: RegExp;
  advises: RegExp;
  /** Good files read with it. */
  with?: string[];
}

const CASES: Case[] = [
  {
    rule: 'geojson-format',
    file: 'linestring-of-one-position.geojson',
    feature: 'stub',
    says: /two elements/,
    advises: /RFC 7946/,
  },
  {
    rule: 'record-shape',
    file: 'grade-missing.json',
    feature: 'mouth',
    says: /"grade" is missing/,
    advises: /Correct that field/,
  },
  {
    rule: 'record-shape',
    file: 'key-unknown.json',
    feature: 'hill',
    says: /"colour" is unknown/,
    advises: /types\.ts/,
  },
  {
    rule: 'record-shape',
    file: 'status-unknown.json',
    feature: 'hill, spell 1',
    says: /annexed/,
    advises: /Correct that field/,
  },
  {
    rule: 'record-shape',
    file: 'arcs/accuracy-missing.geojson',
    feature: 'accuracy-missing',
    says: /"accuracy_m" is missing/,
    advises: /Correct that field/,
  },
  { rule: 'no-crs', file: 'crs-present.geojson', feature: 'the file', says: /crs/, advises: /WGS84/ },
  {
    rule: 'coordinate-range',
    file: 'latitude-141.geojson',
    feature: 'kars',
    says: /off the globe.*141\.6/,
    advises: /swapped axes|decimal point/,
  },
  {
    rule: 'regional-bounds',
    file: 'axes-swapped.geojson',
    feature: 'nakhchivan',
    says: /outside 36–50° E/,
    advises: /axes are swapped/,
  },
  {
    rule: 'regional-bounds',
    file: 'outside-the-region.geojson',
    feature: 'istanbul',
    says: /28\.97/,
    advises: /Correct the position/,
  },
  {
    rule: 'winding',
    file: 'winding-clockwise.geojson',
    feature: 'kars',
    says: /ring 0 runs clockwise/,
    advises: /Reverse/,
  },
  {
    rule: 'winding',
    file: 'winding-hole-counter-clockwise.geojson',
    feature: 'kars',
    says: /ring 1 runs counter-clockwise/,
    advises: /Reverse/,
  },
  { rule: 'repeated-vertex', file: 'vertex-repeated.geojson', feature: 'aras', says: /index 2/, advises: /Delete/ },
  {
    rule: 'self-crossing',
    file: 'ring-crosses-itself.geojson',
    feature: 'bow-tie',
    says: /near \[43\.44444, 40\.44444\]/,
    advises: /remove the loop/,
  },
  {
    rule: 'self-crossing',
    file: 'line-crosses-itself.geojson',
    feature: 'loop',
    says: /near \[43\.50000, 40\.00000\]/,
    advises: /remove the loop/,
  },
  {
    rule: 'arc-crossing',
    file: 'arcs/arcs-cross-without-vertex.geojson',
    feature: 'west-east',
    says: /crosses south-north/,
    advises: /same vertex/,
  },
  {
    rule: 'arc-crossing',
    file: 'arcs/arc-drawn-twice.geojson',
    feature: 'first',
    says: /on top of second/,
    advises: /drawn once/,
  },
  {
    rule: 'arc-loose-end',
    file: 'arcs/end-in-the-air.geojson',
    feature: 'divide',
    says: /\[43\.5,40\] meets no other arc/,
    advises: /Snap/,
  },
  { rule: 'unique-id', file: 'id-twice.json', feature: 'north', says: /used before/, advises: /another id/ },
  {
    rule: 'known-source',
    file: 'source-unknown.json',
    feature: 'hill, spell 1 (1877-04-24)',
    says: /"hearsay"/,
    advises: /sources\.json/,
  },
  {
    rule: 'known-id',
    file: 'polity-unknown.json',
    feature: 'hill, spell 1 (1877-04-24)',
    says: /polity "west"/,
    advises: /polities\.json/,
  },
  {
    rule: 'known-id',
    file: 'instrument-unknown.json',
    feature: 'hill, spell 1 (1877-04-24)',
    says: /"lost-treaty"/,
    advises: /instruments\.json/,
  },
  {
    rule: 'known-id',
    file: 'territory-unknown.json',
    feature: 'island',
    says: /territory "island"/,
    advises: /territories\.json/,
  },
  { rule: 'known-id', file: 'point-unknown.json', feature: 'line', says: /point "castle"/, advises: /points\.json/ },
  {
    rule: 'real-day',
    file: 'date-impossible.json',
    feature: 'hill, spell 1 (1877-04-24)',
    says: /"1900-02-30".*no calendar day/,
    advises: /YYYY-MM-DD/,
  },
  {
    rule: 'day-order',
    file: 'dates-reversed.json',
    feature: 'strip',
    says: /begins on 1918-03-03/,
    advises: /earlier/,
  },
  { rule: 'edtf-form', file: 'edtf-set.json', feature: 'new-treaty', says: /\[1918\.\.1920\]/, advises: /1878\/1881/ },
  {
    rule: 'day-in-edtf',
    file: 'day-outside-edtf.json',
    feature: 'hill, spell 2 (1900-06-01)',
    says: /outside its EDTF 1900-07~/,
    advises: /into the interval/,
  },
  {
    rule: 'ground-day',
    file: 'spell-vaguer-than-its-ground.json',
    feature: 'hill, spell 2 (1900-06-01)',
    says: /begins 1900-06-01\/1900-06-02, its instrument new-treaty 1900-06-01/,
    advises: /same date|note/,
    with: ['good/geodata/instruments.json'],
  },
  {
    rule: 'spell-cover',
    file: 'spell-gap.json',
    feature: 'hill',
    says: /1900-06-01 to 1900-06-03 nobody/,
    advises: /missing spell/,
  },
  {
    rule: 'spell-cover',
    file: 'spell-overlap.json',
    feature: 'hill',
    says: /1900-05-20 to 1900-06-01 two spells/,
    advises: /End the earlier/,
  },
  {
    rule: 'spell-cover',
    file: 'spell-after-the-end.json',
    feature: 'valley',
    says: /1992-01-01 to 1992-12-31/,
    advises: /End the earlier/,
  },
  {
    rule: 'spell-cover',
    file: 'spells-missing.json',
    feature: 'valley',
    says: /no spells/,
    advises: /1877-04-24 to 1992-01-01/,
  },
  {
    rule: 'published-properties',
    file: 'published/accuracy-missing.geojson',
    feature: 'kars',
    says: /"accuracy_m" is missing/,
    advises: /geodata:build/,
  },
  {
    rule: 'published-properties',
    file: 'published/grade-unknown.geojson',
    feature: 'kars',
    says: /"E"/,
    advises: /geodata:build/,
  },
  {
    rule: 'leg-ends',
    file: 'published/leg-off-its-point.geojson',
    feature: 'line/1',
    says: /starts \d+ m from mouth, which is known to 1000 m/,
    advises: /accuracy_m of "mouth"/,
    with: ['good/geodata/points.json'],
  },
  {
    rule: 'partition-gap',
    file: 'partition-gap.topojson',
    feature: 'hill',
    says: /nobody on the other side/,
    advises: /Close the hole/,
  },
  {
    rule: 'partition-overlap',
    file: 'partition-overlap.topojson',
    feature: 'hill and valley',
    says: /overlap at/,
    advises: /drawn twice|cross/,
  },
];

const findingsIn = (files: string[]) => checkAll(readDataset(files.map((file) => path.join(fixtures, file))));
const run = (...args: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'scripts/check.ts', ...args], { cwd: root, encoding: 'utf8' });

describe('each rule', () => {
  it.each(CASES)('$rule finds $file', ({ rule, file, feature, says, advises, with: others = [] }) => {
    const findings = findingsIn([file, ...others]);
    expect(new Set(findings.map((f) => f.rule))).toEqual(new Set([rule]));
    const [first] = findings;
    expect(first?.file).toContain(file);
    expect(first?.feature).toBe(feature);
    expect(first?.message).toMatch(says);
    expect(first?.fix).toMatch(advises);
  });

  it('has a fixture, and every fixture a rule', () => {
    const ids = [...SHAPE_RULES, ...RULES].map((rule) => rule.id);
    expect([...new Set(CASES.map((c) => c.rule))].sort()).toEqual([...ids].sort());
    const named = new Set(CASES.map((c) => c.file));
    const files = ['', 'arcs', 'published'].flatMap((folder) =>
      readdirSync(path.join(fixtures, folder), { withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.posix.join(folder, entry.name)),
    );
    expect(files.filter((file) => !named.has(file))).toEqual([]);
  });

  it('is content with a small good atlas', () => {
    expect(checkAll(readDataset(dataFiles(path.join(fixtures, 'good'))))).toEqual([]);
  });
});

describe('the schemas', () => {
  it('match the types of the model', () => {
    type Shapes = { [K in keyof Records]: v.InferOutput<(typeof recordSchemas)[K]> };
    // Both ways, since the model writes some types as intersections.
    expectTypeOf<Shapes>().toExtend<Records>();
    expectTypeOf<Records>().toExtend<Shapes>();
    expectTypeOf<v.InferOutput<typeof boundary>>().toEqualTypeOf<Boundary>();
    expectTypeOf<v.InferOutput<typeof arcProperties>>().toEqualTypeOf<ArcProperties>();
  });
});

describe('npm run geodata:check', () => {
  it('ends with 0 and one line where all is good', () => {
    const { status, stdout, stderr } = run('tests/fixtures/good');
    expect([status, stdout.trim().split('\n').length, stderr]).toEqual([0, 1, '']);
    expect(stdout).toMatch(/all good/);
  });

  it('ends with 1 and names file, feature, rule and remedy where there are findings', () => {
    const { status, stderr } = run('tests/fixtures/spell-gap.json');
    expect(status).toBe(1);
    expect(stderr).toMatch(/spell-gap\.json: hill: .*\[spell-cover\]\n {2}Add the missing spell/);
  });

  it.each([
    ['unreadable/empty.json', /is empty/],
    ['unreadable/comma-left-over.json', /is not JSON/],
    ['unreadable/shopping-list.json', /no data file of the atlas/],
    ['no-such-file.json', /no such file/],
  ])('ends with 2 and a plain message for %s', (file, says) => {
    const { status, stderr } = run(`tests/fixtures/${file}`);
    expect(status).toBe(2);
    expect(stderr).toMatch(says);
    expect(stderr).not.toMatch(/ at .*\.ts:\d+/);
  });
});
