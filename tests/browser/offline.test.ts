/** Without a network: the one file, the page the browser keeps, and a page in any folder of any server. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest';
import { refused } from '../../scripts/site/licences.ts';
import { WITHOUT_GRAPHICS } from '../../scripts/tools/browser-arguments.ts';
import { en } from '../../src/i18n/en.ts';
import { rendered, viewOf, whenReady } from './open.ts';

const DIST = path.resolve(import.meta.dirname, '../../dist');
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

const LOGIN = '<!doctype html><title>Please log in</title>';

/** A worker that opens what was once kept, whatever it is. */
const FORMER = `addEventListener('fetch', (event) => {
  if (event.request.mode === 'navigate') event.respondWith(caches.match('index.html', { ignoreSearch: true }));
});`;

interface Site {
  address: string;
  files: string;
  /** Whether a portal answers with its own page to all that the worker asks for. */
  portal: boolean;
  /** Whether the server hangs up on whoever asks. */
  down: boolean;
  stop(): Promise<void>;
}

/** The built page under a folder of a server of its own, from a copy that can be changed. */
async function site(folder: string): Promise<Site> {
  const files = mkdtempSync(path.join(tmpdir(), 'border-atlas-'));
  cpSync(DIST, files, { recursive: true });
  const server: Server = createServer((request, response) => {
    const asked = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname);
    const file = path.join(
      files,
      asked.slice(folder.length) || 'index.html',
      asked.endsWith('/v2/') ? 'index.html' : '',
    );
    if (made.down) {
      request.socket.destroy();
      return;
    }
    if (made.portal && request.headers.referer?.endsWith('/sw.js')) {
      response.setHeader('content-type', 'text/html');
      response.end(LOGIN);
      return;
    }
    try {
      if (!asked.startsWith(folder)) throw new Error('outside');
      const body = readFileSync(file);
      response.setHeader('content-type', TYPES[path.extname(file)] ?? 'application/octet-stream');
      response.setHeader('cache-control', 'no-cache');
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const made: Site = {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}${folder}`,
    files,
    portal: false,
    down: false,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return made;
}

/** What the browser keeps of the page's origin: names of its stores, and the first words of each page in them. */
const kept = (page: Page) =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const pages: string[] = [];
    for (const name of names)
      for (const request of await (await caches.open(name)).keys()) {
        const answer = await caches.match(request);
        if (answer?.headers.get('content-type')?.includes('html')) pages.push(await answer.text());
      }
    return { names, pages };
  });

let context: BrowserContext;
let profile = '';
const complaints: string[] = [];
beforeAll(async () => {
  profile = mkdtempSync(path.join(tmpdir(), 'border-atlas-profile-'));
  context = await chromium.launchPersistentContext(profile, {
    executablePath: inject('browser'),
    args: WITHOUT_GRAPHICS,
    locale: 'en-GB',
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
  });
});
afterAll(async () => {
  await context?.close();
  rmSync(profile, { recursive: true, force: true });
});

async function newPage(): Promise<Page> {
  const page = await context.newPage();
  onTestFinished(() => page.close());
  complaints.length = 0;
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  return page;
}

describe('the offline file', () => {
  it('opens from a disk with the network cut, and does all that the page does', async () => {
    const page = await newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await context.setOffline(true);
    onTestFinished(() => context.setOffline(false));
    await page.goto(`${pathToFileURL(path.join(DIST, 'border-atlas-offline.html')).href}#date=1920-12-10&lang=en`);
    await whenReady(page);
    const lands = await page.evaluate(() => window.borderAtlas?.rendered('territories').count ?? 0);
    expect(lands).toBeGreaterThan(20);
    await page.getByRole('slider', { name: en['time.slider'] }).press('PageDown');
    await expect.poll(async () => (await viewOf(page)).date).not.toBe('1920-12-10');
    await rendered(page);

    await page.getByRole('button', { name: en['export.open'], exact: true }).click();
    const dialog = page.getByRole('dialog', { name: en['export.title'] });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: en['export.save'], exact: true }).click(),
    ]);
    const picture = readFileSync(await download.path(), 'utf8');
    expect(picture).toContain('aria-label="Kars"');
    // Where the reader keeps the file is no one's business.
    expect(picture).toContain(en['print.noAddress']);
    expect(picture).not.toMatch(/file:|border-atlas-offline/);
    await dialog.getByRole('radio', { name: en['export.kind.cite'] }).check();
    await dialog.getByText(en['export.noLink']).waitFor();
    for (const field of await dialog.locator('textarea').all())
      expect(await field.inputValue()).not.toMatch(/file:|border-atlas-offline/);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: en['tour.button'] }).click();
    await page.getByText(/1877/).first().waitFor();

    expect(asked.filter((url) => !/^(file|data|blob):/.test(url))).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

