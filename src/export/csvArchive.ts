/** All tables as CSV in one ZIP, with what each column means and whose the data are. */
import { strToU8, zipSync } from 'fflate';
import type { FieldName } from './codebook.ts';
import { csvTable } from './csv.ts';
import type { FeatureTable } from './features.ts';
import { type Header, linesOf } from './header.ts';
import { tableSchema } from './tableSchema.ts';

const READ_ME = `Each CSV file is one table: UTF-8 with a byte-order mark, commas, first row the names of the columns.
datapackage.json says what each column means, for programs and for you.

Ids lead from one table to another. Lists in a cell are separated by a semicolon or, where it says so, by a bar.
valid_from is the first day, valid_to the day after the last, both ISO. *_edtf give the same days with their doubt.
Outlines are not here: they come with GeoJSON, KML and GeoPackage. Points have lon and lat, WGS84.

In Excel: Data > From Text/CSV, UTF-8, and take the columns of days as text, for Excel knows no day before 1900.
`;

export function toCsvArchive(tables: readonly FeatureTable[], header: Header): Uint8Array {
  const files = tables.map(({ name, rows }) => ({ name, rows, ...csvTable(rows) }));
  const descriptor = {
    profile: 'tabular-data-package',
    name: 'border-atlas',
    title: header.title,
    version: header.version,
    created: header.created,
    homepage: header.link ?? undefined,
    licenses: header.licences.map(({ name, path, title }) => ({ name, path, title })),
    resources: files.map(({ name, rows, columns }) => ({
      name: name.replaceAll('_', '-'),
      path: `${name}.csv`,
      profile: 'tabular-data-resource',
      encoding: 'utf-8',
      schema: tableSchema(
        [...new Set(rows.flatMap(({ properties }) => Object.keys(properties)))] as FieldName[],
        columns.includes('lon'),
      ),
    })),
  };
  return zipSync({
    ...Object.fromEntries(files.map(({ name, text }) => [`${name}.csv`, strToU8(text)])),
    'datapackage.json': strToU8(`${JSON.stringify(descriptor, null, 1)}\n`),
    'README.txt': strToU8(`${linesOf(header).join('\n')}\n\n${READ_ME}`.replaceAll('\n', '\r\n')),
  });
}
