/**
 * Random use of the built page in a real Chromium, held against the model all along (tests/browser/soak.test.ts).
 *
 *   npm run soak                                 an hour of new acts; prints the seed
 *   npm run soak -- --minutes 5 --seed 12345     the acts of a run that failed
 *   npm run soak -- --renderer vector            on the SVG map instead of the WebGL one
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '60' },
    seed: { type: 'string' },
    renderer: { type: 'string', default: 'webgl' },
  },
});
const { minutes, seed, renderer } = values;
for (const [name, value] of Object.entries({ minutes, ...(seed && { seed }) }))
  if (!(Number(value) > 0)) throw new Error(`--${name} ${value} is no number above nought.`);
if (!['webgl', 'vector'].includes(renderer)) throw new Error(`--renderer ${renderer} is neither webgl nor vector.`);

const { status } = spawnSync('npx', ['vitest', 'run', '--project', 'browser', 'tests/browser/soak.test.ts'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: { ...process.env, SOAK_MINUTES: minutes, SOAK_RENDERER: renderer, ...(seed && { SOAK_SEED: seed }) },
});
process.exitCode = status ?? 1;
