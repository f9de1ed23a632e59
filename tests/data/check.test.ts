/** Every rule of `npm run geodata:check` is broken by a fixture that is named by its defect. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { groupsOf } from '../../scripts/data/check/around.ts';
import type { Dataset } from '../../scripts/data/check/dataset.ts';
import { dataFiles, readDataset } from '../../scripts/data/check/read.ts';
import { checkAll, RULES, SHAPE_RULES } from '../../scripts/data/check/rules.ts';
import { readArcs } from '../../scripts/data/files/geodata.ts';
import { parseJson } from '../../scripts/data/files/json.ts';
import { decodeText } from '../../scripts/data/files/text.ts';
import type { Happening, Instrument, Polity } from '../../src/atlas/types.ts';
import { ROOT, run } from '../run.ts';

const fixtures = path.join(import.meta.dirname, '../fixtures');

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

const LANDS = ['good/geodata/territories.json', 'good/geodata/groups.json'];

const CASES: Case[] = [
  {
    rule: 'known-id',
    file: 'control/1877-1991-land-unknown.json',
    feature: '1901-01-01 unrest',
    says: /land "hil"/,
    advises: /territories\.json or groups\.json/,
    with: LANDS,
  },
  {
    rule: 'record-shape',
    file: 'control/1877-1991-end-written.json',
    feature: '1900-06-01 new-treaty',
    says: /"to" is unknown/,
    advises: /Correct that field/,
  },
  {
    rule: 'real-day',
    file: 'control/1877-1991-date-impossible.json',
    feature: '1901-02-30 unrest',
    says: /"1901-02-30".*no calendar day/,
    advises: /YYYY-MM-DD/,
  },
  {
    rule: 'spell-cover',
    file: 'control/1877-1991-two-on-one-day.json',
    feature: '1900-06-01 new-treaty',
    says: /gives hill to north, and 1900-06-01 new-treaty .* to south, from the same day/,
    advises: /except/,
    with: LANDS,
  },
  {
    rule: 'spell-cover',
    file: 'control/1877-1991-first-day-untold.json',
    feature: '1900-06-01 new-treaty',
    says: /first that is told of hill: nobody holds it from 1877-04-24/,
    advises: /Name hill/,
    with: LANDS,
  },
  {
    rule: 'spell-cover',
    file: 'control/1877-1992-day-after-the-end.json',
    feature: '1992-06-01 unrest',
    says: /outside the days of the atlas/,
    advises: /Correct the day/,
    with: LANDS,
  },
  {
    rule: 'spell-cover',
    file: 'control/1877-1991-land-untold.json',
    feature: 'valley',
    says: /no spells/,
    advises: /1877-04-24.*follows/,
    with: LANDS,
  },
  {
    rule: 'land-names',
    file: 'control/1877-1991-but-elsewhere.json',
    feature: '1877-04-24 old-treaty',
    says: /"but" of hill, on which it does not bear/,
    advises: /Add hill/,
    with: LANDS,
  },
  {
    rule: 'land-names',
    file: 'control/1877-1991-but-twice.json',
    feature: '1877-04-24 old-treaty',
    says: /"but" twice of valley/,
    advises: /one place/,
    with: LANDS,
  },
  {
    rule: 'land-names',
    file: 'control/1877-1991-no-land-left.json',
    feature: '1901-01-01 unrest',
    says: /bears on no land/,
    advises: /except/,
    with: LANDS,
  },
  {
    rule: 'title-standard',
    file: 'control/1877-1991-title-by-an-event.json',
    feature: '1901-01-01 unrest',
    says: /title passes to north by unrest, which is an event \(valley\)/,
    advises: /treaty or act/,
    with: [...LANDS, 'good/geodata/instruments.json'],
  },
  {
    rule: 'holder-days',
    file: 'control/1877-1991-holder-after-its-end.json',
    feature: '1901-01-01 unrest',
    says: /north holds it from 1901-01-01 to 1992-01-01, but lasted from \.\. to 1950-12-31 \(hill, valley\)/,
    advises: /holder or the days/,
    with: [...LANDS, 'good/geodata/polities.json'],
  },
  {
    rule: 'holder-days',
    file: 'control/1877-1991-before-its-ground.json',
    feature: '1900-05-31 new-treaty',
    says: /begins before its instrument new-treaty, which is of 1900-06-01 \(hill, valley\)/,
    advises: /rests on.*why/,
    with: [...LANDS, 'good/geodata/instruments.json'],
  },
  {
    rule: 'chronology-order',
    file: 'control/1877-1991-days-backwards.json',
    feature: '1877-04-24 old-treaty',
    says: /stands after 1900-06-01 new-treaty/,
    advises: /up to its day/,
  },
  {
    rule: 'written-once',
    file: 'control/1877-1991-happening-twice.json',
    feature: '1877-04-24 old-treaty',
    says: /written twice for north, the first time in .*happening-twice\.json/,
    advises: /"but"/,
  },
  {
    rule: 'one-date',
    file: 'control/1877-1991-event-on-two-days.json',
    feature: '1900-07-01 new-treaty',
    says: /begins on 1900-07-01, and elsewhere what rests on new-treaty begins on 1900-06-01/,
    advises: /one day.*"why".*interval/,
    with: ['good/geodata/instruments.json'],
  },
  {
    rule: 'chronology-order',
    file: 'control/1914-1916-day-of-another-year.json',
    feature: '1877-04-24 old-treaty',
    says: /is of 1877, in a file of 1914-1916/,
    advises: /chronology of its year/,
  },
  {
    rule: 'chronology-order',
    file: 'control/war-years.json',
    feature: 'the file',
    says: /not named by its years/,
    advises: /1914-1916\.json/,
  },
  {
    rule: 'land-names',
    file: 'group-named-like-a-territory.json',
    feature: 'hill',
    says: /name of a group, and of a territory/,
    advises: /another id/,
  },
  {
    rule: 'land-names',
    file: 'group-within-itself.json',
    feature: 'all',
    says: /holds itself, by way of others/,
    advises: /Break the circle/,
  },
  {
    rule: 'land-names',
    file: 'territory-follows-itself.json',
    feature: 'hill',
    says: /follows itself, by way of others/,
    advises: /Break the circle/,
  },
  {
    rule: 'repeated-key',
    file: 'key-twice.json',
    feature: 'control',
    says: /"holder" stands twice.*line 7 \("holder": "north"\).*line 8 \("\\u0068older": "south"\).*control\.hill\[0\]\.holder/,
    advises: /last one would count/,
  },
  {
    rule: 'repeated-key',
    file: 'arcs/feature-key-twice.geojson',
    feature: 'divide',
    says: /"names" stands twice.*features\[0\]\.properties\.names/,
    advises: /last one would count/,
  },
  {
    rule: 'reserved-name',
    file: 'name-reserved.json',
    feature: 'control',
    says: /"__proto__" is a name/,
    advises: /another name/,
  },
  {
    rule: 'record-shape',
    file: 'id-reserved.json',
    feature: 'constructor',
    says: /id: this is a name that programs keep/,
    advises: /Correct that field/,
  },
  {
    rule: 'geometry-kind',
    file: 'arcs/line-in-parts.geojson',
    feature: 'divide',
    says: /is a MultiLineString; a feature of this file is a LineString/,
    advises: /Split the parts.*mapshaper/,
  },
  {
    rule: 'geometry-kind',
    file: 'arcs/collection-of-geometries.geojson',
    feature: 'divide',
    says: /is a GeometryCollection/,
    advises: /Split the parts.*mapshaper/,
  },
  {
    rule: 'geometry-kind',
    file: 'arcs/land-among-lines.geojson',
    feature: 'divide',
    says: /is a Polygon/,
    advises: /-lines/,
  },
  {
    rule: 'geometry-kind',
    file: 'arcs/geometry-null.geojson',
    feature: 'divide',
    says: /no geometry/,
    advises: /Draw the feature/,
  },
  {
    rule: 'geometry-kind',
    file: 'arcs/heights.geojson',
    feature: 'divide',
    says: /2 positions have more than longitude and latitude, first \[43,40,1650\]/,
    advises: /heights out.*mapshaper/,
  },
  {
    rule: 'geometry-kind',
    file: 'arcs/line-without-length.geojson',
    feature: 'divide',
    says: /line without length at \[43,40\]/,
    advises: /Draw it anew/,
  },
  {
    rule: 'geojson-format',
    file: 'arcs/coordinates-as-text.geojson',
    feature: 'divide',
    says: /only contain numbers/,
    advises: /without quotation marks/,
  },
  {
    rule: 'geojson-format',
    file: 'arcs/coordinates-missing.geojson',
    feature: 'divide',
    says: /two elements/,
    advises: /two positions or more/,
  },
  {
    rule: 'geojson-format',
    file: 'arcs/feature-alone.geojson',
    feature: 'the file',
    says: /FeatureCollection/,
    advises: /into a collection/,
  },
  {
    rule: 'coordinate-range',
    file: 'arcs/metres-projected.geojson',
    feature: 'divide',
    says: /off the globe/,
    advises: /EPSG:4326/,
  },
  {
    rule: 'tour-shape',
    file: 'tours/date-impossible.json',
    feature: 'stops[1].view.date',
    says: /day: "1921-02-30"/,
    advises: /tour-1\.json/,
  },
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
    file: 'family-unknown.json',
    feature: 'south',
    says: /family "northren".*families\.json/,
    advises: /families\.json/,
  },
  {
    rule: 'known-id',
    file: 'layer-unknown.json',
    feature: 'strip',
    says: /layer "olde-lines".*layers\.json/,
    advises: /layers\.json/,
  },
  {
    rule: 'known-id',
    file: 'main-territory-unknown.json',
    feature: 'mainTerritories',
    says: /territory "hill"/,
    advises: /territories\.json/,
  },
  {
    rule: 'record-shape',
    file: 'layer-colour-in-words.json',
    feature: 'old-lines',
    says: /ink\.light: a colour is # and six/,
    advises: /Correct that field/,
  },
  {
    rule: 'record-shape',
    file: 'start-outside-the-days.json',
    feature: 'the file',
    says: /between firstDay and lastDay/,
    advises: /Correct that field/,
  },
  {
    rule: 'record-shape',
    file: 'scale-of-time-backwards.json',
    feature: 'timeScale',
    says: /must rise from knot to knot/,
    advises: /Correct that field/,
  },
  {
    rule: 'record-shape',
    file: 'alias-without-kind.json',
    feature: 'hill',
    says: /write kind:id/,
    advises: /Correct that field/,
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
    file: 'statement-of-no-event.json',
    feature: 'hill-taken',
    says: /the event "hill-taken-1900"/,
    advises: /events\.json/,
  },
  {
    rule: 'record-shape',
    file: 'statement-against-nothing.json',
    feature: 'hill-taken',
    says: /discrepancy that sets them side by side/,
    advises: /model\.ts/,
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
    rule: 'holder-days',
    file: 'holder-after-its-end.json',
    feature: 'hill, spell 1 (1877-04-24)',
    says: /north holds it from 1877-04-24 to 1900-06-01, but lasted from \.\. to 1899-12-31/,
    advises: /holder or the days/,
  },
  {
    rule: 'holder-days',
    file: 'spell-before-its-ground.json',
    feature: 'hill, spell 2 (1900-06-01)',
    says: /begins before its instrument new-treaty, which is of 1910-06-01/,
    advises: /rests on.*why/,
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
    rule: 'treaty-told',
    file: 'treaty-not-told.json',
    feature: 'line',
    says: /rests on "new-treaty"/,
    advises: /treaties\/new-treaty\.json/,
    with: ['good/geodata/instruments.json'],
  },
  {
    rule: 'treaty-ties',
    file: 'treaties/leg-of-no-line.json',
    feature: 'new-treaty',
    says: /Article 1 draws "line", a line without a leg from "mouth" to "valley"/,
    advises: /"from" and "to"/,
    with: ['good/geodata/boundaries/line.json'],
  },
  {
    rule: 'treaty-days',
    file: 'treaties/signed-on-another-day.json',
    feature: 'new-treaty',
    says: /"signed" is 1900-06-02, but instruments\.json has date 1900-06-01/,
    advises: /same day/,
    with: ['good/geodata/instruments.json'],
  },
  {
    rule: 'treaty-reading',
    file: 'treaties/read-in-no-text.json',
    feature: 'new-treaty',
    says: /Article 1 is said to be read/,
    advises: /under "texts"/,
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
    rule: 'topology-format',
    file: 'arc-not-there.topojson',
    feature: 'the file',
    says: /names an arc that is not there/,
    advises: /geodata:build/,
  },
  {
    rule: 'partition-gap',
    file: 'partition-gap.topojson',
    feature: 'hill',
    says: /nobody on the other side/,
    advises: /Close the hole/,
  },
  {
    rule: 'wording',
    file: 'wording-takes-a-side.json',
    feature: 'hill-taken',
    says: /en: "liberat" is not said here: one side/,
    advises: /took … from/,
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
const check = (...args: string[]) => run('scripts/data/check.ts', args);

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
    const files = ['', 'arcs', 'control', 'published', 'treaties'].flatMap((folder) =>
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

describe('title', () => {
  const read = (change: (power: Polity) => void) => {
    const files = [
      'control/1877-1991-title-by-an-event.json',
      ...LANDS,
      ...['polities', 'instruments'].map((name) => `good/geodata/${name}.json`),
    ];
    const data = readDataset(files.map((name) => path.join(fixtures, name)));
    data.chronologies[0]?.value.pop();
    for (const power of data.records.polities?.value ?? []) change(power);
    return checkAll(data).map(({ message }) => message);
  };

  it('is settled for no power before others accepted it', () => {
    expect(read(() => {})).toEqual([]);
    expect(read((power) => void (power.id === 'south' && Object.assign(power, { accepted: 'old-treaty' })))).toEqual(
      [],
    );
    expect(read((power) => void (power.id === 'south' && Object.assign(power, { accepted: 'new-treaty' })))).toEqual([
      'title of south is settled on 1877-04-24, before new-treaty made it accepted (valley)',
    ]);
  });
});

describe('a day that needs a reason', () => {
  const of = (file: string, change: (data: Dataset) => void) => {
    const files = [`control/${file}.json`, ...LANDS, 'good/geodata/instruments.json'];
    const data = readDataset(files.map((name) => path.join(fixtures, name)));
    change(data);
    return checkAll(data).map(({ rule, feature }) => `${rule}: ${feature}`);
  };
  const why = { en: 'The order came late.', tr: 'Emir geç geldi.' };
  const last = ({ chronologies }: Dataset) => chronologies[0]?.value.at(-1) as Happening;
  const treaty = ({ records }: Dataset) =>
    records.instruments?.value.find(({ id }) => id === 'new-treaty') as Instrument;

  it('has one under "why"', () => {
    expect(of('1877-1991-event-on-two-days', (data) => void Object.assign(last(data), { why }))).toEqual([]);
    expect(of('1877-1991-before-its-ground', (data) => void Object.assign(last(data), { why }))).toEqual([]);
  });

  it('is none within an event that took days, and is one outside it', () => {
    const took = (kind: Instrument['kind'], date: string) =>
      of('1877-1991-event-on-two-days', (data) => {
        Object.assign(treaty(data), { kind, date });
        // An event would settle no title.
        for (const { title } of data.chronologies[0]?.value ?? []) title.state = 'contested';
      });
    const found = 'one-date: 1900-07-01 new-treaty';
    expect(took('event', '1900-06/1900-07')).toEqual([]);
    expect(took('event', '1900-06~')).toEqual([found]);
    expect(took('treaty', '1900-06/1900-07')).toEqual([found]);
  });

  it('is the one that is not that of the instrument, though it be the earlier', () => {
    const early = (data: Dataset) => {
      treaty(data).date = '1900-07-01';
      last(data).from = '1900-07-01';
    };
    expect(of('1877-1991-event-on-two-days', early)).toContain('one-date: 1900-06-01 new-treaty');
  });
});

describe('npm run geodata:check', () => {
  it('ends with 0 and one line where all is good', () => {
    const { status, stdout, stderr } = check('tests/fixtures/good');
    expect([status, stdout.trim().split('\n').length, stderr]).toEqual([0, 1, '']);
    expect(stdout).toMatch(/all good/);
  });

  it('ends with 1 and names file, feature, rule and remedy where there are findings', () => {
    const { status, stderr } = check('tests/fixtures/spell-gap.json');
    expect(status).toBe(1);
    expect(stderr).toMatch(/spell-gap\.json: hill: .*\[spell-cover\]\n {2}Add the missing spell/);
  });

  it.each([
    ['unreadable/empty.json', /is empty/],
    ['unreadable/comma-left-over.json', /is not JSON/],
    ['unreadable/shopping-list.json', /no data file of the atlas/],
    ['no-such-file.json', /no such file/],
  ])('ends with 2 and a plain message for %s', (file, says) => {
    const { status, stderr } = check(`tests/fixtures/${file}`);
    expect(status).toBe(2);
    expect(stderr).toMatch(says);
    expect(stderr).not.toMatch(/ at .*\.ts:\d+/);
  });

  it('ends with 1 where a file that is good in itself breaks others, and tells what it breaks', () => {
    const folder = atlasCopy();
    edit(path.join(folder, 'sources.json'), (text) => text.replace('"survey"', '"survey-1900"'));
    const { status, stderr } = check(path.join(folder, 'sources.json'));
    expect(status).toBe(1);
    expect(stderr).toMatch(/1877-1991\.json: 1877-04-24 old-treaty: .*"survey".*\[known-source\]/);
    expect(stderr).toMatch(/1 file checked: 0 findings, and \d+ findings in other files\./);
  });

  it('gives line and column of a slip', () => {
    const folder = atlasCopy();
    const file = path.join(folder, 'control/1877-1991.json');
    edit(file, (text) => text.replace('"from": "1877-04-24",', '"from": "1877-04-24",\n    "from": "1878-04-24",'));
    const { status, stderr } = check(file);
    expect(status).toBe(1);
    expect(stderr).toMatch(/1877-1991\.json:4:5: 1878-04-24 old-treaty: the key "from" stands twice.*line 3 .*line 4/);
  });
});

/** A small good atlas to be damaged. */
function atlasCopy(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'atlas-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync(path.join(fixtures, 'good'), folder, { recursive: true });
  return path.join(folder, 'geodata');
}
const edit = (file: string, change: (text: string) => string) =>
  writeFileSync(file, change(readFileSync(file, 'utf8')));

