/**
 * The parts of a view as a table for docs/embed.md.
 *
 *   npx tsx scripts/tools/view-parts.ts   writes it there
 */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { decodeView } from '../../src/view/codec.ts';
import { FIELDS, type PARTS, rowOf, SHOW } from '../../src/view/parts.ts';
import { MEANINGS } from '../../src/view/shapes.ts';
import { DEFAULT_LAYERS } from '../../src/view/view.ts';
import { docTable, writeTable } from '../data/files/doc-table.ts';

const DOC = path.resolve(import.meta.dirname, '../../docs/embed.md');

/** The example as it stands in a message; of layers those that are not as at first. */
function asValue(name: string, example: string, field: keyof typeof PARTS): string {
  const value = decodeView(`#${name}=${example}`).view[field];
  const given =
    field === 'layers'
      ? Object.fromEntries(
          Object.entries(value as object).filter(([id, choice]) => choice !== DEFAULT_LAYERS[id as never]),
        )
      : value;
  const text = JSON.stringify(given)
    .replaceAll('"', "'")
    .replace(/'([a-z]+)':/g, '$1: ')
    .replace(/(:|,)(?=['\w{])/g, '$1 ');
  return `\`${field}: ${text}\``;
}

export function viewTable(): string {
  const rows = FIELDS.map((field) => {
    const { name, readers } = rowOf(field);
    const { example, means } = MEANINGS[field];
    return [`\`${name}=${example}\``, asValue(name, example, field), readers ? '' : 'yes', means];
  });
  const { example, means } = MEANINGS.show;
  return docTable(
    ['Address, attribute', 'Message', 'Stop of a tour', 'Means'],
    [...rows, [`\`${SHOW}=${example}\``, '`show`', '', means]],
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeTable(DOC, viewTable());
