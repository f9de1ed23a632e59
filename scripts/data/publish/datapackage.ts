/** The published files as a Frictionless Data Package: what each is, how big, and its schema. */
import { createHash } from 'node:crypto';
import { notTold } from '../../../geodata/page.json' with { type: 'json' };
import { version } from '../../../package.json' with { type: 'json' };
import type { AtlasRecords } from '../../../src/atlas/atlas.ts';
import { FIRST_DAY, LAST_DAY } from '../../../src/atlas/types.ts';
import { ALL_TAKEN_OVER, type Licence, licencesOf } from '../../../src/export/licences.ts';
import { type CsvResource, describeCsv } from './csv.ts';
import {
  layerSchema,
  linkedPlacesSchema,
  ohmSchema,
  posterSchema,
  recordsSchema,
  topologySchema,
  treatiesSchema,
} from './json-schemas.ts';
import type { Files, PublishGeometry } from './publisher.ts';

const MEDIA_TYPES: Record<string, string> = {
  csv: 'text/csv',
  json: 'application/json',
  jsonld: 'application/ld+json',
  geojson: 'application/geo+json',
  topojson: 'application/topo+json',
  kml: 'application/vnd.google-earth.kml+xml',
};

/** Title and schema of a file. A KML file's schema is the standard's own. */
function described(
  file: string,
  { boundaries }: AtlasRecords,
  tables: Record<string, CsvResource>,
): { title: string; schema: object } {
  const table = tables[file];
  if (table) return { title: table.title, schema: table.schema };
  if (file === 'atlas.json') return { title: 'All records of the atlas', schema: recordsSchema };
  if (file === 'treaties.json') return { title: 'The treaties, article by article', schema: treatiesSchema };
  if (file === 'atlas.topojson') return { title: 'All geometry of the atlas', schema: topologySchema };
  if (file.startsWith('poster.')) return { title: 'The atlas as its posters need it', schema: posterSchema };
  if (file === 'places.jsonld')
    return { title: 'Places with their names, Linked Places Format 1.3', schema: linkedPlacesSchema };
  if (file === 'ohm-territories.geojson')
    return { title: 'Territories spell by spell, with OpenHistoricalMap tags', schema: ohmSchema };
  if (file.endsWith('.kml'))
    return {
      title: 'The layers as KML',
      schema: { standard: 'OGC KML 2.2', xsd: 'https://schemas.opengis.net/kml/2.2.0/ogckml22.xsd' },
    };
  const boundary = boundaries.find(({ id }) => file === `lines/${id}.geojson`);
  return {
    title: boundary ? `Treaty line: ${boundary.names.en}` : `Layer: ${file.replace(/\.geojson$/, '')}`,
    schema: layerSchema,
  };
}

/** Terms of a file: those it names itself, or those of the sources in its table; the records are everything's. */
function licencesIn(file: string, text: string, tables: Record<string, CsvResource>): Licence[] {
  const table = tables[file];
  if (table) return licencesOf(table.sources);
  const own = /"licences":(\[.*?\])/.exec(text.slice(0, 20_000))?.[1];
  return own ? (JSON.parse(own) as Licence[]) : licencesOf(ALL_TAKEN_OVER);
}

function resource(file: string, text: string, records: AtlasRecords, tables: Record<string, CsvResource>) {
  const format = file.slice(file.lastIndexOf('.') + 1);
  const { title, schema } = described(file, records, tables);
  return {
    name: file.replace('/', '-').toLowerCase(),
    path: file,
    title,
    profile: format === 'csv' ? 'tabular-data-resource' : 'data-resource',
    format,
    mediatype: MEDIA_TYPES[format],
    licenses: licencesIn(file, text, tables).map(({ name, path, title, credit }) => ({
      name,
      path,
      title: `${title}: ${credit}`,
    })),
    encoding: 'utf-8',
    bytes: Buffer.byteLength(text),
    hash: `sha256:${createHash('sha256').update(text).digest('hex')}`,
    schema,
  };
}

/** Written last: it describes the other files. */
export function publishDatapackage(records: AtlasRecords, geometry: PublishGeometry, files: Files): Files {
  const tables = describeCsv(records, geometry);
  const descriptor = {
    profile: 'data-package',
    name: 'border-atlas',
    title: 'Border Atlas: the Kars, Ardahan, Batum and Nakhchivan borderlands, 1877–1991',
    description: `Who held which land on every day from ${FIRST_DAY} to ${LAST_DAY}, and the treaty lines between. Days are ISO, spans half-open unless a file says otherwise, doubts EDTF level 1. Each line and spell names its sources; licences by source are in geodata/LICENSE.md. ${notTold.en}`,
    keywords: ['history', 'boundaries', 'treaties', 'Kars', 'Ardahan', 'Batum', 'Nakhchivan'],
    version,
    licenses: licencesOf(ALL_TAKEN_OVER).map(({ name, path, title, credit }) => ({
      name,
      path,
      title: `${title}: ${credit}`,
    })),
    resources: Object.keys(files)
      .sort()
      .map((file) => resource(file, files[file] ?? '', records, tables)),
  };
  return { 'datapackage.json': `${JSON.stringify(descriptor, null, 1)}\n` };
}
