/**
 * `npm start`: builds what is missing or out of date and serves the page.
 * An argument is the port to begin with; a busy one is left for the next.
 */
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { build, preview } from 'vite';

const root = path.resolve(import.meta.dirname, '..');
const PORT = 4173;

function portFrom(argument: string | undefined): number {
  if (argument === undefined) return PORT;
  const port = Number(argument);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Error(`"${argument}" is no port number. Usage: npm start [-- port]`);
}

/** Last change of a file, or of the newest file in a folder; 0 where there is none. */
function changed(name: string): number {
  const file = path.join(root, name);
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat?.isDirectory()) return stat?.mtimeMs ?? 0;
  return Math.max(0, ...readdirSync(file).map((inside) => changed(path.join(name, inside))));
}

const SOURCES = ['src', 'public', 'geodata/published', 'index.html', 'vite.config.ts', 'package-lock.json'];
const upToDate = () => changed('dist/index.html') > Math.max(...SOURCES.map(changed));

async function main(): Promise<void> {
  const port = portFrom(process.argv[2]);
  if (!existsSync(path.join(root, 'geodata/published/atlas.json'))) await import('./build.ts');
  if (!upToDate()) {
    console.error('Building the page, a few seconds …');
    await build({ root, logLevel: 'warn' });
  }
  const server = await preview({ root, logLevel: 'error', preview: { port, strictPort: false, host: 'localhost' } });
  console.log(`The map is at ${server.resolvedUrls?.local[0]}`);
}

main().catch((error: Error) => {
  console.error(`The map could not be started: ${error.message}`);
  process.exitCode = 1;
});
