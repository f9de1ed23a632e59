/** The files for others: each described, valid against its schema, and opened by another reader. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { kml as readKml } from '@tmcw/togeojson';
import { DOMParser } from '@xmldom/xmldom';
import type { FeatureCollection } from 'geojson';
import gjv from 'geojson-validation';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { edtfDays } from '../../scripts/data/check/dates.ts';
import { codebookTable } from '../../scripts/data/codebook.ts';
import { releaseDay } from '../../scripts/data/compile/edition.ts';
import { PUBLISHED, readJson } from '../../scripts/data/files/geodata.ts';
import { publishCsv } from '../../scripts/data/publish/csv.ts';
import { lastDayOf } from '../../scripts/data/publish/edtf.ts';
import type { AtlasRecords } from '../../src/atlas/atlas.ts';
import { LAYER_IDS } from '../../src/atlas/layers.ts';
import { END_DAY, FIRST_DAY, LAST_DAY } from '../../src/atlas/types.ts';
import { meaningOf } from '../../src/export/codebook.ts';
import { csvOf } from '../../src/export/csv.ts';
import { factsOf } from '../../src/export/facts.ts';
import { addDays, isDay } from '../../src/time/days.ts';

interface SchemaField {
  name: string;
  type: string;
  constraints?: { required?: boolean; enum?: string[]; minimum?: number; maximum?: number };
}
interface Resource {
  path: string;
  profile: string;
  format: string;
  bytes: number;
  hash: string;
  schema: Record<string, unknown>;
  licenses: { name: string }[];
}

const text = (file: string) => readFileSync(path.join(PUBLISHED, file), 'utf8');
const json = <T>(file: string) => readJson<T>(path.join(PUBLISHED, file));
const records = json<AtlasRecords>('atlas.json');
const { resources, ...descriptor } = json<{ name: string; licenses: unknown[]; resources: Resource[] }>(
  'datapackage.json',
);
const files = readdirSync(PUBLISHED, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => path.relative(PUBLISHED, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
  .filter((file) => file !== 'datapackage.json')
  .sort();
const ofFormat = (...formats: string[]) => resources.filter(({ format }) => formats.includes(format));

/** Cells of a CSV text, its byte-order mark taken off. */
const parseCsv = (source: string): string[][] =>
  Papa.parse<string[]>(source.replace(/^\ufeff/, ''), { skipEmptyLines: true }).data;

/** What a cell breaks of its field, or undefined. */
function cellFault(value: string, { type, constraints = {} }: SchemaField): string | undefined {
  if (value === '') return constraints.required ? 'is required' : undefined;
  if (type === 'date' && !isDay(value)) return 'is no day';
  if (type === 'number' || type === 'integer') {
    const n = Number(value);
    if (!Number.isFinite(n) || (type === 'integer' && !Number.isInteger(n))) return `is no ${type}`;
    if (n < (constraints.minimum ?? n) || n > (constraints.maximum ?? n)) return 'is out of range';
  }
  return constraints.enum && !constraints.enum.includes(value) ? 'is none of the values allowed' : undefined;
}

