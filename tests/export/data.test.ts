/** The data that Export hands out: whole, true, and opened by the programs they are for. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DOMParser } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import type { FeatureCollection, Geometry } from 'geojson';
import gjv from 'geojson-validation';
import Papa from 'papaparse';
import initSqlJs from 'sql.js';
import { describe, expect, it } from 'vitest';
import { edtfDays } from '../../scripts/data/check/dates.ts';
import { readAtlas } from '../../scripts/data/files/atlas.ts';
import { PUBLISHED, readJson } from '../../scripts/data/files/geodata.ts';
import { FIELDS } from '../../src/export/codebook.ts';
import { CELL_LIMIT, csvOf } from '../../src/export/csv.ts';
import { toCsvArchive } from '../../src/export/csvArchive.ts';
import { type FeatureTable, featureTables } from '../../src/export/features.ts';
import { toGeojson } from '../../src/export/geojson.ts';
import { toGeopackage } from '../../src/export/geopackage.ts';
import type { Header } from '../../src/export/header.ts';
import { licencesIn } from '../../src/export/licencesIn.ts';
import { tablesToKml } from '../../src/export/tablesKml.ts';
import { addDays } from '../../src/time/days.ts';
import { DEFAULT_LAYERS } from '../../src/view/view.ts';

const atlas = readAtlas();
const DAY = '1920-12-10';
const CHANGE_DAYS = [
  '1877-04-24',
  '1918-12-24',
  '1919-04-20',
  '1920-10-30',
  DAY,
  '1921-03-06',
  '1921-03-07',
  '1991-12-31',
];
const view = { lang: 'en' as const, date: DAY, layers: DEFAULT_LAYERS };
const seen = {
  territories: new Set(atlas.territories.map(({ id }) => id)),
  arcs: new Set(atlas.geometry.arcs.features.map(({ id }) => id)),
  boundaries: new Set(atlas.boundaries.map(({ id }) => id)),
  areas: new Set(atlas.areas.map(({ id }) => id)),
  contains: () => true,
};
const all = featureTables(atlas, view, 'all', seen);
const screen = featureTables(atlas, view, 'screen', seen);
const NOW = '2026-01-02T03:04:05.678Z';
const headed = (tables: FeatureTable[]): Header => ({
  title: 'Border Atlas · all days',
  date: '1877-04-24/1991-12-31',
  version: '1.2.3',
  issued: '2026-11-23',
  created: NOW,
  link: 'https://atlas.example/#date=1920-12-10',
  licences: licencesIn(tables),
});
const rowsOf = (tables: FeatureTable[], name: FeatureTable['name']) =>
  tables.find((table) => table.name === name)?.rows ?? [];
const folder = mkdtempSync(path.join(tmpdir(), 'border-atlas-'));
const saved = (name: string, content: string | Uint8Array) => {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
};

/** Words that SQLite, PostgreSQL or the standard keep to themselves, of those a field might be called by. */
const RESERVED = new Set(
  'all and any array as asc begin between by case check column condition constraint create cross current date day default delete desc distinct do drop else end except exists filter for foreign from full grant group having hour in index inner insert interval into is join key language left like limit method minute month natural not null of offset on or order outer over partition position primary range rank references release right role row rows select set start table then time timestamp to union unique update user using value values when where with year zone'.split(
    ' ',
  ),
);
const tool = (command: string, args: string[]) => spawnSync(command, args, { encoding: 'utf8' });
const noGdal = tool('ogrinfo', ['--version']).error !== undefined;
const VALIDATOR = ['-m', 'osgeo_utils.samples.validate_gpkg', '-k', '--extra', '--warning-as-error'];
const python = ['/usr/bin/python3', 'python3'].find(
  (command) => tool(command, ['-c', 'import osgeo_utils']).status === 0,
);

