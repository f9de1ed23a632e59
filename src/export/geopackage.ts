/** Feature tables as an OGC GeoPackage 1.3: one SQLite file, a table for each kind of feature. */
import type { Geometry } from 'geojson';
import type { Database, SqlJsStatic } from 'sql.js';
import { boundsOf } from '../atlas/measure.ts';
import { type About, provenance } from './credit.ts';
import type { FeatureTable, FlatFeature } from './features.ts';
import { wkb } from './wkb.ts';

/** `GPKG` and version 1.3.0, as SQLite's header has them. */
const APPLICATION_ID = 0x47504b47;
const USER_VERSION = 10_300;

const WGS84 =
  'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]]';

const FRAME = `
  CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY, organization TEXT NOT NULL,
    organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
  CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
    description TEXT DEFAULT '', last_change DATETIME NOT NULL, min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE,
    srs_id INTEGER, CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
  CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL,
    srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
    CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name), CONSTRAINT uk_gc_table_name UNIQUE (table_name),
    CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
    CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
`;

/** A geometry with GeoPackage's header: no envelope, WGS84. */
function geometryBlob(geometry: Geometry): Uint8Array {
  const body = wkb(geometry);
  const blob = new Uint8Array(8 + body.length);
  blob.set([0x47, 0x50, 0, 1]);
  new DataView(blob.buffer).setInt32(4, 4326, true);
  blob.set(body, 8);
  return blob;
}

/** The one type that holds all geometries of a table. */
function typeOf(features: readonly FlatFeature[]): string {
  const types = [...new Set(features.map(({ geometry }) => geometry.type.toUpperCase()))];
  return types.length === 1 ? (types[0] as string) : 'GEOMETRY';
}

function addTable(database: Database, { name, features }: FeatureTable, about: About): void {
  const columns = [...new Set(features.flatMap(({ properties }) => Object.keys(properties)))];
  const type = (column: string) =>
    features.every(({ properties }) => typeof (properties[column] ?? 0) === 'number') ? 'DOUBLE' : 'TEXT';
  // `id` is GeoPackage's own key; the atlas's ids are text.
  const field = (column: string) => `"${column === 'id' ? 'atlas_id' : column}"`;
  database.run(
    `CREATE TABLE "${name}" (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom ${typeOf(features)}, ${columns
      .map((column) => `${field(column)} ${type(column)}`)
      .join(', ')})`,
  );
  const box = boundsOf(features.map(({ geometry }) => geometry)) ?? [null, null, null, null];
  database.run('INSERT INTO gpkg_contents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)', [
    name,
    'features',
    name,
    provenance(about),
    // The day of the writing would make every file another; the day of the view is what matters.
    `${about.date}T00:00:00.000Z`,
    ...box,
    4326,
  ]);
  database.run('INSERT INTO gpkg_geometry_columns VALUES (?, ?, ?, ?, 0, 0)', [name, 'geom', typeOf(features), 4326]);
  const insert = database.prepare(
    `INSERT INTO "${name}" (geom, ${columns.map(field).join(', ')}) VALUES (?${', ?'.repeat(columns.length)})`,
  );
  for (const { geometry, properties } of features)
    insert.run([geometryBlob(geometry), ...columns.map((column) => properties[column] ?? null)]);
  insert.free();
}

/** @param sql SQLite itself, which is loaded on demand */
export function toGeopackage(sql: SqlJsStatic, tables: readonly FeatureTable[], about: About): Uint8Array {
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
    for (const table of tables) addTable(database, table, about);
    database.run('COMMIT');
    return database.export();
  } finally {
    database.close();
  }
}
