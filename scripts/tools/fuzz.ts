/**
 * The properties of bad input over a million cases in all, a quarter of an hour or so.
 *
 *   npm run fuzz                          new cases
 *   FUZZ_SEED=12345 npm run fuzz          the cases of a run that failed
 *   FUZZ_RUNS=5000 npm run fuzz           so many of each of the fifteen quick kinds, a twentieth of the three slow ones
 */
import { spawnSync } from 'node:child_process';

const { status } = spawnSync('npx', ['vitest', 'run', '--project', 'unit', 'tests/fuzz/fuzz.test.ts'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: { FUZZ_RUNS: '100000', ...process.env },
});
process.exitCode = status ?? 1;