describe('the whole atlas', () => {
  it('has every record', () => {
    const spells = Object.values(atlas.control).flat().length;
    expect(Object.fromEntries(all.map(({ name, rows }) => [name, rows.length]))).toMatchObject({
      territories: spells,
      lines: atlas.boundaries.length,
      treaty_lines: atlas.boundaries.flatMap(({ legs }) => legs).length,
      areas: atlas.areas.length,
      points: atlas.points.length,
      places: atlas.places.length,
      events: atlas.events.length,
      polities: atlas.polities.length,
      instruments: atlas.instruments.length,
      discrepancies: atlas.discrepancies.length,
      sources: atlas.sources.length,
    });
  });

  it.each(['territories', 'borders', 'treaty_lines', 'areas', 'points', 'places', 'events'] as const)(
    'says of %s what the codebook has, their sources and days; how exactly placed, if drawn',
    (name) => {
      for (const { properties, geometry } of rowsOf(all, name)) {
        for (const field of Object.keys(properties)) expect(FIELDS).toHaveProperty(field);
        expect(properties.sources, String(properties.id)).not.toHaveLength(0);
        if (name === 'events') expect(properties.event_day).toMatch(/^\d{4}-\d\d-\d\d$/);
        else expect(`${properties.from} ${properties.to}`).toMatch(/^\d{4}-\d\d-\d\d \d{4}-\d\d-\d\d$/);
        if (geometry && name !== 'places' && name !== 'events') expect(properties.accuracy_m).toBeGreaterThan(0);
      }
    },
  );

  it('keeps doubt on both sides of a change, and its two ends open', () => {
    for (const [territory, spells] of Object.entries(atlas.control)) {
      const rows = rowsOf(all, 'territories').filter(({ properties }) => properties.territory === territory);
      expect(rows[0]?.properties.from_edtf).toBe(spells[0]?.fromEdtf ?? '../1877-04-24');
      expect(rows.at(-1)?.properties.to_edtf).toBe('1991-12-31/..');
      rows.slice(1).forEach(({ properties }, i) => {
        expect(rows[i]?.properties.to_edtf).toBe(properties.from_edtf);
      });
      for (const { properties } of rows)
        for (const side of ['from', 'to'] as const) {
          const days = edtfDays(properties[`${side}_edtf`]);
          const n = Date.parse(`${properties[side]}T00:00:00Z`) / 86_400_000;
          expect(days && days.first <= n && n <= days.last, `${properties.id} ${side}`).toBe(true);
        }
    }
  });

  it('knows legs and areas as the published layers do', () => {
    const published = ['annex-iii-nakhchivan', 'article-4-border', 'elviye-i-selase', 'zones', 'treaty-lines'].flatMap(
      (layer) => readJson<FeatureCollection>(path.join(PUBLISHED, `${layer}.geojson`)).features,
    );
    const rows = new Map(
      [...rowsOf(all, 'treaty_lines'), ...rowsOf(all, 'areas')].map((row) => [row.properties.id, row]),
    );
    for (const { id, geometry, properties } of published) {
      if (geometry.type === 'Point') continue;
      const row = rows.get(String(id));
      expect(row?.properties, String(id)).toMatchObject({
        accuracy_m: properties?.accuracy_m,
        grade: properties?.grade,
        sources: expect.arrayContaining(properties?.sources),
      });
    }
  });
});

describe('on the screen', () => {
  it('has each territory once, the borders of the day, and the records they cite', () => {
    expect(rowsOf(screen, 'territories')).toHaveLength(atlas.territories.length);
    const known = new Set(rowsOf(screen, 'sources').map(({ properties }) => properties.id));
    for (const table of screen)
      for (const { properties } of table.rows)
        for (const source of (properties.sources ?? []) as string[]) expect(known).toContain(source);
    for (const { properties } of rowsOf(screen, 'borders')) {
      expect(properties.left_holder).not.toBe(properties.right_holder);
      expect(String(properties.from) <= DAY && DAY < String(properties.to)).toBe(true);
    }
  });
});