describe('what a file is judged with', () => {
  it('is the data folder around it, however its path is written', () => {
    const home = atlasCopy();
    const all = dataFiles(home).map((file) => path.relative(ROOT, file));
    const inside = path.join(home, 'arcs/lines.geojson');
    const link = path.join(home, '../link.geojson');
    symlinkSync(inside, link);
    for (const asked of [inside, path.relative(process.cwd(), inside), link, inside.replaceAll('/', '\\')]) {
      const [group, ...others] = groupsOf([asked]);
      expect(group?.named.map((file) => path.basename(file))).toEqual(['lines.geojson']);
      expect(new Set(group?.all)).toEqual(new Set(all));
      expect(others).toEqual([]);
    }
    expect(groupsOf([path.join(home, 'arcs')])[0]?.all).toEqual(all);
  });

  it('is nothing else where it lies in no data folder, or is a built copy of the records', () => {
    const home = atlasCopy();
    const outside = path.join(home, '../1877-1991.json');
    cpSync(path.join(home, 'control/1877-1991.json'), outside);
    const built = path.join(home, 'published/atlas.json');
    writeFileSync(built, '{}');
    expect(groupsOf([outside])[0]?.all).toEqual([path.relative(ROOT, outside)]);
    expect(groupsOf([built, path.join(home, 'sources.json')]).map(({ named }) => named.length)).toEqual([1, 1]);
  });

  it('is not the one file of all spells, which other copies may still have', () => {
    const home = atlasCopy();
    writeFileSync(path.join(home, 'control.json'), '{}');
    expect(() => readDataset(dataFiles(home))).toThrow(/control\.json: is read no longer.*control\/\*\.json/);
  });

  it('is never a pipe, and a folder or a link to nowhere is named', () => {
    const home = atlasCopy();
    const named = (name: string) => path.join(home, name);
    execFileSync('mkfifo', [named('events.json')]);
    expect(() => readDataset([named('events.json')])).toThrow(/pipe/);
    symlinkSync(named('events.json'), named('areas.json'));
    expect(() => readDataset([named('areas.json')])).toThrow(/pipe/);
    mkdirSync(named('places.json'));
    expect(() => readDataset(dataFiles(home))).toThrow(/places\.json: is a folder/);
    symlinkSync(named('nowhere'), named('arcs/x.geojson'));
    symlinkSync(named('arcs/y.geojson'), named('arcs/y.geojson'));
    expect(() => readDataset(dataFiles(home))).toThrow(
      /x\.geojson: there is no such file[\s\S]*y\.geojson: cannot be reached/,
    );
  });

  it('leaves out what editors hide, as the build does', () => {
    const home = atlasCopy();
    writeFileSync(path.join(home, 'arcs/._lines.geojson'), 'x');
    expect(dataFiles(home).filter((file) => file.includes('._'))).toEqual([]);
    expect(readArcs(path.join(home, 'arcs')).length).toBeGreaterThan(0);
  });

  it('takes an id that ogr2ogr has left beside the properties, as the build does', () => {
    const arcs = path.join(atlasCopy(), 'arcs');
    const named = () => readArcs(arcs).map(({ properties }) => properties.id);
    const before = named();
    edit(path.join(arcs, 'lines.geojson'), (text) =>
      text.replaceAll(/"properties": \{"id": "[^"]*", /g, '"properties": {'),
    );
    expect(named()).toEqual(before);
    expect(checkAll(readDataset(dataFiles(path.dirname(arcs))))).toEqual([]);
  });

  it.each(['   ', '\n', 'Kars\u0007', 'Kars\u000b', '\ud800 Kars', 'Kars\ufffe'])(
    'has words that can be read: %j',
    (words) => {
      const home = atlasCopy();
      const file = path.join(home, 'territories.json');
      edit(file, (text) => text.replace(/"en": ?"[^"]*"/, `"en": ${JSON.stringify(words)}`));
      expect(checkAll(readDataset([file])).map(({ rule, message }) => [rule, message.split(':')[0]])).toEqual([
        ['record-shape', 'names.en'],
      ]);
    },
  );

  it('has no candidate for a point outside the region', () => {
    const file = path.join(ROOT, 'geodata/points.json');
    const points = JSON.parse(readFileSync(file, 'utf8'));
    const point = points.find(({ candidates }: { candidates?: unknown[] }) => candidates);
    point.candidates[0].position.reverse();
    point.candidates[0].position[0] += 360;
    const found = checkAll(readDataset([file], () => ({ value: points, slips: [] })));
    expect(found.filter(({ rule }) => rule === 'regional-bounds').map(({ feature }) => feature)).toEqual([point.id]);
  });

  it('keeps quiet about what refers to a file that is set aside', () => {
    const home = atlasCopy();
    edit(path.join(home, 'arcs/lines.geojson'), (text) => text.replace('"accuracy_m": 500,', ''));
    expect(new Set(checkAll(readDataset(dataFiles(home))).map(({ rule }) => rule))).toEqual(new Set(['record-shape']));
  });
});

describe('a text file', () => {
  const text = '{"name": "Gümrü, Карс"}';
  const utf16 = Buffer.from(text, 'utf16le');
  const utf32 = Buffer.concat(
    [...text].map((letter) => Buffer.from([letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8, 0, 0])),
  );
  const mark = (bytes: number[], rest: Buffer) => Buffer.concat([Buffer.from(bytes), rest]);
  const swapped = (bytes: Buffer) => Buffer.from(bytes).swap16();

  it('is read in UTF-8, with a byte-order mark or without', () => {
    expect(decodeText('a', Buffer.from(text))).toBe(text);
    expect(decodeText('a', Buffer.from(`\ufeff${text}`))).toBe(text);
    expect(decodeText('a', Buffer.from(text.replace(' ', '\r\n')))).toBe(text.replace(' ', '\r\n'));
  });

  it.each([
    ['UTF-16, little end first, marked', mark([0xff, 0xfe], utf16), /is encoded in UTF-16.*UTF-8/],
    ['UTF-16, little end first', utf16, /is encoded in UTF-16.*UTF-8/],
    ['UTF-16, big end first, marked', mark([0xfe, 0xff], swapped(utf16)), /is encoded in UTF-16.*UTF-8/],
    ['UTF-16, big end first', swapped(utf16), /is encoded in UTF-16.*UTF-8/],
    ['UTF-32, marked', mark([0xff, 0xfe, 0, 0], utf32), /is encoded in UTF-32.*UTF-8/],
    ['UTF-32', utf32, /is encoded in UTF-32.*UTF-8/],
    ['Windows-1254', Buffer.from('{\n"name": "Gümrü"}', 'latin1'), /a:2:11: is not encoded in UTF-8.*Windows-1254/],
    ['Windows-1251', mark([0x5b, 0x22, 0xca, 0xe0, 0xf0, 0xf1], Buffer.from('"]')), /a:1:3: is not encoded in UTF-8/],
    ['a letter that was lost', Buffer.from('["G\ufffdmr\ufffd"]'), /a:1:4: a letter was lost/],
    ['NUL bytes', Buffer.from('["Kars"]\u0000\u0000'), /a:1:9: holds NUL bytes/],
    ['nothing but NUL bytes', Buffer.alloc(64), /NUL bytes/],
  ])('is refused with what to do: %s', (_, bytes, says) => {
    expect(() => decodeText('a', bytes)).toThrow(says);
  });
});

describe('JSON that is none', () => {
  it.each([
    ['a comma left over in an object', '{"a": 1,\n}', /f:2:1: is not JSON: a comma is left over/],
    ['a comma left over in a list', '[1, 2,]', /f:1:7: is not JSON: a comma is left over/],
    ['two commas', '[1,, 2]', /f:1:4: is not JSON: a comma stands twice/],
    ['a comma missing', '{"a": 1\n "b": 2}', /f:2:2: is not JSON: a comma is missing/],
    ['a comma missing between records', '[{}\n{}]', /f:2:1: is not JSON: a comma is missing/],
    ['a comment', '{"a": 1 // so\n}', /f:1:9: is not JSON: a comment/],
    ['a comment of another language', '[\n# so\n]', /f:2:1: is not JSON: a comment/],
    ['single quotes', "{'a': 1}", /f:1:2: is not JSON: a single quote/],
    ['typographic quotes', '{“a”: 1}', /f:1:2: is not JSON: a typographic quote/],
    ['a typographic quote at the end alone', '{"a": "b”}', /f:1:7: is not JSON: a text has no closing quote/],
    ['no quotes', '{a: 1}', /f:1:2: is not JSON: a key in double quotes/],
    ['a quote in a text', '["the "old" line"]', /f:1:8: is not JSON: .*double quote within/],
    ['NaN', '[NaN]', /f:1:2: is not JSON: this is no number.*null/],
    ['Infinity', '[-Infinity]', /f:1:2: is not JSON: this is no number/],
    ['None', '[None]', /f:1:2: is not JSON: write null/],
    ['a decimal comma', '{"a": 43,5}', /f:1:10: is not JSON: .*43\.5, not 43,5/],
    ['a bare fraction', '[.5]', /f:1:2: is not JSON: a number begins with a digit/],
    ['a new line in a text', '["a\nb"]', /f:1:2: is not JSON: a text has no closing quote on its line/],
    ['a tab in a text', '["a\tb"]', /f:1:2: is not JSON: a tab/],
    ['a path of Windows', '["C:\\users"]', /f:1:2: is not JSON: /],
    ['an end too early', '{"a": [1, 2', /f:1:12: is not JSON: a closing \] is missing/],
    ['a bracket too many', '{"a": 1}}', /f:1:9: is not JSON: something stands after the end/],
    ['marks of a conflict', '{\n<<<<<<< HEAD\n', /f:2:1: is not JSON: Git has left/],
    ['a web page', '<!DOCTYPE html>', /f:1:1: is not JSON: this is a web page/],
    ['an invisible space', '{\u00a0"a": 1}', /f:1:2: is not JSON: an invisible character/],
    ['nesting without end', '['.repeat(200_000) + ']'.repeat(200_000), /f:1:101: is nested too deeply/],
  ])('is told by line, column and reason: %s', (_, text, says) => {
    expect(() => parseJson('f', text)).toThrow(says);
  });
});