/** Faults of a value by the part of JSON Schema that the data package uses. */
function schemaFaults(value: unknown, schema: Record<string, unknown>, at = '$'): string[] {
  const faults: string[] = [];
  const is = {
    array: Array.isArray(value),
    object: typeof value === 'object' && value !== null && !Array.isArray(value),
  };
  const known = [
    '$schema',
    'type',
    'const',
    'enum',
    'minLength',
    'pattern',
    'exclusiveMinimum',
    'minItems',
    'maxItems',
    'items',
    'prefixItems',
    'anyOf',
    'propertyNames',
    'format',
    'required',
    'properties',
    'additionalProperties',
  ];
  for (const key of Object.keys(schema)) if (!known.includes(key)) faults.push(`${at}: this test does not know ${key}`);
  const { type } = schema;
  const anyOf = schema.anyOf as Record<string, unknown>[] | undefined;
  if (anyOf?.every((one) => schemaFaults(value, one, at).length > 0)) faults.push(`${at}: fits none`);
  const kind = value === null ? 'null' : Number.isInteger(value) && type === 'integer' ? 'integer' : typeof value;
  if (type === 'array' || type === 'object' ? !is[type] : type !== undefined && kind !== type)
    return [...faults, `${at}: is no ${type}`];
  if ('const' in schema && value !== schema.const) faults.push(`${at}: is not ${schema.const}`);
  if (schema.enum && !(schema.enum as unknown[]).includes(value)) faults.push(`${at}: ${value} is not allowed`);
  if (typeof value === 'string' && value.length < Number(schema.minLength ?? 0)) faults.push(`${at}: is too short`);
  if (typeof value === 'string' && schema.pattern && !new RegExp(String(schema.pattern), 'u').test(value))
    faults.push(`${at}: ${value} has another form`);
  if (schema.format !== undefined && schema.format !== 'uri')
    faults.push(`${at}: this test does not know the format ${schema.format}`);
  if (schema.format === 'uri' && typeof value === 'string' && !URL.canParse(value)) faults.push(`${at}: is no address`);
  if (typeof value === 'number' && value <= Number(schema.exclusiveMinimum ?? Number.NEGATIVE_INFINITY))
    faults.push(`${at}: is too small`);
  if (Array.isArray(value)) {
    if (value.length < Number(schema.minItems ?? 0)) faults.push(`${at}: has too few items`);
    const first = (schema.prefixItems ?? []) as Record<string, unknown>[];
    faults.push(...first.flatMap((inner, i) => schemaFaults(value[i], inner, `${at}[${i}]`)));
    if (value.length > Number(schema.maxItems ?? Number.POSITIVE_INFINITY)) faults.push(`${at}: has too many items`);
    const items = schema.items as Record<string, unknown> | undefined;
    if (items) faults.push(...value.flatMap((item, i) => schemaFaults(item, items, `${at}[${i}]`)));
  } else if (is.object) {
    const object = value as Record<string, unknown>;
    for (const key of (schema.required as string[] | undefined) ?? [])
      if (!(key in object)) faults.push(`${at}: lacks ${key}`);
    const properties = (schema.properties ?? {}) as Record<string, Record<string, unknown>>;
    for (const [key, inner] of Object.entries(object)) {
      if (schema.additionalProperties === false && !(key in properties)) faults.push(`${at}: has ${key} besides`);
      if (schema.propertyNames)
        faults.push(...schemaFaults(key, schema.propertyNames as Record<string, unknown>, `${at}.${key}`));
      const of = properties[key] ?? (schema.additionalProperties as Record<string, unknown> | undefined);
      if (of) faults.push(...schemaFaults(inner, of, `${at}.${key}`));
    }
  }
  return faults;
}

describe('the data package', () => {
  it('describes every published file and no others', () => {
    expect(resources.map((resource) => resource.path)).toEqual(files);
    expect(descriptor.name).toMatch(/^[a-z0-9._/-]+$/);
    expect(descriptor.licenses.length).toBeGreaterThan(0);
  });

  it.each(resources)('has the size, hash and schema of $path', ({ path: file, bytes, hash, schema }) => {
    const buffer = readFileSync(path.join(PUBLISHED, file));
    expect(buffer.byteLength).toBe(bytes);
    expect(hash).toBe(`sha256:${createHash('sha256').update(buffer).digest('hex')}`);
    expect(Object.keys(schema).length).toBeGreaterThan(0);
  });

  it.each(ofFormat('json', 'jsonld', 'geojson', 'topojson'))(
    'gives $path a schema it keeps',
    ({ path: file, schema }) => {
      expect(schemaFaults(json(file), schema).slice(0, 10)).toEqual([]);
    },
  );

  it('finds a file that breaks its schema', () => {
    const layer = resources.find(({ path: file }) => file === `${LAYER_IDS[0]}.geojson`)?.schema ?? {};
    const bad = {
      type: 'FeatureCollection',
      features: [{ type: 'Feature', geometry: { type: 'Point' }, properties: { id: '', from: '1 May', grade: 'E' } }],
    };
    const faults = schemaFaults(bad, layer).join('\n');
    for (const fault of [
      'id: is too short',
      'from: 1 May has another form',
      'grade: E is not allowed',
      'lacks sources',
    ])
      expect(faults).toContain(fault);
  });

  it('finds a poster that lacks what it draws', () => {
    const poster = resources.find(({ path: file }) => file === 'poster.en.json')?.schema ?? {};
    const whole = json('poster.en.json') as { records: AtlasRecords };
    const { points: _, ...records } = whole.records;
    const [{ rank: __, ...place }] = records.places as [AtlasRecords['places'][number]];
    const faults = schemaFaults({ ...whole, records: { ...records, places: [place] } }, poster).join('\n');
    for (const fault of ['records: lacks points', 'places[0]: lacks rank']) expect(faults).toContain(fault);
  });
});