describe('GeoJSON', () => {
  const text = toGeojson(all, headed(all));
  const json = JSON.parse(text) as FeatureCollection<Geometry | null> & Record<string, unknown>;

  it('is valid, with ids that are each there once, and five decimals', () => {
    const placed = json.features.filter(({ geometry }) => geometry);
    expect(gjv.isFeatureCollection({ type: 'FeatureCollection', features: placed }, true) ?? []).toEqual([]);
    expect(new Set(json.features.map(({ id }) => id)).size).toBe(json.features.length);
    expect(text.match(/\d\.\d{6,}/g)).toBeNull();
    expect(text).toContain('42.5]');
  });

  it('says what it is and whose, and has the records without a place beside', () => {
    expect(json).toMatchObject({
      title: 'Border Atlas · all days',
      version: '1.2.3',
      issued: '2026-11-23',
      licence: expect.stringContaining('ODbL'),
    });
    expect(json.records).toMatchObject({ sources: { length: atlas.sources.length } });
  });

  it.skipIf(noGdal)('gives GDAL the same types whatever is in it, read as the documentation says', () => {
    const types = [all, screen].map((tables, i) => {
      const file = saved(`types-${i}.geojson`, toGeojson(tables, headed(tables)));
      return tool('ogrinfo', ['-ro', '-so', '-al', '-oo', 'DATE_AS_STRING=YES', file]).stdout.match(
        /^(from|to)(_edtf)?: \w+/gm,
      );
    });
    expect(types[0]).toEqual(types[1]);
    expect(types[0]).toContain('from_edtf: String');
  });
});

describe('CSV', () => {
  const files = unzipSync(toCsvArchive(all, headed(all)));
  const tables = Object.entries(files).filter(([name]) => name.endsWith('.csv'));

  it.each(tables)('%s is one tidy table', (name, bytes) => {
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    // The decoder takes the mark off.
    const text = strFromU8(bytes).replace(/^\ufeff/, '');
    expect(text.replaceAll('\r\n', '')).not.toMatch(/\r/);
    const { data, errors } = Papa.parse<string[]>(text, { skipEmptyLines: true });
    expect(errors).toEqual([]);
    const [head = [], ...rows] = data;
    expect(new Set(head).size).toBe(head.length);
    for (const column of head) expect(RESERVED).not.toContain(column);
    expect(new Set(rows.map((row) => row[head.indexOf('id')])).size).toBe(rows.length);
    for (const cell of rows.flat()) {
      expect(cell.length).toBeLessThanOrEqual(CELL_LIMIT);
      expect(cell, name).not.toMatch(/^[=+\-@]|^(october|ekim)-\d+$/i);
    }
    if (['points', 'places', 'events'].includes(name.slice(0, -4)))
      expect(head).toEqual(expect.arrayContaining(['lon', 'lat']));
    expect(text).not.toMatch(/POLYGON/);
  });

  it('explains itself', () => {
    const descriptor = JSON.parse(strFromU8(files['datapackage.json'] as Uint8Array));
    expect(descriptor.resources.map(({ path: file }: { path: string }) => file).sort()).toEqual(
      tables.map(([name]) => name).sort(),
    );
    expect(strFromU8(files['README.txt'] as Uint8Array)).toContain('ODbL-1.0');
  });

  it('keeps spreadsheets from running a cell, or taking an id for a date', () => {
    const misread = ['=1+1', '+1', '-1+2', '@x', '\tx', 'october-1917', 'Mart 1920', '3 Mar 21', 'ekim-1917'];
    const cells = Papa.parse<string[]>(
      csvOf(
        ['a'],
        misread.map((cell) => [cell]),
      ).slice(1),
      { skipEmptyLines: true },
    ).data;
    expect(cells.slice(1).flat()).toEqual(misread.map((cell) => `'${cell}`));
    const plain = ['march', 'olti-june-1920', 'kars', '1878/1881', '1919-04~'];
    expect(
      csvOf(
        ['a'],
        plain.map((cell) => [cell]),
      ),
    ).not.toContain("'");
  });
});

