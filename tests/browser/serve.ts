/** Serves the built page on a free port and finds a browser, once for all browser tests. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { preview } from 'vite';
import type { TestProject } from 'vitest/node';
import { findBrowser } from '../../scripts/find-browser.ts';

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
  const server = await preview({
    root,
    logLevel: 'error',
    // As docs/deploy.md has it: frames without an origin may read what is public anyway.
    preview: { port: 4300, strictPort: false, host: '127.0.0.1', cors: { origin: '*' } },
  });
  const address = server.resolvedUrls?.local[0];
  if (!address) throw new Error('The page could not be served.');
  project.provide('address', address);
  return () => server.close();
}