describe('what each file says of itself', () => {
  it.each(ofFormat('geojson', 'topojson', 'jsonld'))(
    '$path: what it is, whose, under which terms',
    ({ path: file }) => {
      expect(json(file)).toMatchObject({
        title: expect.stringContaining('Border Atlas'),
        version: expect.stringMatching(/./),
        issued: releaseDay(path.resolve(import.meta.dirname, '../..')),
        licence: expect.stringContaining('Border Atlas contributors'),
        licences: expect.arrayContaining([expect.objectContaining({ name: 'CC-BY-4.0' })]),
      });
    },
  );

  it.each(resources)('$path: its licences in the data package, with those of what it took over', (resource) => {
    const names = resource.licenses.map(({ name }) => name);
    expect(names).toContain('CC-BY-4.0');
    if (/^(atlas|layers|ohm)/.test(resource.path))
      expect(names).toEqual(expect.arrayContaining(['ODbL-1.0', 'CC-BY-SA-4.0', 'LGPL-3.0']));
  });

  it.each(LAYER_IDS.map((layer) => `${layer}.geojson`))('%s has no field that the codebook has not', (file) => {
    for (const { properties } of json<FeatureCollection>(file).features)
      for (const [name, value] of Object.entries(properties ?? {})) {
        const type = meaningOf(name)?.type;
        expect(type, name).toBeDefined();
        if (value === null) continue;
        const plain =
          typeof value === 'number' ? /integer|number/ : typeof value === 'string' ? /id|text|day|edtf/ : /list|object/;
        expect(type, name).toMatch(plain);
      }
  });

  it('docs/data.md prints the codebook as it is', () => {
    expect(readFileSync(path.join(import.meta.dirname, '../../docs/data.md'), 'utf8')).toContain(codebookTable());
  });
});