describe('the page kept by the browser', () => {
  it('opens with the server stopped, and takes a new version only when told', async () => {
    const { address, files, stop } = await site('/lectures/atlas/');
    const page = await newPage();
    await page.goto(`${address}#date=1921-03-16`);
    await whenReady(page);
    await page.evaluate(() => navigator.serviceWorker.ready);
    expect(complaints).toEqual([]);

    // A new version is on the server: it is offered, and nothing changes until it is taken.
    const worker = path.join(files, 'sw.js');
    writeFileSync(worker, `${readFileSync(worker, 'utf8')}\n// another version`);
    await page.reload();
    await whenReady(page);
    const offer = page.getByRole('button', { name: en['version.use'] });
    await offer.waitFor({ timeout: 60_000 });
    await page.evaluate(() => Object.assign(window, { sameLecture: true }));
    await page.getByRole('slider', { name: en['time.slider'] }).press('ArrowRight');
    expect(await page.evaluate(() => 'sameLecture' in window)).toBe(true);
    await offer.click();
    await page.waitForFunction(() => !('sameLecture' in window));
    await whenReady(page);

    await stop();
    await page.goto(`${address}#date=1920-12-10`);
    await page.reload();
    await whenReady(page);
    expect((await viewOf(page)).date).toBe('1920-12-10');
    // An embed, and what is loaded on demand, are kept as well.
    await page.getByRole('button', { name: en['export.open'], exact: true }).click();
    const dialog = page.getByRole('dialog', { name: en['export.title'] });
    await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: en['export.save'], exact: true }).click(),
    ]);
    await page.goto(`${address}embed.html?hide=legend#date=1920-12-10`);
    await page.locator('.poster, [data-ready]').first().waitFor();
  });
});

describe('the page kept in a network that answers wrongly', () => {
  it('takes no wrong answer, rescues a copy that was made of them, and leaves that of another folder alone', async () => {
    const served = await site('/');
    const { address, files } = served;
    cpSync(DIST, path.join(files, 'v2'), { recursive: true });
    const page = await newPage();
    served.portal = true;
    await page.goto(`${address}#date=1921-03-16`);
    await whenReady(page);
    await expect
      .poll(() =>
        // A worker that cannot be installed is given up, registration and all.
        page.evaluate(async () =>
          (await caches.keys()).length > 0 ? navigator.serviceWorker.getRegistration() : 'not yet',
        ),
      )
      .toBe(undefined);
    expect((await kept(page)).pages).toEqual([]);

    // A copy as it was made before files were held to their hashes: it opens the login page for the atlas.
    served.portal = false;
    const worker = path.join(files, 'sw.js');
    const present = readFileSync(worker, 'utf8');
    writeFileSync(worker, FORMER);
    await page.evaluate(async (login) => {
      const former = await caches.open(`workbox-precache-v2-${new URL('./', location.href).href}`);
      await former.put('index.html', new Response(login, { headers: { 'content-type': 'text/html' } }));
      await navigator.serviceWorker.register('./sw.js', { updateViaCache: 'none' });
      await navigator.serviceWorker.ready;
    }, LOGIN);
    await page.goto(address);
    expect(await page.title()).toBe('Please log in');
    // The next visit finds the worker of today, which opens the atlas by itself.
    writeFileSync(worker, present);
    await page.reload();
    await whenReady(page);

    await page.goto(`${address}v2/`);
    await whenReady(page);
    await page.evaluate(() => navigator.serviceWorker.ready);
    const { names, pages } = await kept(page);
    expect(names.toSorted()).toEqual([address, `${address}v2/`].map((folder) => `border-atlas-1 ${folder}`));
    expect(pages).not.toContain(LOGIN);

    served.down = true;
    for (const folder of [`${address}v2/`, address]) {
      await page.goto(`${folder}#date=1920-12-10`);
      await whenReady(page);
    }
    served.down = false;

    // The atlas is taken down at /v2/ as the docs have it: the next visit ends the copy there, and only there.
    const recipe = readFileSync(path.resolve(DIST, '../docs/deploy.md'), 'utf8');
    const v2 = path.join(files, 'v2');
    rmSync(v2, { recursive: true });
    mkdirSync(v2);
    writeFileSync(path.join(v2, 'sw.js'), /```js\n(.*?)```/s.exec(recipe)?.[1] ?? '');
    writeFileSync(path.join(v2, 'index.html'), '<title>Moved</title>');
    await page.goto(`${address}v2/`);
    await page.waitForFunction(() => document.title === 'Moved');
    expect((await kept(page)).names).toEqual([`border-atlas-1 ${address}`]);

    await served.stop();
    await page.goto(`${address}#date=1920-12-10`);
    await whenReady(page);
  });
});

describe('the built page', () => {
  it('has names that every server serves, each with its type', () => {
    const files = readdirSync(DIST, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    // GitHub Pages runs Jekyll on branches, which leaves such names out; without this file, all of it.
    expect(files.map(({ name }) => name).filter((name) => /^[._]/.test(name))).toEqual(['.nojekyll']);
    // IIS answers 404 for an end that it does not know. The licences are of no use to the page.
    const ends = new Set(files.map(({ name }) => path.extname(name)).filter(Boolean));
    const known = ['.html', '.js', '.css', '.json', '.svg', '.png', '.woff', '.woff2', '.md'];
    expect([...ends].filter((end) => !known.includes(end))).toEqual([]);
  });

  it('has a policy without exceptions, and a list of licences that allow it all', () => {
    for (const name of ['index.html', 'embed.html', 'border-atlas-offline.html']) {
      const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/
        .exec(readFileSync(path.join(DIST, name), 'utf8'))?.[1]
        ?.replaceAll('&#39;', `'`);
      expect(policy, name).toMatch(/default-src 'none'/);
      expect(policy, name).toMatch(/require-trusted-types-for 'script'/);
      expect(policy, name).not.toMatch(/unsafe|https?:|\*/);
    }
    const licences = readFileSync(path.join(DIST, 'licences.md'), 'utf8');
    for (const name of ['maplibre-gl', 'react', 'mediabunny']) expect(licences).toContain(`## ${name} - `);
    expect(refused(licences)).toEqual([]);
  });
});
