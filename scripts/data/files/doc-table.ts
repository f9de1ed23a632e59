/** Tables of the documents that are made from the program. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { replaceFiles } from './replace.ts';

/** A Markdown table as `npm run format` lays it out. */
export function docTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) => `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`;
  return [head, widths.map((width) => '-'.repeat(width)), ...rows].map(line).join('\n');
}

/** Puts a table in the place of the one whose first column has the same head. */
export function writeTable(doc: string, table: string): void {
  const first = /^\| .+? \|/.exec(table)?.[0].replace(/ +\|$/, '') ?? '';
  const start = `${first} `.replaceAll('|', '\\|');
  const text = readFileSync(doc, 'utf8').replace(
    new RegExp(`^${start}+\\|[\\s\\S]*?(?=\\n\\n|\\n?$(?![\\s\\S]))`, 'm'),
    table,
  );
  replaceFiles(path.dirname(doc), { [path.basename(doc)]: text });
}
