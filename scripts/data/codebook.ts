/**
 * The codebook as a table for docs/data.md.
 *
 *   npx tsx scripts/data/codebook.ts   writes it there
 */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { columnOf, FIELDS, type FieldName, meaningOf } from '../../src/export/codebook.ts';
import { docTable, writeTable } from './files/doc-table.ts';

const DOC = path.resolve(import.meta.dirname, '../../docs/data.md');

export function codebookTable(): string {
  const rows = (Object.keys(FIELDS) as FieldName[]).map((name) => {
    const { type, says } = FIELDS[name];
    const column = columnOf(name);
    const between = meaningOf(name)?.between?.trim();
    const more = [
      ...(column === name ? [] : [`in CSV, KML and GeoPackage \`${column}\``]),
      ...(between ? [`members divided by a bar`] : []),
    ];
    return [`\`${name}\``, type, `${says}${more.length > 0 ? ` (${more.join('; ')})` : ''}`];
  });
  return docTable(['Field', 'Type', 'Meaning'], rows);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeTable(DOC, codebookTable());