describe('KML', () => {
  const text = tablesToKml(all, headed(all), atlas.index.polities);
  const faults: string[] = [];
  const note = (message: string) => void faults.push(message);
  const document = new DOMParser({ errorHandler: { warning: note, error: note, fatalError: note } }).parseFromString(
    text,
    'text/xml',
  );

  it('has its elements in the order of the OGC schema', () => {
    expect(faults).toEqual([]);
    expect(kmlFaults(document.documentElement)).toEqual([]);
  });

  it('has a style for whatever is drawn', () => {
    const styles = new Set(
      Array.from(document.getElementsByTagName('Style')).map((node) => `#${node.getAttribute('id')}`),
    );
    const used = Array.from(document.getElementsByTagName('styleUrl')).map((node) => node.textContent);
    expect(used.filter((url) => !styles.has(url ?? ''))).toEqual([]);
    expect(text).toContain('<PolyStyle><color>b3');
  });

  it('shows each territory once on each day, to the second and by whole days', () => {
    const spans = new Map<string, [string, string][]>();
    for (const [, begin = '', end = '', id = ''] of text.matchAll(
      /<TimeSpan><begin>([^<]*)<\/begin><end>([^<]*)<\/end><\/TimeSpan><styleUrl>#territories-.*?name="territory"><value>([^<]*)/g,
    ))
      spans.set(id, [...(spans.get(id) ?? []), [begin, end]]);
    expect(spans.size).toBe(atlas.geometry.territories.features.length);
    for (const day of CHANGE_DAYS)
      for (const [id, list] of spans) {
        const noon = list.filter(([begin, end]) => begin <= `${day}T12:00:00Z` && `${day}T12:00:00Z` <= end);
        const halfOpen = list.filter(
          ([begin, end]) => begin < `${addDays(day, 1)}T00:00:00Z` && end > `${day}T00:00:00Z`,
        );
        expect([noon.length, halfOpen.length], `${id} ${day}`).toEqual([1, 1]);
      }
  });
});

/** Children of KML's elements in the order that ogckml22.xsd gives them. */
const FEATURE =
  'name visibility open author link address phoneNumber Snippet description LookAt Camera TimeStamp TimeSpan styleUrl Style StyleMap Region ExtendedData';
const GEOMETRY = 'Point LineString Polygon MultiGeometry';
const ORDER: Record<string, string> = {
  kml: 'Document',
  Document: `${FEATURE} Folder`,
  Folder: `${FEATURE} Placemark`,
  Placemark: `${FEATURE} ${GEOMETRY}`,
  TimeSpan: 'begin end',
  TimeStamp: 'when',
  Style: 'IconStyle LabelStyle LineStyle PolyStyle',
  IconStyle: 'color colorMode scale',
  LineStyle: 'color colorMode width',
  PolyStyle: 'color colorMode fill outline',
  ExtendedData: 'Data',
  Data: 'displayName value',
  Point: 'extrude altitudeMode coordinates',
  LineString: 'extrude tessellate altitudeMode coordinates',
  LinearRing: 'extrude tessellate altitudeMode coordinates',
  Polygon: 'extrude tessellate altitudeMode outerBoundaryIs innerBoundaryIs',
  outerBoundaryIs: 'LinearRing',
  innerBoundaryIs: 'LinearRing',
  MultiGeometry: GEOMETRY,
};

