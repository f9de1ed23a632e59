/**
 * `npm start`: builds what is missing or out of date and serves the page.
 * An argument is the port to begin with; a busy one is left for the next.
 */
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { dataAreCurrent, markData, pageIsCurrent, sourcesOf } from '../site/built.ts';
import { OFFLINE_FILE } from '../site/offline.ts';
import { serveBuilt } from '../site/serve-built.ts';

const root = path.resolve(import.meta.dirname, '../..');
const PORT = 4173;

function portFrom(argument: string | undefined): number {
  if (argument === undefined) return PORT;
  const port = Number(argument);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Error(`"${argument}" is no port number. Usage: npm start [-- port]`);
}

function mayWrite(): boolean {
  try {
    accessSync(root, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Builds the data and the page where they are not what the sources give. Whether there is a page to serve. */
async function buildWhatIsOld(): Promise<boolean> {
  const page = pageIsCurrent(root);
  if (page && dataAreCurrent(root)) return true;
  if (!mayWrite()) {
    // The offline file is written last but for the mark.
    if (!existsSync(path.join(root, 'dist', OFFLINE_FILE)))
      throw new Error(`the page is not built, and ${root} is read-only. Run "npm run build" where it may be written.`);
    if (!page) console.error('The folder is read-only: the page is served as it was built, perhaps from older data.');
    return true;
  }
  // The builder takes them for the beginning of a query or a fragment.
  if (/[#?]/.test(root)) throw new Error(`there is a # or a ? in the path ${root}. Rename that folder.`);
  console.error('Building the data and the page, a few seconds …');
  const given = () => sourcesOf(root, 'geodata/published/');
  const before = given();
  await import('../data/build.ts');
  // It has said what is to be corrected.
  if (process.exitCode) return false;
  const sources = sourcesOf(root);
  if (!pageIsCurrent(root)) await build({ root, logLevel: 'warn' });
  // What was edited meanwhile is seen the next time.
  if (given() === before) markData(root, sources);
  return true;
}

async function main(): Promise<void> {
  const port = portFrom(process.argv[2]);
  if (!(await buildWhatIsOld())) throw new Error('the data have faults; correct them and start again');
  const { address } = await serveBuilt(root, port, 'localhost');
  console.log(`The map is at ${address}`);
}

main().catch((error: Error) => {
  console.error(`The map could not be started: ${error.message}`);
  process.exitCode = 1;
});
