/**
 * The codebook as a table for docs/data.md.
 *
 *   npx tsx scripts/codebook.ts   writes it there
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { columnOf, FIELDS, type FieldName, meaningOf } from '../src/export/codebook.ts';
import { replaceFiles } from './lib/replace.ts';

const DOC = path.resolve(import.meta.dirname, '../docs/data.md');

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
  const head = ['Field', 'Type', 'Meaning'];
  // As `npm run format` lays tables out.
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) => `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`;
  return [head, widths.map((width) => '-'.repeat(width)), ...rows].map(line).join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const doc = readFileSync(DOC, 'utf8');
  const text = doc.replace(/\| Field +\|[\s\S]*?(?=\n\n|\n?$)/, codebookTable());
  replaceFiles(path.dirname(DOC), { [path.basename(DOC)]: text });
}
