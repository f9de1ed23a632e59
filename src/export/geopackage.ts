/** Tables as an OGC GeoPackage 1.3: one SQLite file, with styles for QGIS and the licence as its metadata. */
import type { Geometry } from 'geojson';
import type { Database, SqlJsStatic } from 'sql.js';
import type { Polity } from '../atlas/types.ts';
import { boundsOf } from '../geo/bounds.ts';
import { addDays } from '../time/days.ts';
import { cellOf, columnOf, FIELDS, type FieldName } from './codebook.ts';
import type { FeatureTable, TableRow } from './features.ts';
import { type Header, linesOf } from './header.ts';
import { fillOpacity, LOOK_FIELD, lookOf } from './looks.ts';
import { qmlOf, type Symbols } from './qml.ts';
import { wkb } from './wkb.ts';

/** `GPKG` and version 1.3.0, as SQLite's header has them. */
const APPLICATION_ID = 0x47504b47;
const USER_VERSION = 10_300;

const WGS84 =
  'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]]';

/** Tables of the standard, those of its extension for metadata, and QGIS's table of styles. */
const FRAME = `
  CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY, organization TEXT NOT NULL,
    organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
  CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
    description TEXT DEFAULT '', last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
    min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE,
    srs_id INTEGER, CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
  CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL,
    srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
    CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name), CONSTRAINT uk_gc_table_name UNIQUE (table_name),
    CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
    CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
  CREATE TABLE gpkg_extensions (table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL,
    definition TEXT NOT NULL, scope TEXT NOT NULL,
    CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name));
  CREATE TABLE gpkg_metadata (id INTEGER CONSTRAINT m_pk PRIMARY KEY ASC NOT NULL,
    md_scope TEXT NOT NULL DEFAULT 'dataset', md_standard_uri TEXT NOT NULL,
    mime_type TEXT NOT NULL DEFAULT 'text/xml', metadata TEXT NOT NULL DEFAULT '');
  CREATE TABLE gpkg_metadata_reference (reference_scope TEXT NOT NULL, table_name TEXT, column_name TEXT,
    row_id_value INTEGER, timestamp DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
    md_file_id INTEGER NOT NULL, md_parent_id INTEGER,
    CONSTRAINT crmr_mfi_fk FOREIGN KEY (md_file_id) REFERENCES gpkg_metadata(id),
    CONSTRAINT crmr_mpi_fk FOREIGN KEY (md_parent_id) REFERENCES gpkg_metadata(id));
  CREATE TABLE layer_styles (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, f_table_catalog TEXT(256),
    f_table_schema TEXT(256), f_table_name TEXT(256), f_geometry_column TEXT(256), styleName TEXT(30), styleQML TEXT,
    styleSLD TEXT, useAsDefault BOOLEAN, description TEXT, owner TEXT(30), ui TEXT(30),
    update_time DATETIME DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')));
`;

const METADATA = 'http://www.geopackage.org/spec130/#extension_metadata';

/** A geometry with GeoPackage's header: no envelope, WGS84. */
function geometryBlob(geometry: Geometry): Uint8Array {
  const body = wkb(geometry);
  const blob = new Uint8Array(8 + body.length);
  blob.set([0x47, 0x50, 0, 1]);
  new DataView(blob.buffer).setInt32(4, 4326, true);
  blob.set(body, 8);
  return blob;
}

const drawn = (rows: readonly TableRow[]) => rows.flatMap(({ geometry }) => geometry ?? []);

/** The one type that holds all geometries of a table: the plural where some are. */
function typeOf(rows: readonly TableRow[]): string {
  const types = new Set(drawn(rows).map(({ type }) => type.replace(/^Multi/, '').toUpperCase()));
  const [only = 'GEOMETRY'] = types;
  const plural = drawn(rows).some(({ type }) => type.startsWith('Multi'));
  return types.size > 1 || only === 'GEOMETRY' ? 'GEOMETRY' : plural ? `MULTI${only}` : only;
}

/** A single geometry as the plural of its kind, where the table holds those. */
function asIn(type: string, geometry: Geometry): Geometry {
  if (!type.startsWith('MULTI') || geometry.type.startsWith('Multi') || geometry.type === 'GeometryCollection')
    return geometry;
  return { type: `Multi${geometry.type}`, coordinates: [geometry.coordinates] } as Geometry;
}

const SYMBOLS: Record<string, Symbols> = { POLYGON: 'fill', LINESTRING: 'line', POINT: 'marker' };

/** `id` is what others take for a table's own key, which is a number here; the atlas's ids are text. */
const nameOf = (field: FieldName) => (field === 'id' ? 'atlas_id' : columnOf(field));

const SQL_TYPES: Partial<Record<(typeof FIELDS)[FieldName]['type'], string>> = {
  day: 'DATETIME',
  integer: 'INTEGER',
  number: 'DOUBLE',
};
const typeIn = (field: FieldName) => SQL_TYPES[FIELDS[field].type] ?? 'TEXT';

