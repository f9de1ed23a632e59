/**
 * Holds the data files against the rules of scripts/check/.
 *
 *   npm run geodata:check                       all of geodata/
 *   npm run geodata:check geodata/control.json  one file, judged together with the files around it
 *
 * Exit code 0: all good; 1: findings; 2: a file cannot be read.
 */
import path from 'node:path';
import { dataFiles, isFolder, readDataset, UnreadableFile } from './check/read.ts';
import { checkAll, RULES, SHAPE_RULES } from './check/rules.ts';

const root = path.resolve(import.meta.dirname, '..');
const show = (file: string) => path.relative(process.cwd(), file) || file;

/** The files asked about, and those that are read so that references can be followed. */
function filesFor(asked: string[]): { asked: string[]; all: string[] } {
  const geodata = path.join(root, 'geodata');
  const named = (asked.length ? asked : [geodata])
    .flatMap((file) => (isFolder(file) ? dataFiles(file) : [file]))
    .map(show);
  const inside = named.some((file) => !path.relative(geodata, path.resolve(file)).startsWith('..'));
  return { asked: named, all: inside ? [...new Set([...dataFiles(geodata).map(show), ...named])] : named };
}

function main(): number {
  const { asked, all } = filesFor(process.argv.slice(2));
  if (!asked.length) throw new UnreadableFile('There is no data file in that folder.');
  const findings = checkAll(readDataset(all)).filter(({ file }) => asked.includes(file));
  for (const { file, feature, rule, message, fix } of findings)
    console.error(`${file}: ${feature}: ${message} [${rule}]\n  ${fix}`);
  const files = `${asked.length} file${asked.length === 1 ? '' : 's'}`;
  if (findings.length) {
    console.error(`\n${files} checked: ${findings.length} finding${findings.length === 1 ? '' : 's'}.`);
    return 1;
  }
  console.log(`${files} checked against ${SHAPE_RULES.length + RULES.length} rules: all good.`);
  return 0;
}

try {
  process.exitCode = main();
} catch (error) {
  if (!(error instanceof UnreadableFile)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
