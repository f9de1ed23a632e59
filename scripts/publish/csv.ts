/** CSV of control, points, events and treaty lines. */
import { controlRows, controlTable } from './control-table.ts';
import { eventsTable } from './events-table.ts';
import { lineRows, linesTable } from './lines-table.ts';
import { pointsTable } from './points-table.ts';
import type { Publisher } from './publisher.ts';
import { csv, tableSchema } from './table.ts';

/** Table Schema of each CSV file. */
export const CSV_SCHEMAS: Record<string, { title: string; schema: object }> = {
  'control.csv': { title: controlTable.title, schema: tableSchema(controlTable) },
  'points.csv': { title: pointsTable.title, schema: tableSchema(pointsTable) },
  'events.csv': { title: eventsTable.title, schema: tableSchema(eventsTable) },
  'lines.csv': { title: linesTable.title, schema: tableSchema(linesTable) },
};

export const publishCsv: Publisher = (records, { legs }) => ({
  'control.csv': csv(controlTable, controlRows(records)),
  'points.csv': csv(pointsTable, records.points),
  'lines.csv': csv(linesTable, lineRows(records.boundaries, legs)),
  ...(records.events.length > 0 && { 'events.csv': csv(eventsTable, records.events) }),
});
