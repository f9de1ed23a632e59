/** Serves the built page on a free port and finds a browser, once for all browser tests. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { serveBuilt } from '../../scripts/site/serve-built.ts';
import { findBrowser } from '../../scripts/tools/find-browser.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the page, ending in a slash. */
    address: string;
    /** Path of the browser. */
    browser: string;
  }
}

export default async function serve(project: TestProject): Promise<() => Promise<void>> {
  const root = path.resolve(import.meta.dirname, '../..');
  if (!existsSync(path.join(root, 'dist/index.html')))
    throw new Error('There is no built page to test: run "npm run build" first.');
  project.provide('browser', findBrowser());
  const { address, stop } = await serveBuilt(root, 4300, '127.0.0.1');
  project.provide('address', address);
  return stop;
}
