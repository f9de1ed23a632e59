import { configDefaults, defineConfig } from 'vitest/config';
import { viewKeys } from './scripts/lib/view-keys.ts';

/** Tests of the map that WebGL paints. */
const PAINTED = ['contract', 'fallback', 'map', 'pointing', 'renderer', 'scenes', 'trace'].map(
  (name) => `tests/browser/${name}.test.ts`,
);

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
        test: { name: 'unit', include: ['tests/*.test.ts'], setupFiles: ['tests/words.ts'], testTimeout: 30_000 },
      },
      {
        test: {
          ...browser,
          name: 'browser',
          include: ['tests/browser/*.test.ts'],
          exclude: [...configDefaults.exclude, ...PAINTED],
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          ...browser,
          name: 'painted',
          include: PAINTED,
          // Software WebGL is slow, and one page at a time keeps its frames steady.
          fileParallelism: false,
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          ...browser,
          name: 'firefox',
          globalSetup: 'tests/firefox/set-up.ts',
          include: ['tests/firefox/*.test.ts'],
          fileParallelism: false,
          sequence: { groupOrder: 3 },
        },
      },
      { test: { ...browser, name: 'webkit', include: ['tests/webkit/*.test.ts'], fileParallelism: false } },
    ],
  },
});