describe.each(ofFormat('csv'))('$path', ({ path: file, schema }) => {
  const { fields, primaryKey } = schema as unknown as { fields: SchemaField[]; primaryKey: string[] };
  const [head = [], ...rows] = parseCsv(text(file));

  it('keeps its Table Schema', () => {
    expect(head).toEqual(fields.map(({ name }) => name));
    expect(rows.length).toBeGreaterThan(0);
    const faults = rows.flatMap((row, i) => {
      if (row.length !== fields.length) return [`row ${i + 1} has ${row.length} cells`];
      return fields.flatMap((field, column) => {
        const fault = cellFault(row[column] ?? '', field);
        return fault ? [`row ${i + 1}, ${field.name} ${row[column]}: ${fault}`] : [];
      });
    });
    expect(faults).toEqual([]);
  });

  it('has its primary key once', () => {
    const columns = primaryKey.map((name) => head.indexOf(name));
    const keys = rows.map((row) => columns.map((column) => row[column]).join(' '));
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('CSV', () => {
  it('control.csv has every spell, points.csv every point', () => {
    const count = Object.values(records.control).reduce((sum, list) => sum + list.length, 0);
    expect(parseCsv(text('control.csv'))).toHaveLength(count + 1);
    expect(parseCsv(text('points.csv'))).toHaveLength(records.points.length + 1);
  });

  it('has events once there are any', () => {
    const event = { id: 'fall', names: { en: 'A, "B"', tr: 'C' }, date: '1919-04~', day: '1919-04-12', position: null };
    const events = [{ ...event, touches: ['kars', 'batum'], sources: ['osm'] }];
    const geometry = { faces: [], legs: [], areaShapes: [], facts: factsOf(records, 'en', new Map()) };
    expect(publishCsv({ ...records, events: [] }, geometry)).not.toHaveProperty('events.csv');
    const [head = [], row = []] = parseCsv(publishCsv({ ...records, events }, geometry)['events.csv'] ?? '');
    const cells = Object.fromEntries(head.map((name, i) => [name, row[i]]));
    expect(cells).toMatchObject({ id: 'fall', name_en: 'A, "B"', event_day: '1919-04-12', touches: 'kars; batum' });
  });

  it('comes back as it went, whatever is in a cell', () => {
    const rows = [
      ['plain', 'a "word"'],
      ['one, two', 'line\nbreak'],
      ['x', '""'],
      ['é ş ğ', 'x\r\ny'],
    ];
    expect(parseCsv(csvOf(['a', 'b'], rows))).toEqual([['a', 'b'], ...rows]);
  });

  it.each(ofFormat('csv'))(
    'has in $path the mark that spreadsheets need, and days that are not empty',
    ({ path: file }) => {
      const source = text(file);
      expect(source.charCodeAt(0)).toBe(0xfeff);
      const [head = [], ...rows] = parseCsv(source);
      for (const name of ['valid_from', 'valid_to', 'from_edtf', 'to_edtf'].filter((column) => head.includes(column)))
        expect(rows.filter((row) => row[head.indexOf(name)] === '')).toEqual([]);
    },
  );
});

describe('lines', () => {
  it.each(records.boundaries.filter(({ legs }) => legs.length > 0))('$id has its legs and points', ({ id, legs }) => {
    const collection = json<FeatureCollection>(`lines/${id}.geojson`);
    expect(gjv.isFeatureCollection(collection, true) ?? []).toEqual([]);
    const kinds = collection.features.map(({ geometry }) => geometry.type);
    expect(kinds.filter((kind) => kind === 'LineString')).toHaveLength(legs.length);
    expect(kinds.filter((kind) => kind === 'Point')).toHaveLength(
      new Set(legs.flatMap(({ from, to }) => [from, to])).size,
    );
  });
});

describe('layers.kml', () => {
  const source = text('layers.kml');

  it('is XML that another library reads back, with a feature for each of the layers’', () => {
    const document = new DOMParser({ errorHandler: { warning: fail, error: fail, fatalError: fail } }).parseFromString(
      source,
      'text/xml',
    );
    expect(document.documentElement.namespaceURI).toBe('http://www.opengis.net/kml/2.2');
    const read = readKml(document as unknown as Parameters<typeof readKml>[0]) as FeatureCollection;
    const published = LAYER_IDS.flatMap((layer) => json<FeatureCollection>(`${layer}.geojson`).features);
    expect(read.features.map(({ properties }) => properties?.id)).toEqual(
      published.map(({ properties }) => properties?.id),
    );
    read.features.forEach(({ geometry, properties }, i) => {
      const { geometry: shape, properties: own } = published[i] as (typeof published)[number];
      expect(geometry.type).toBe(shape.type);
      expect(properties).toMatchObject({
        name: own?.names.en,
        timespan: { begin: `${own?.from}T00:00:00Z`, end: `${addDays(own?.to, -1)}T23:59:59Z` },
      });
    });
  });
});

function fail(message: unknown): never {
  throw new Error(String(message));
}

describe('places.jsonld', () => {
  const { features } = json<{
    features: { '@id': string; names: { toponym: string; lang: string; when?: { timespans: object[] } }[] }[];
  }>('places.jsonld');

  it('has every place with every name, those of their day with the days', () => {
    expect(features.map((feature) => feature['@id'])).toEqual(
      records.places.map(({ id }) => `urn:border-atlas:place:${id}`),
    );
    features.forEach(({ names }, i) => {
      const place = records.places[i] as (typeof records.places)[number];
      expect(names.filter(({ when }) => !when).map(({ lang, toponym }) => [lang, toponym])).toEqual(
        Object.entries(place.names),
      );
      expect(names.filter(({ when }) => when).map(({ toponym }) => toponym)).toEqual(
        place.period.map(({ name }) => name),
      );
    });
  });

  it('gives every timespan a start and an end that are dates', () => {
    const bounds = text('places.jsonld').matchAll(/"(?:in|earliest|latest)":"([^"]*)"/g);
    const bad = [...bounds].map(([, date]) => date).filter((date) => edtfDays(date) === undefined);
    expect(bad).toEqual([]);
    expect(text('places.jsonld')).not.toMatch(/"(start|end)":\{\}/);
  });
});

describe('ohm-territories.geojson', () => {
  const { features } = json<FeatureCollection>('ohm-territories.geojson');
  const tags = features.map(({ properties }) => properties as Record<string, string>);

  it('has a feature for each spell of each drawn territory, and none overlaps or leaves a day out', () => {
    const drawn = records.territories.filter(({ point }) => point !== null);
    const count = drawn.reduce((sum, { id }) => sum + (records.control[id]?.length ?? 0), 0);
    expect(features).toHaveLength(count);
    tags.forEach((tag, i) => {
      const next = tags[i + 1];
      if (tag.end_date === LAST_DAY) expect(tag['end_date:edtf']).toBe(`${LAST_DAY}/..`);
      else expect(next?.start_date).toBe(addDays(tag.end_date ?? '', 1));
    });
    expect(tags.filter((tag) => tag.start_date === FIRST_DAY)).toHaveLength(drawn.length);
  });

  it('has a licence, and sources one to a tag, short enough for its databases, and is marked as not to be imported', () => {
    for (const tag of tags) {
      expect(tag).toMatchObject({ license: 'ODbL-1.0', attribution: expect.stringContaining('OpenStreetMap') });
      expect(tag.note).toMatch(/^Not to be imported/);
      for (const value of Object.values(tag)) expect(value.length, value).toBeLessThanOrEqual(255);
      for (const [key, value] of Object.entries(tag))
        if (/^source(:\d+)?$/.test(key)) expect(value).toMatch(/^https?:/);
    }
  });

  it('says each day within its EDTF', () => {
    for (const tag of tags)
      for (const key of ['start_date', 'end_date']) {
        const days = edtfDays(tag[`${key}:edtf`]);
        const n = Date.parse(`${tag[key]}T00:00:00Z`) / 86_400_000;
        expect(days && days.first <= n && n <= days.last, `${tag.id} ${key}`).toBe(true);
      }
  });

  it.each([
    ['1919-04-30', '1919-04-29'],
    ['1919-05-01~', '1919-04-30~'],
    ['1919-04-12/1919-04-13', '1919-04-11/1919-04-12'],
    ['1919-04~', '1919-03-31~/1919-04-29~'],
    ['1918/1919', '1917-12-31/1919-12-30'],
    [END_DAY, LAST_DAY],
  ])('takes %s for the next first day and gives %s for the last', (next, last) => expect(lastDayOf(next)).toBe(last));
});

const ogrinfo = spawnSync('ogrinfo', ['--version'], { encoding: 'utf8' });
// Where GDAL is not installed the files are still read by the libraries above.
describe.skipIf(ogrinfo.error)(`GDAL${ogrinfo.error ? ' (ogrinfo is not installed: skipped)' : ''}`, () => {
  it.each(ofFormat('csv', 'geojson', 'jsonld', 'kml', 'topojson'))('opens $path', ({ path: file }) => {
    const { status, stdout, stderr } = spawnSync('ogrinfo', ['-ro', '-so', '-al', path.join(PUBLISHED, file)], {
      encoding: 'utf8',
    });
    expect({ status, errors: stderr.match(/ERROR.*/g) }).toEqual({ status: 0, errors: null });
    expect(stdout).toMatch(/Feature Count: [1-9]/);
  });
});
