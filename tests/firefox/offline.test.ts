/** Firefox without a network: the one file from a disk, on screen and on paper, and the page that it keeps. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { preview } from 'vite';
import { describe, expect, inject, it } from 'vitest';
import { readAtlas } from '../../scripts/data/files/atlas.ts';
import { polityColour } from '../../src/portrayal/palette.ts';
import { readPaper } from '../browser/paper.ts';
import { useFirefox, viewOf, whenReady } from './open.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const ottoman = polityColour(readAtlas().index.polities.get('ottoman-empire'), 'light');

describe.skipIf(!inject('firefox'))('Firefox without a network', () => {
  const open = useFirefox();

  it('opens the one file from a disk, and prints the land from it', async () => {
    const file = pathToFileURL(path.join(ROOT, 'dist/border-atlas-offline.html')).href;
    const page = await open(`${file}#date=1919-02-01&lang=en`);
    await whenReady(page);
    const { sheets, share } = readPaper(await page.pdf({ format: 'A4', landscape: true }));
    expect(sheets.length).toBe(1);
    expect(share(ottoman)).toBeGreaterThan(0.04);
    expect(sheets[0]).not.toContain('file:');
  });

  it('opens the page it has kept when the server is gone', async () => {
    const server = await preview({ root: ROOT, logLevel: 'error', preview: { port: 4380, host: '127.0.0.1' } });
    const address = server.resolvedUrls?.local[0] as string;
    const page = await open(`${address}#date=1921-03-16`);
    await whenReady(page);
    await page.evaluate(async () => void (await navigator.serviceWorker.ready));
    await server.close();
    await page.goto(`${address}#date=1920-12-10`);
    await page.reload();
    await whenReady(page);
    expect((await viewOf(page)).date).toBe('1920-12-10');
  });
});
