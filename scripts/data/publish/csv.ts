/** CSV of control, points, events and treaty lines: the tables of the page's exports, in English. */
import type { Position } from '../../../src/atlas/types.ts';
import type { FieldName } from '../../../src/export/codebook.ts';
import { csvTable } from '../../../src/export/csv.ts';
import type { TableRow } from '../../../src/export/features.ts';
import { tableSchema } from '../../../src/export/tableSchema.ts';
import type { Publisher, PublishGeometry } from './publisher.ts';

type Records = Parameters<Publisher>[0];

const pointAt = (position: Position | null) => position && { type: 'Point' as const, coordinates: position };

/** Rows of each file by its name. */
function tablesOf(records: Records, { legs, facts }: PublishGeometry): Record<string, TableRow[]> {
  const { territories, control, points, events, boundaries } = records;
  const lengthOf = (line: string) => {
    const mine = legs.filter(({ properties }) => properties.map.boundary === line);
    return mine.length > 0 ? mine.reduce((sum, { properties }) => sum + properties.map.km, 0) : undefined;
  };
  return {
    'control.csv': territories.flatMap((territory) =>
      (control[territory.id] ?? []).map((spell, i, spells) => ({
        properties: facts.spell(territory, spell, spells[i + 1]),
        geometry: null,
      })),
    ),
    'points.csv': points.map((point) => ({ properties: facts.point(point), geometry: pointAt(point.position) })),
    'lines.csv': boundaries.map((line) => ({ properties: facts.line(line, lengthOf(line.id)), geometry: null })),
    ...(events.length > 0 && {
      'events.csv': events.map((event) => ({ properties: facts.event(event), geometry: pointAt(event.position) })),
    }),
  };
}

const TITLES: Record<string, string> = {
  'control.csv': 'Control: who held each territory, from day to day',
  'points.csv': 'Boundary points named by the treaties',
  'events.csv': 'Events',
  'lines.csv': 'Treaty lines, drawn or described',
};

export interface CsvResource {
  title: string;
  schema: object;
  sources: string[];
}

/** Title, Table Schema and sources of each CSV file. */
export function describeCsv(records: Records, geometry: PublishGeometry): Record<string, CsvResource> {
  return Object.fromEntries(
    Object.entries(tablesOf(records, geometry)).map(([file, rows]) => {
      const fields = [...new Set(rows.flatMap(({ properties }) => Object.keys(properties)))] as FieldName[];
      const points = csvTable(rows).columns.includes('lon');
      const sources = rows.flatMap(({ properties }) => (properties.sources ?? []) as string[]);
      return [file, { title: TITLES[file] ?? file, schema: tableSchema(fields, points), sources }];
    }),
  );
}

export const publishCsv: Publisher = (records, geometry) =>
  Object.fromEntries(Object.entries(tablesOf(records, geometry)).map(([file, rows]) => [file, csvTable(rows).text]));