function kmlFaults(element: Element): string[] {
  const order = ORDER[element.nodeName]?.split(' ') ?? [];
  const children = Array.from(element.childNodes).filter((node) => node.nodeType === 1) as Element[];
  const places = children.map(({ nodeName }) => order.indexOf(nodeName));
  const own = places.some((place, i) => place < 0 || place < (places[i - 1] ?? 0))
    ? [
        `${element.nodeName}: ${children
          .map(({ nodeName }) => nodeName)
          .slice(0, 8)
          .join(' ')}`,
      ]
    : [];
  const ids = element.getAttribute('id') || 'x';
  return [...own, ...(/^[\w][\w.-]*$/.test(ids) ? [] : [`id ${ids}`]), ...children.flatMap(kmlFaults)].slice(0, 10);
}

describe('GeoPackage', async () => {
  const SQL = await initSqlJs();
  const bytes = toGeopackage(SQL, all, headed(all), atlas.index.polities, NOW);
  const database = new SQL.Database(bytes);
  const column = (sql: string) => database.exec(sql)[0]?.values.flat() ?? [];

  it('shows each territory once on each day by comparing moments as QGIS does', () => {
    for (const day of CHANGE_DAYS) {
      const [from, to] = [`${day}T00:00:00.000`, `${addDays(day, 1)}T00:00:00.000`];
      const territories = column(
        `SELECT territory FROM territories WHERE geom IS NOT NULL AND valid_from < '${to}' AND valid_to > '${from}'`,
      );
      expect([territories.length, new Set(territories).size], day).toEqual([
        atlas.geometry.territories.features.length,
        atlas.geometry.territories.features.length,
      ]);
    }
  });

  it('has columns that QGIS takes for its days by itself, and none that SQL reserves', () => {
    for (const table of column('SELECT table_name FROM gpkg_contents')) {
      if (table === 'layer_styles') continue;
      const info = database.exec(`PRAGMA table_info("${table}")`)[0]?.values ?? [];
      for (const [, name] of info) expect(RESERVED, `${table}.${name}`).not.toContain(String(name));
      // QGIS looks for these in the names of columns of days, and takes the first that has one.
      const dated = info.filter(([, , type]) => type === 'DATETIME').map(([, name]) => String(name));
      if (info.some(([, name]) => name === 'valid_from')) {
        expect(dated.find((name) => /start|begin|from|since/.test(name))).toBe('valid_from');
        expect(dated.find((name) => /end|last|to|stop/.test(name))).toBe('valid_to');
      }
      if (table === 'events') expect(dated).toEqual(['event_day']);
    }
    expect(column("SELECT type FROM pragma_table_info('treaty_lines') WHERE name = 'leg'")).toEqual(['INTEGER']);
  });

  it('says when it was made, whose it is, and how its layers look', () => {
    expect(new Set(column('SELECT last_change FROM gpkg_contents'))).toEqual(new Set([NOW]));
    expect(String(column('SELECT metadata FROM gpkg_metadata'))).toContain('© OpenStreetMap contributors, ODbL-1.0');
    const style = String(column("SELECT styleQML FROM layer_styles WHERE f_table_name = 'territories'"));
    for (const holder of new Set(column('SELECT holder FROM territories WHERE geom IS NOT NULL')))
      expect(style).toContain(`value="${holder}"`);
    expect(style).toContain('startField="valid_from"');
  });

  it.skipIf(noGdal)('opens in GDAL', () => {
    const said = tool('ogrinfo', ['-ro', '-so', '-al', saved('all.gpkg', bytes)]);
    expect(said.stderr).toBe('');
    expect(said.stdout).toMatch(/valid_from: DateTime/);
  });

  it.skipIf(!python).each([
    ['all', all],
    ['screen', screen],
  ])(`passes GDAL's validator: %s${python ? '' : ' (not installed: skipped)'}`, (name, tables) => {
    const file = saved(`${name}-valid.gpkg`, toGeopackage(SQL, tables, headed(tables), atlas.index.polities, NOW));
    const { status, stdout, stderr } = tool(python as string, [...VALIDATOR, file]);
    expect(`${stdout}${stderr}`.trim().split('\n').slice(-3).join('\n')).not.toMatch(/Req|rror/);
    expect(status).toBe(0);
  });
});
