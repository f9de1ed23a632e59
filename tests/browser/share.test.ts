/** Share, and each of its codes tried where it is meant to go, on a page of another origin. */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { tr } from '../../src/i18n/tr.ts';
import { expectQuiet, useBrowser, usePage, viewOf, WEB, whenReady } from './open.ts';

const REVEAL = path.resolve(import.meta.dirname, '../../node_modules/reveal.js/dist');
const HASH = '#map=8.2/40.6/43.1&date=1920-12-10&select=boundary:gumru&lang=en';
const EXPECTED = { date: '1920-12-10', camera: { lon: 43.1, lat: 40.6, zoom: 8.2 }, selection: { id: 'gumru' } };

let host: Server;
let hostAddress = '';
let body = '';

beforeAll(async () => {
  host = createServer(({ url = '/' }, response) => {
    const file = /^\/reveal\/([a-z]+\.(?:css|mjs))$/.exec(url)?.[1];
    const type = file?.endsWith('.css') ? 'text/css' : file ? 'text/javascript' : 'text/html';
    response.setHeader('content-type', `${type}; charset=utf-8`);
    response.end(file ? readFileSync(path.join(REVEAL, file)) : `<!doctype html><title>A course page</title>${body}`);
  });
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
  hostAddress = `http://localhost:${(host.address() as AddressInfo).port}/`;
});
afterAll(() => new Promise((resolve) => host.close(resolve)));

/** The live view inside the one frame of a page. */
async function liveFrame(page: Page): Promise<Frame> {
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  if (!frame) throw new Error('no frame');
  await frame.waitForSelector('html[data-ready="true"]', { timeout: 60_000 });
  return frame;
}
const inside = (frame: Frame) => frame.evaluate(() => window.borderAtlas?.view());

const SHARED = { hash: `?fbclid=IwAR0${HASH}`, web: true };
function inDialog(page: Page) {
  const dialog = page.getByRole('dialog', { name: en['share.title'] });
  return { dialog, code: dialog.getByRole('textbox', { name: en['share.code'] }) };
}
async function openDialog(page: Page): Promise<void> {
  await page.getByRole('button', { name: en['share.open'] }).click();
  await inDialog(page).dialog.waitFor();
}

describe('Share', () => {
  const open = useBrowser('vector');

  it('builds the code, shows it live, and copies it', async () => {
    const opened = await open(SHARED);
    const { page } = opened;
    await openDialog(page);
    const { dialog, code } = inDialog(page);
    expect(await code.inputValue()).toContain(`src="${WEB}embed.html?hide=tools#map=8.2/40.6/43.1`);
    const preview = await liveFrame(page);
    expect(await inside(preview)).toMatchObject(EXPECTED);
    await dialog.getByRole('checkbox', { name: en['share.part.legend'] }).uncheck();
    expect(await code.inputValue()).toContain('?hide=legend,tools#');
    await dialog.getByRole('radio', { name: en['share.wake.touch'] }).check();
    expect(await code.inputValue()).toContain('wake=touch');
    const height = dialog.getByRole('spinbutton', { name: en['share.height'] });
    await height.fill('10');
    await dialog.getByRole('alert').waitFor();
    await height.blur();
    expect(await height.inputValue()).toBe('240');
    expect(await code.inputValue()).toContain('height="240"');

    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await dialog.getByRole('button', { name: en['share.copy'], exact: true }).click();
    await expect.poll(() => dialog.locator('.form-copy output').textContent()).toBe(en['share.copied']);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await code.inputValue());
    await page.keyboard.press('Escape');
    expect(await viewOf(page)).toMatchObject(EXPECTED);
    expectQuiet(opened);
  });

  it('is in Turkish where the reader is, and fits a phone', async () => {
    const { page } = await open({ hash: '#lang=tr', width: 360, height: 740 });
    await page.getByRole('button', { name: tr['share.open'] }).click();
    const dialog = page.getByRole('dialog', { name: tr['share.title'] });
    // From a server of this machine: no address that others could not open.
    await dialog.getByText('web’de adresi yok').waitFor();
    const code = dialog.getByRole('textbox', { name: tr['share.code'] });
    expect(await code.inputValue()).toMatch(/src="embed\.html/);
    await dialog.getByRole('combobox', { name: tr['share.form'] }).selectOption('link');
    expect(await code.inputValue()).toMatch(/^#map=/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    const wide = await page.locator('.share-body').evaluate((box) => box.scrollWidth > box.clientWidth);
    expect(wide).toBe(false);
  });
});

describe('a code of Share', () => {
  const opened = usePage('vector', SHARED);
  /** The page that it is put into: one for all of them. */
  let there: Page;
  beforeAll(async () => {
    const { page } = opened();
    await openDialog(page);
    there = await page.context().newPage();
  });
  const codeFor = async (form: string) => {
    const { dialog, code } = inDialog(opened().page);
    await dialog.getByRole('combobox', { name: en['share.form'] }).selectOption(form);
    return code.inputValue();
  };

  it.each([
    ['page', (code: string) => code],
    ['element', (code: string) => code],
    ['moodle', (code: string) => code],
    ['wordpress', (code: string) => `<article class="wp-block-post-content">${code}</article>`],
    [
      'reveal',
      (code: string) => `<link rel="stylesheet" href="reveal/reset.css"><link rel="stylesheet" href="reveal/reveal.css">
        <div class="reveal"><div class="slides"><section>First</section>${code}</div></div>
        <script type="module">
          import Reveal from './reveal/reveal.mjs';
          window.deck = new Reveal({ transition: 'none' });
          await window.deck.initialize();
          window.deck.slide(1);
        </script>`,
    ],
  ] as const)('for %s works there', async (form, page_) => {
    body = page_(await codeFor(form));
    await there.goto(hostAddress);
    const frame = await liveFrame(there);
    expect(await inside(frame)).toMatchObject(EXPECTED);
    if (form === 'reveal') {
      // The slide's map is live, and the deck still turns.
      expect(
        await there.evaluate(() => (window as unknown as { deck: { getState(): object } }).deck.getState()),
      ).toMatchObject({ indexh: 1 });
    }
  });

  it('for a link opens the same view', async () => {
    await there.goto(await codeFor('link'));
    await whenReady(there);
    expect(await viewOf(there)).toMatchObject(EXPECTED);
  });
});

describe('an embed', () => {
  const open = useBrowser('vector');

  it('lets the page round it be scrolled, and zooms with Ctrl', async () => {
    body = `<iframe width="700" height="420" src="${inject('address')}embed.html?hide=panel,timeline${HASH}"></iframe><div style="height:3000px"></div>`;
    const { page } = await open({ hash: hostAddress, ready: false });
    const frame = await liveFrame(page);
    await frame.evaluate(() => window.borderAtlas?.mapIdle());
    await page.mouse.move(300, 200);
    await page.mouse.wheel(0, 400);
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(100);
    expect(await inside(frame)).toMatchObject(EXPECTED);
    await page.evaluate(() => window.scrollTo(0, 0));
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(0);
    // The page is at rest before the wheel turns again.
    await page.waitForTimeout(500);
    await page.mouse.move(310, 210);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -300);
    await page.keyboard.up('Control');
    await expect.poll(async () => (await inside(frame))?.camera.zoom ?? 0, { timeout: 10_000 }).toBeGreaterThan(8.3);
  });
});
