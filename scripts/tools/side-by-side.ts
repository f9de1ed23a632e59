/**
 * Runs commands side by side. What each of them says is shown whole, in the order they are named in.
 *
 *   npx tsx scripts/tools/side-by-side.ts "npm run lint" "vite build"     (exit 1 if one of them fails)
 */
import { spawn } from 'node:child_process';

interface Ended {
  said: string;
  failed: boolean;
}

const run = (command: string): Promise<Ended> =>
  new Promise((done) => {
    const child = spawn(command, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
    const said: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece: Buffer) => said.push(piece));
    child.on('close', (code) => done({ said: Buffer.concat(said).toString(), failed: code !== 0 }));
  });

const commands = process.argv.slice(2).map((command) => ({ command, ended: run(command) }));
const failed: string[] = [];
for (const { command, ended } of commands) {
  const { said, failed: bad } = await ended;
  process.stdout.write(said);
  if (bad) failed.push(command);
}
if (failed.length) console.error(`\nfailed: ${failed.join(', ')}`);
process.exit(failed.length ? 1 : 0);
