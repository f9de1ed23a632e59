import { availableParallelism } from 'node:os';
import { configDefaults, defineConfig } from 'vitest/config';
import { viewKeys } from './scripts/site/view-keys.ts';

/** Tests of the WebGL map: its own, and what it has in common with the SVG map. */
const WEBGL = ['tests/browser/webgl/*.test.ts', 'tests/browser/contract.test.ts'];

const cores = availableParallelism();
/** Unit tests and those of the SVG map side by side: who waits for a browser leaves room for another. */
const together = { maxWorkers: cores + 1, sequence: { groupOrder: 1 } };
const words = { setupFiles: ['tests/words.ts'] };
const browser = {
  globalSetup: 'tests/browser/serve.ts',
  testTimeout: 90_000,
  hookTimeout: 300_000,
  // What never comes is told apart from what comes late on a busy machine.
  expect: { poll: { timeout: 15_000 } },
};

export default defineConfig({
  test: {
    projects: [
      {
        define: viewKeys,
        test: {
          ...words,
          ...together,
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: [...configDefaults.exclude, 'tests/{browser,firefox,webkit}/**'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          ...browser,
          ...words,
          ...together,
          name: 'browser',
          include: ['tests/browser/*.test.ts'],
          exclude: [...configDefaults.exclude, ...WEBGL],
        },
      },
      {
        test: {
          ...browser,
          name: 'webgl',
          include: WEBGL,
          // WebGL in software takes some cores for itself, and with them its frames are steady.
          maxWorkers: Math.max(1, Math.floor(cores / 4)),
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          ...browser,
          name: 'firefox',
          globalSetup: 'tests/firefox/set-up.ts',
          // Beside other tests it waits for its frames too long.
          maxWorkers: cores,
          sequence: { groupOrder: 3 },
          include: ['tests/firefox/*.test.ts'],
        },
      },
      { test: { ...browser, name: 'webkit', include: ['tests/webkit/*.test.ts'], fileParallelism: false } },
    ],
  },
});