/**
 * Days as moments: the first at its midnight, and a span up to its last millisecond. QGIS compares them as texts with
 * its own moments, which have no zone, while GeoPackage wants one: the midnight after the last day would sort after
 * QGIS's own midnight, a bare day before it, and a territory would show twice on the day it changes hands.
 */
function cellIn(field: FieldName, row: TableRow): string | number | null {
  const cell = cellOf(field, row.properties[field]);
  if (FIELDS[field].type !== 'day' || cell === null) return cell;
  return field === 'to' ? `${addDays(String(cell), -1)}T23:59:59.999Z` : `${cell}T00:00:00.000Z`;
}

function addTable(database: Database, { name, placed, rows }: FeatureTable, header: Header, now: string): string {
  const fields = [...new Set(rows.flatMap(({ properties }) => Object.keys(properties)))] as FieldName[];
  const type = typeOf(rows);
  const columns = [
    'fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL',
    ...(placed ? [`geom ${type}`] : []),
    ...fields.map((field) => `"${nameOf(field)}" ${typeIn(field)}`),
  ];
  database.run(`CREATE TABLE "${name}" (${columns.join(', ')})`);
  database.run('INSERT INTO gpkg_contents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)', [
    name,
    placed ? 'features' : 'attributes',
    name,
    header.title,
    now,
    ...(boundsOf(drawn(rows)) ?? [null, null, null, null]),
    placed ? 4326 : null,
  ]);
  if (placed) database.run('INSERT INTO gpkg_geometry_columns VALUES (?, ?, ?, ?, 0, 0)', [name, 'geom', type, 4326]);
  const names = [...(placed ? ['geom'] : []), ...fields.map((field) => `"${nameOf(field)}"`)];
  const insert = database.prepare(
    `INSERT INTO "${name}" (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
  );
  for (const row of rows) {
    const geometry = row.geometry && geometryBlob(asIn(type, row.geometry));
    insert.run([...(placed ? [geometry] : []), ...fields.map((field) => cellIn(field, row))]);
  }
  insert.free();
  return type;
}

function addStyle(
  database: Database,
  { name, rows }: FeatureTable,
  type: string,
  polities: ReadonlyMap<string, Polity>,
  now: string,
): void {
  const symbols = SYMBOLS[type.replace('MULTI', '')];
  if (!symbols) return;
  const looks = new Map(
    rows.map(({ properties }) => lookOf(name, properties, polities)).map((look) => [look.value, look]),
  );
  const field = LOOK_FIELD[name];
  const dated = rows.some(({ properties }) => properties.from !== undefined);
  const span = dated ? { start: nameOf('from'), end: nameOf('to') } : undefined;
  const qml = qmlOf(symbols, [...looks.values()], fillOpacity(name), field && nameOf(field), span);
  database.run(
    `INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name, f_geometry_column, styleName, styleQML,
      styleSLD, useAsDefault, description, owner, update_time) VALUES ('', '', ?, 'geom', ?, ?, '', 1, '', '', ?)`,
    [name, name, qml, now],
  );
}

/** A table of someone else's making, so that programs list it as what it is. */
function register(database: Database, table: string, now: string): void {
  database.run('INSERT INTO gpkg_contents (table_name, data_type, identifier, last_change) VALUES (?, ?, ?, ?)', [
    table,
    'attributes',
    table,
    now,
  ]);
}

/**
 * @param sql SQLite itself, which is loaded on demand
 * @param now ISO date and time of the export: when the tables last changed
 */
export function toGeopackage(
  sql: SqlJsStatic,
  tables: readonly FeatureTable[],
  header: Header,
  polities: ReadonlyMap<string, Polity>,
  now: string,
): Uint8Array {
  const database = new sql.Database();
  try {
    database.run(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${USER_VERSION};`);
    database.run(FRAME);
    const systems: [string, number, string, number, string][] = [
      ['WGS 84', 4326, 'EPSG', 4326, WGS84],
      ['Undefined cartesian', -1, 'NONE', -1, 'undefined'],
      ['Undefined geographic', 0, 'NONE', 0, 'undefined'],
    ];
    for (const system of systems) database.run('INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, NULL)', system);
    database.run('BEGIN');
    for (const table of tables) {
      const type = addTable(database, table, header, now);
      if (table.placed) addStyle(database, table, type, polities, now);
    }
    register(database, 'layer_styles', now);
    for (const table of ['gpkg_metadata', 'gpkg_metadata_reference'])
      database.run('INSERT INTO gpkg_extensions VALUES (?, NULL, ?, ?, ?)', [
        table,
        'gpkg_metadata',
        METADATA,
        'read-write',
      ]);
    database.run(
      "INSERT INTO gpkg_metadata VALUES (1, 'dataset', 'http://purl.org/dc/elements/1.1/', 'text/plain', ?)",
      [linesOf(header).join('\n')],
    );
    database.run("INSERT INTO gpkg_metadata_reference VALUES ('geopackage', NULL, NULL, NULL, ?, 1, NULL)", [now]);
    database.run('COMMIT');
    return database.export();
  } finally {
    database.close();
  }
}
