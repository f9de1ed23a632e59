/** Lines that come back from a map program are put into the form of `geodata/arcs/`, or refused with what is to be decided. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { tidyArcs } from '../../scripts/data/tidy/arcs.ts';
import { debianProgram } from '../../scripts/tools/debian-package.ts';
import { ROOT, run } from '../run.ts';

const fixtures = path.join(ROOT, 'tests/fixtures/tidy');
const IN_FORM = path.join(fixtures, 'in-form.geojson');
const textOf = (file: string) => readFileSync(file, 'utf8');
const inForm = textOf(IN_FORM);
const folder = mkdtempSync(path.join(tmpdir(), 'tidy '));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const tidied = (text: string) => tidyArcs(JSON.parse(text)).text;

const PROPERTIES = {
  id: 'divide',
  names: { en: 'Divide', tr: 'Su bölümü' },
  method: 'watershed',
  accuracy_m: 500,
  grade: 'A',
  sources: ['survey'],
};
const feature = (properties: object = {}, geometry: unknown = line([43, 40], [44, 41])) => ({
  type: 'Feature',
  properties: { ...PROPERTIES, ...properties },
  geometry,
});
const line = (...coordinates: unknown[]) => ({ type: 'LineString', coordinates });
const parts = (...coordinates: unknown[]) => ({ type: 'MultiLineString', coordinates });
const file = (...features: unknown[]) => ({ type: 'FeatureCollection', features });
const lineOf = (geometry: unknown) =>
  JSON.parse(tidyArcs(file(feature({}, geometry))).text).features[0].geometry.coordinates;
const propertiesOf = (properties: object) =>
  JSON.parse(tidyArcs(file(feature(properties))).text).features[0].properties;

describe('lines that come back', () => {
  it.each(readdirSync(fixtures))('are the lines that left: %s', (name) => {
    expect(tidied(textOf(path.join(fixtures, name)))).toBe(inForm);
  });

  it.each(readdirSync(path.join(ROOT, 'geodata/arcs')))('are in form in geodata/arcs/%s', (name) => {
    const text = textOf(path.join(ROOT, 'geodata/arcs', name));
    expect(tidied(text)).toBe(text);
  });
});

describe('a line', () => {
  it.each([
    [
      'of one part',
      parts([
        [43, 40],
        [44, 41],
      ]),
      [
        [43, 40],
        [44, 41],
      ],
    ],
    [
      'in a collection of its own',
      { type: 'GeometryCollection', geometries: [line([43, 40], [44, 41])] },
      [
        [43, 40],
        [44, 41],
      ],
    ],
    [
      'with heights and measures',
      line([43, 40, 1650], [44, 41, 0, 7]),
      [
        [43, 40],
        [44, 41],
      ],
    ],
    [
      'with more decimals',
      line([43.123456789, 40.000004], [44, 41]),
      [
        [43.12346, 40],
        [44, 41],
      ],
    ],
    [
      'with a position twice, once its decimals are gone',
      line([43, 40], [43.000001, 40], [44, 41]),
      [
        [43, 40],
        [44, 41],
      ],
    ],
    [
      'with an empty part',
      parts(
        [],
        [
          [43, 40],
          [44, 41],
        ],
      ),
      [
        [43, 40],
        [44, 41],
      ],
    ],
    [
      'whose parts go on',
      parts(
        [
          [43, 40],
          [44, 41],
        ],
        [
          [44, 41],
          [45, 41],
        ],
      ),
      [
        [43, 40],
        [44, 41],
        [45, 41],
      ],
    ],
    [
      'whose second part runs back',
      parts(
        [
          [43, 40],
          [44, 41],
        ],
        [
          [45, 41],
          [44, 41],
        ],
      ),
      [
        [43, 40],
        [44, 41],
        [45, 41],
      ],
    ],
    [
      'whose second part comes before',
      parts(
        [
          [44, 41],
          [45, 41],
        ],
        [
          [43, 40],
          [44, 41],
        ],
      ),
      [
        [43, 40],
        [44, 41],
        [45, 41],
      ],
    ],
    [
      'whose second part comes before and runs back',
      parts(
        [
          [44, 41],
          [45, 41],
        ],
        [
          [44, 41],
          [43, 40],
        ],
      ),
      [
        [43, 40],
        [44, 41],
        [45, 41],
      ],
    ],
    [
      'whose parts are out of order',
      parts(
        [
          [43, 40],
          [44, 41],
        ],
        [
          [45, 41],
          [46, 41],
        ],
        [
          [44, 41],
          [45, 41],
        ],
      ),
      [
        [43, 40],
        [44, 41],
        [45, 41],
        [46, 41],
      ],
    ],
    [
      'that is closed',
      line([43, 40], [44, 41], [43, 41], [43, 40]),
      [
        [43, 40],
        [44, 41],
        [43, 41],
        [43, 40],
      ],
    ],
    [
      'on the meridian of Greenwich',
      line([-0.000001, 40], [44, 41]),
      [
        [0, 40],
        [44, 41],
      ],
    ],
  ])('%s is one line in two dimensions', (_, geometry, expected) => {
    expect(lineOf(geometry)).toEqual(expected);
  });

  it.each([
    ['no geometry', null, /divide: has no geometry/],
    ['land', { type: 'Polygon', coordinates: [] }, /is a Polygon/],
    [
      'parts apart',
      parts(
        [
          [43, 40],
          [44, 41],
        ],
        [
          [45, 41],
          [46, 41],
        ],
      ),
      /2 parts that do not meet.*\[43,40\] or \[44,41\].*Multipart/,
    ],
    [
      'a fork',
      parts(
        [
          [43, 40],
          [44, 41],
        ],
        [
          [44, 41],
          [45, 41],
        ],
        [
          [44, 41],
          [44, 42],
        ],
      ),
      /three meet at \[44,41\]/,
    ],
    ['one position', line([43, 40], [43, 40]), /without length/],
    ['metres', line([4786738, 4865942], [4898057, 5012341]), /off the globe.*EPSG:4326/],
    ['coordinates as texts', line(['43', '40'], [44, 41]), /no pair of numbers/],
    ['coordinates that are none', { type: 'LineString', coordinates: 'x' }, /no list of positions/],
  ])('is refused: %s', (_, geometry, says) => {
    expect(() => tidyArcs(file(feature({}, geometry)))).toThrow(says);
  });
});

describe('a value', () => {
  it.each([
    [
      'a list as GDAL writes it',
      { sources: '(2:survey,atlas-digitisation)' },
      { sources: ['survey', 'atlas-digitisation'] },
    ],
    ['a list of one', { sources: '(1:survey)' }, { sources: ['survey'] }],
    ['a list as JSON', { sources: '[ "survey", "osm" ]' }, { sources: ['survey', 'osm'] }],
    ['a list with commas', { sources: 'survey, osm' }, { sources: ['survey', 'osm'] }],
    ['a bare word for a list', { sources: 'survey' }, { sources: ['survey'] }],
    ['a text as JSON', { names: '{"tr": "Su", "en": "Water"}' }, { names: { en: 'Water', tr: 'Su' } }],
    ['a number as text', { accuracy_m: '500' }, { accuracy_m: 500 }],
    ['a number with a decimal', { accuracy_m: '500.0' }, { accuracy_m: 500 }],
    ['nothing for a note', { note: null }, {}],
    ['an empty note', { note: '' }, {}],
    ['a language that is missing', { names: { en: 'Divide', tr: 'Su bölümü', hy: null } }, {}],
    ['what QGIS adds', { fid: 3, layer: 'arcs', path: '/home/h/arcs.gpkg' }, {}],
    ['a column nobody filled', { length: null }, {}],
  ])('is read: %s', (_, given, expected) => {
    expect(propertiesOf(given)).toEqual({ ...PROPERTIES, ...expected });
  });

  it('stands in the order of the model', () => {
    const backwards = Object.fromEntries(Object.entries({ ...PROPERTIES, note: { en: 'x', tr: 'y' } }).reverse());
    const text = tidyArcs(file({ ...feature(), properties: backwards })).text;
    expect(Object.keys(JSON.parse(text).features[0].properties)).toEqual([...Object.keys(PROPERTIES), 'note']);
  });

  it.each([
    [
      'a list that was cut off',
      { sources: '(3:survey,osm)' },
      /divide: has 2 entries under "sources" where 3 are counted/,
    ],
    [
      'a note in one language, without saying which',
      { note: 'Along the crest.' },
      /under "note" "Along the crest\.".*"en"/,
    ],
    ['a field of its own', { colour: 'red' }, /divide: the field "colour" is unknown/],
    ['no sources', { sources: null }, /"sources" is missing/],
    ['no id', { id: null }, /feature 0: the field "id" is missing/],
    ['an accuracy in words', { accuracy_m: 'about 500' }, /accuracy_m/],
    ['a method of none', { method: 'guess' }, /method/],
  ])('is refused: %s', (_, given, says) => {
    expect(() => tidyArcs(file(feature(given)))).toThrow(says);
  });
});

describe('a file', () => {
  it('may be one feature alone, have an id beside the properties, and name degrees as its system', () => {
    const { id: _, ...bare } = PROPERTIES;
    const alone = { ...feature(), id: 'divide', properties: bare, crs: { properties: { name: 'EPSG:4326' } } };
    expect(tidyArcs(alone)).toEqual(tidyArcs(file(feature())));
  });

  it.each([
    [
      'metres',
      { ...file(feature()), crs: { properties: { name: 'urn:ogc:def:crs:EPSG::3857' } } },
      /EPSG::3857: save the layer in EPSG:4326/,
    ],
    ['a system without a name', { ...file(feature()), crs: {} }, /another reference system/],
    ['a list', [feature()], /no GeoJSON collection/],
    ['a line cut in two', file(feature(), feature()), /divide: is there twice.*another id/],
  ])('is refused: %s', (_, value, says) => {
    expect(() => tidyArcs(value)).toThrow(says);
  });

  it('is refused with everything that is wrong, feature by feature', () => {
    const both = file(feature({ id: 'a', sources: null }), feature({ id: 'b' }, null));
    expect(() => tidyArcs(both)).toThrow(/^a: .*\nb: .*$/);
  });
});

describe('npm run geodata:tidy', () => {
  const tidy = (...files: string[]) => run('scripts/data/tidy.ts', files);

  it('puts a file into form, and leaves one in which something is to be decided as it is', () => {
    const [good, bad] = ['good.geojson', 'bad.geojson'].map((name) => path.join(folder, name)) as [string, string];
    cpSync(path.join(fixtures, 'qgis-table-of-texts.geojson'), good);
    const apart = JSON.stringify(
      file(
        feature(
          {},
          parts(
            [
              [43, 40],
              [44, 41],
            ],
            [
              [45, 41],
              [46, 41],
            ],
          ),
        ),
      ),
    );
    writeFileSync(bad, apart);
    const { status, stdout, stderr } = tidy(good, bad);
    expect([status, textOf(good), textOf(bad)]).toEqual([1, inForm, apart]);
    expect(stdout).toMatch(/good\.geojson: 3 lines, put into form/);
    expect(stderr).toMatch(/bad\.geojson: divide: has 2 parts that do not meet[\s\S]*for you to decide/);
  });

  it.each([
    ['lines.gpkg', /is no GeoJSON.*ogr2ogr -f GeoJSON/],
    ['no-such.geojson', /no such file/],
  ])('ends with 2 for %s', (name, says) => {
    if (name === 'lines.gpkg') writeFileSync(path.join(folder, name), 'SQLite format 3');
    const { status, stderr } = tidy(path.join(folder, name));
    expect(status).toBe(2);
    expect(stderr).toMatch(says);
    expect(stderr).not.toMatch(/ at .*\.ts:\d+/);
  });
});

const ogr2ogr = debianProgram('ogr2ogr', 'gdal-bin');

describe.skipIf(!ogr2ogr)('GDAL, on which QGIS saves', () => {
  const convert = (...args: string[]) => {
    const { status, stderr } = spawnSync(ogr2ogr as string, args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
  };
  it.each([
    ['as it comes', []],
    ['as several parts with heights', ['-nlt', 'MULTILINESTRING', '-dim', 'XYZ']],
    ['with measures', ['-dim', 'XYZM']],
  ])('gives the lines back from a GeoPackage: %s', (kind, how) => {
    const [table, back] = [`${kind}.gpkg`, `${kind}.geojson`].map((name) => path.join(folder, name)) as [
      string,
      string,
    ];
    convert('-f', 'GPKG', table, IN_FORM, '-nln', 'arcs', ...how);
    convert('-f', 'GeoJSON', back, table, '-lco', 'COORDINATE_PRECISION=15');
    expect(textOf(back)).not.toBe(inForm);
    expect(tidied(textOf(back))).toBe(inForm);
  });

  it('gives them back from GeoJSON of both kinds', () => {
    for (const [i, how] of [
      ['-lco', 'RFC7946=YES'],
      ['-lco', 'WRITE_BBOX=YES'],
      ['-lco', 'RFC7946=NO'],
    ].entries()) {
      const back = path.join(folder, `${i}.geojson`);
      convert('-f', 'GeoJSON', back, IN_FORM, ...how);
      expect(tidied(textOf(back))).toBe(inForm);
    }
  });
});
