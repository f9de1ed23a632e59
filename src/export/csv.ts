/** Tables as CSV, one tidy table each: the one writer of page and build. */
import Papa from 'papaparse';
import { cellOf, columnOf, type FieldName } from './codebook.ts';
import type { TableRow } from './features.ts';

/** Most characters of a cell in spreadsheets; a longer one spills over or is cut in silence. */
export const CELL_LIMIT = 32_767;

const MONTHS = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|oca|şub|nis|haz|tem|ağu|eyl|eki|kas|ara';
/**
 * What spreadsheets would run as a formula, or take for a date where it is an id: `october-1917` and the like.
 * Such a cell gets an apostrophe before it, their own mark for text.
 */
const MISREAD = new RegExp(`^[=+\\-@\\t\\r]|^(?:\\d{1,2}[-./ ])?(?:${MONTHS})\\p{L}*[-./ ]\\d{1,4}$`, 'iu');

/** UTF-8 with its mark, which spreadsheets need; lines end as RFC 4180 has them. */
export function csvOf(columns: readonly string[], rows: readonly (readonly unknown[])[]): string {
  const text = Papa.unparse(
    { fields: [...columns], data: rows.map((row) => [...row]) },
    { newline: '\r\n', escapeFormulae: MISREAD },
  );
  return `\ufeff${text}\r\n`;
}

/** Fields of rows in the order in which they first come, without geometry: a point as `lon` and `lat`. */
export function csvTable(rows: readonly TableRow[]): { columns: string[]; text: string } {
  const fields = [...new Set(rows.flatMap(({ properties }) => Object.keys(properties)))] as FieldName[];
  const points = rows.some(({ geometry }) => geometry?.type === 'Point');
  const columns = [...fields.map(columnOf), ...(points ? ['lon', 'lat'] : [])];
  const cells = rows.map(({ properties, geometry }) => [
    ...fields.map((field) => cellOf(field, properties[field])),
    ...(points ? (geometry?.type === 'Point' ? geometry.coordinates : [null, null]) : []),
  ]);
  return { columns, text: csvOf(columns, cells) };
}
