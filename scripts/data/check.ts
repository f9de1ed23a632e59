/**
 * Holds the data files against the rules of scripts/data/check/.
 *
 *   npm run geodata:check                       all of geodata/, and the tours
 *   npm run geodata:check geodata/control       one file or folder, judged together with the files around it
 *
 * Exit code 0: all good; 1: findings, in what was named or in the files around it; 2: a file cannot be read.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { groupsOf } from './check/around.ts';
import { count, describe } from './check/describe.ts';
import { readDataset } from './check/read.ts';
import { checkAll, RULES, SHAPE_RULES } from './check/rules.ts';
import { UnreadableFile } from './files/text.ts';

const root = path.resolve(import.meta.dirname, '../..');
/** So many findings in files that were not asked about are told one by one. */
const MOST_ELSEWHERE = 20;

function main(): number {
  const { positionals } = parseArgs({ allowPositionals: true });
  const groups = groupsOf(positionals.length ? positionals : ['geodata', 'tours'].map((name) => path.join(root, name)));
  const named = new Set(groups.flatMap((group) => group.named));
  if (!named.size) throw new UnreadableFile('There is no data file in that folder.');
  const findings = groups.flatMap(({ all }) => checkAll(readDataset(all)));
  const own = findings.filter(({ file }) => named.has(file));
  const elsewhere = findings.filter(({ file }) => !named.has(file));
  const files = count(named.size, 'file');
  if (!findings.length) {
    console.log(`${files} checked against ${SHAPE_RULES.length + RULES.length} rules: all good.`);
    return 0;
  }
  for (const finding of own) console.error(describe(finding));
  if (elsewhere.length) console.error(`${own.length ? '\n' : ''}In other files, which the same edit may have broken:`);
  for (const finding of elsewhere.slice(0, MOST_ELSEWHERE)) console.error(describe(finding));
  console.error(
    `\n${files} checked: ${count(own.length, 'finding')}${elsewhere.length ? `, and ${count(elsewhere.length, 'finding')} in other files` : ''}.`,
  );
  if (elsewhere.length > MOST_ELSEWHERE) console.error(`npm run geodata:check shows all of them.`);
  if (findings.every(({ file }) => /(^|[\\/])published[\\/]/.test(file)))
    console.error('All of them are in built files: run npm run geodata:build, and check again.');
  return 1;
}

try {
  process.exitCode = main();
} catch (error) {
  const { message, code } = error as NodeJS.ErrnoException;
  if (!(error instanceof UnreadableFile || code?.startsWith('ERR_PARSE_ARGS'))) throw error;
  console.error(message);
  process.exitCode = 2;
}
