/** What the reader sees when something fails: a clear message, a way on, and nothing lost. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page, Route } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { OFFLINE_FILE } from '../../scripts/site/offline.ts';
import { FIRST_DAY } from '../../src/atlas/types.ts';
import { en } from '../../src/i18n/en.ts';
import { PICTURE_WORDS } from '../../src/i18n/pictureWords.ts';
import { tr } from '../../src/i18n/tr.ts';
import { exceptions, rendered, useBrowser, viewOf, whenReady } from './open.ts';

const RECORDS = /\/atlas-(?!topology)[^/]*\.json$/;
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

describe('the data', () => {
  const open = useBrowser('vector');

  it.each<[string, Parameters<Route['fulfill']>[0], string]>([
    ['missing', { status: 404, body: 'gone' }, 'HTTP 404'],
    ['truncated', { status: 200, body: '{"version":1,"terri' }, 'JSON'],
    ['of a newer version', { status: 200, json: { version: 2 } }, 'version 2'],
    ['of another shape', { status: 200, json: { version: 1, territories: [] } }, 'territories'],
  ])('%s: the page says what is wrong, and opens when it is put right', async (_, answer, words) => {
    const { page, complaints } = await open({
      ready: false,
      hash: '#date=1919-02-01',
      before: (page) => page.route(RECORDS, (route) => route.fulfill(answer), { times: 1 }),
    });
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.textContent()).toContain(en['load.title']);
    expect(await alert.textContent()).toContain(words);
    await button(page, en['map.retry']).click();
    await whenReady(page);
    expect((await viewOf(page)).date).toBe('1919-02-01');
    expect(exceptions(complaints)).toEqual([]);
  });

  it('slow: the page says what it waits for, in the reader’s language, and then opens', async () => {
    let release: (() => void) | undefined;
    const { page } = await open({
      ready: false,
      locale: 'tr-TR',
      before: (page) =>
        page.route(RECORDS, async (route) => {
          await new Promise<void>((resolve) => {
            release = resolve;
          });
          await route.continue();
        }),
    });
    const status = page.getByRole('status');
    await expect.poll(() => status.textContent()).toContain(tr['app.loading']);
    await expect.poll(() => status.textContent(), { timeout: 20_000 }).toContain(tr['load.slow']);
    expect(await button(page, tr['map.retry']).isVisible()).toBe(true);
    release?.();
    await whenReady(page);
  });
});

describe('the network', () => {
  const open = useBrowser('vector');

  it('is away at the first visit: the page says that, and opens when it is back', async () => {
    const { page, complaints } = await open({
      ready: false,
      locale: 'tr-TR',
      before: async (page) => {
        // The page can say it in its own words once it has them.
        const words = page.waitForEvent('requestfinished', (request) => /\/assets\/tr-[^/]*\.js$/.test(request.url()));
        await page.route(
          RECORDS,
          async (route) => {
            await words;
            await page.context().setOffline(true);
            await route.abort('internetdisconnected');
          },
          { times: 1 },
        );
      },
    });
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.textContent()).toContain(tr['load.offline']);
    await page.context().setOffline(false);
    await button(page, tr['map.retry']).click();
    await whenReady(page);
    expect(exceptions(complaints)).toEqual([]);
  });

  it.each(['', 'embed.html'])('brings no program at all for "%s": the page says so after a while', async (name) => {
    const { page } = await open({
      ready: false,
      hash: name,
      before: (page) => page.route(/assets\/[^/]*\.js$/, (route) => route.abort()),
    });
    const late = page.locator('.late');
    expect(await late.isVisible()).toBe(false);
    await page.evaluate(() => {
      for (const animation of document.getAnimations()) animation.finish();
    });
    expect(await late.isVisible()).toBe(true);
  });
});

describe('the device', () => {
  const open = useBrowser('vector');

  it('refuses all storage: the page works, and changes its language', async () => {
    const { page, complaints } = await open({
      before: (page) =>
        page.addInitScript(() => {
          for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
            Object.defineProperty(window, name, {
              get() {
                throw new DOMException('refused', 'SecurityError');
              },
            });
        }),
    });
    await page.getByRole('button', { name: 'Türkçe' }).click();
    await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe('tr');
    await button(page, tr['find.open']).click();
    await page.getByRole('dialog').waitFor();
    expect(exceptions(complaints)).toEqual([]);
  });
});

/** Whether the sheet is there: its paper has a colour. */
const isStyled = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--paper') !== '');

describe('the style sheet', () => {
  const open = useBrowser('vector');
  const SHEET = /assets\/(start|embed)[^/]*\.css/;
  const failures: Record<string, (route: Route) => Promise<unknown>> = {
    'is dropped': (route) => route.abort(),
    'is refused': (route) => route.fulfill({ status: 503, body: 'busy' }),
    'is another file': (route) => route.fulfill({ status: 200, contentType: 'text/html', body: '<!doctype html>' }),
    'is cut': (route) => route.fulfill({ contentType: 'text/css', body: ':root{--paper:#fff}.sheet{display:' }),
    hangs: () => new Promise(() => {}),
  };
  const cases = Object.entries(failures);

  it.each(cases)('%s once: it is asked for again', async (_, fail) => {
    const { page, complaints } = await open({ before: (page) => page.route(SHEET, fail, { times: 1 }) });
    expect(await isStyled(page)).toBe(true);
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(exceptions(complaints)).toEqual([]);
  });

  it.each(cases.filter(([name]) => name !== 'is refused' && name !== 'hangs'))(
    '%s for good: the page says so, and a way on',
    async (_, fail) => {
      const { page } = await open({ ready: false, locale: 'tr-TR', before: (page) => page.route(SHEET, fail) });
      await page
        .getByRole('alert')
        .filter({ hasText: /biçim dosyası/ })
        .first()
        .waitFor();
      await page.unroute(SHEET);
      await page.getByRole('button', { name: tr['map.retry'] }).first().click();
      await whenReady(page);
    },
  );

  it('of an embed is missing: there is a map all the same', async () => {
    const { page } = await open({
      ready: false,
      hash: 'embed.html#date=1920-12-10',
      before: (page) => page.route(/assets\/embed[^/]*\.css/, (route) => route.fulfill({ status: 404 })),
    });
    await page.locator('.poster img, .vector-map').first().waitFor();
  });
});

describe('the program', () => {
  const open = useBrowser('vector');

  it.each(['', 'embed.html'])('of "%s" is not there: that is known at once', async (name) => {
    const { page } = await open({
      ready: false,
      hash: name,
      before: (page) => page.route(/assets\/(index|embed)-[^/]*\.js/, (route) => route.fulfill({ status: 404 })),
    });
    const alert = page.getByRole('alert');
    await alert.waitFor({ timeout: 4000 });
    expect(await alert.textContent()).toContain('could not be loaded');
    await page.unroute(/assets/);
    await alert.getByRole('button').click();
  });

  it('is not there: that is said in the language chosen on an earlier visit, but for another in the address', async () => {
    const { page } = await open({
      ready: false,
      locale: 'de-DE',
      before: async (page) => {
        await page.addInitScript(() => localStorage.setItem('border-atlas.lang', 'tr'));
        await page.route(/assets\/index-[^/]*\.js/, (route) => route.fulfill({ status: 404 }));
      },
    });
    const alert = page.getByRole('alert');
    await alert.filter({ hasText: 'programı yüklenemedi' }).waitFor();
    await page.goto('about:blank');
    await page.goto(`${inject('address')}#lang=en`);
    await alert.filter({ hasText: 'could not be loaded' }).waitFor();
  });

  it('of a page opened from a disk cannot come: the page leads to the file that works there', async () => {
    const { page } = await open({ ready: false });
    await page.goto(pathToFileURL(path.resolve(import.meta.dirname, '../../dist/index.html')).href);
    await page.getByRole('alert').getByRole('link', { name: OFFLINE_FILE }).click();
    await whenReady(page);
  });

  it('of the SVG map hangs: the page says that it waits', async () => {
    const SVG_MAP = /createSvgMap-[^/]*\.js/;
    const { page } = await open({
      ready: false,
      before: (page) => page.route(SVG_MAP, () => new Promise(() => {})),
    });
    const alert = page.getByRole('alert').filter({ hasText: en['map.late'] });
    await alert.waitFor();
    expect(await alert.getByRole('button', { name: en['map.retry'] }).isVisible()).toBe(true);
    // What comes after all is shown, and no word more is said.
    await page.unroute(SVG_MAP);
    await whenReady(page);
    await alert.waitFor({ state: 'detached' });
  });
});

describe('a part that breaks', () => {
  const open = useBrowser('vector');

  it('is the only one that does: it says so, and may be closed or tried again', async () => {
    const { page } = await open({
      before: (page) =>
        page.addInitScript(() => {
          const { showModal } = HTMLDialogElement.prototype;
          HTMLDialogElement.prototype.showModal = function () {
            if (sessionStorage.getItem('mended')) return showModal.call(this);
            throw new Error('broken dialog');
          };
        }),
    });
    const alerts = page.getByRole('alert');
    for (const name of [en['share.open'], en['export.open'], en['table.open']]) {
      await button(page, name).click();
      const dialog = alerts.filter({ hasText: 'broken dialog' });
      await dialog.getByRole('button', { name: en['common.close'] }).click();
      await dialog.waitFor({ state: 'detached' });
    }
    await button(page, en['share.open']).click();
    await page.evaluate(() => sessionStorage.setItem('mended', 'yes'));
    await alerts.getByRole('button', { name: en['part.again'] }).click();
    await page.getByRole('dialog').waitFor();
    // The map never noticed.
    expect(await page.locator('.vector-map').count()).toBe(1);
  });
});

describe('a part that is loaded when it is wanted', () => {
  const open = useBrowser('vector');

  it('and is not to be had leaves the page as it is, and comes when it can', async () => {
    const { page, complaints } = await open({
      hash: '#date=1921-10-13&tour=livas',
      before: async (page) => {
        await page.route(/ShareDialog|TourPanel/, (route) => route.abort());
      },
    });
    const alerts = page.getByRole('alert').filter({ hasText: en['part.missing'] });
    await alerts.waitFor();
    await alerts.getByRole('button', { name: en['common.close'] }).click();
    await expect.poll(async () => (await viewOf(page)).tour).toBe(null);
    await button(page, en['share.open']).click();
    await alerts.waitFor();
    // The rest goes on.
    await page.evaluate(() => window.borderAtlas?.setView({ date: '1950-01-01' }));
    await rendered(page);
    expect(await page.locator('.cartouche').textContent()).toContain('1950');
    await page.unroute(/ShareDialog|TourPanel/);
    await alerts.getByRole('button', { name: en['part.again'] }).click();
    await page.getByRole('dialog').waitFor();
    // With its own style, which had been refused as well.
    expect(await page.locator('.share-body').evaluate((body) => getComputedStyle(body).display)).toBe('grid');
    expect(exceptions(complaints)).toEqual([]);
  });

  it('and is the words of another language leaves page and map in the one they have', async () => {
    const { page } = await open({
      hash: '#date=1921-10-13',
      before: (page) => page.route(/\/tr-/, (route) => route.abort()),
    });
    await page.evaluate(() => window.borderAtlas?.setView({ lang: 'tr' }));
    await expect.poll(async () => (await viewOf(page)).lang).toBe('en');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.unroute(/\/tr-/);
    await page.evaluate(() => window.borderAtlas?.setView({ lang: 'tr' }));
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('tr');
    expect((await viewOf(page)).lang).toBe('tr');
  });
});

describe('the chart of time', () => {
  const open = useBrowser('vector');

  it('whose rows cannot be loaded folds to the strip, and comes when it can', async () => {
    const { page, complaints } = await open({
      before: (page) => page.route(/Chart-[^/]*\.js$/, (route) => route.abort()),
    });
    const alert = page.getByRole('alert').filter({ hasText: en['part.missing'] });
    await alert.getByRole('button', { name: en['common.close'] }).click();
    await alert.waitFor({ state: 'detached' });
    await page.getByRole('slider', { name: en['time.slider'] }).press('Home');
    expect((await viewOf(page)).date).toBe(FIRST_DAY);
    await page.unroute(/Chart-[^/]*\.js$/);
    await page.locator('.chart-toggle').click();
    await page.getByRole('grid', { name: en['chart.title'] }).waitFor();
    expect(exceptions(complaints)).toEqual([]);
  });
});

describe('a tour', () => {
  const open = useBrowser('vector');

  it('whose file cannot be fetched is not called missing, and opens when it can be', async () => {
    const { page, complaints } = await open({
      hash: '#date=1921-10-13&tour=livas',
      before: (page) => page.route(/livas-[^/]*\.js$/, (route) => route.abort(), { times: 1 }),
    });
    const alert = page.getByRole('alert').filter({ hasText: en['part.missing'] });
    await alert.getByRole('button', { name: en['part.again'] }).click();
    await page.locator('.tour').getByRole('heading').first().waitFor();
    await alert.waitFor({ state: 'detached' });
    expect((await viewOf(page)).tour).toMatchObject({ ref: 'livas' });
    expect(exceptions(complaints)).toEqual([]);
  });
});

describe('an embed', () => {
  const open = useBrowser('vector');
  const address = 'embed.html?wake=touch#date=1920-12-10';

  it('whose map cannot be loaded stays a poster, and opens with the next touch', async () => {
    const { page, complaints } = await open({ ready: false, hash: address });
    await page.route(/start-[^/]*\.(js|css)$/, (route) => route.abort());
    const poster = page.locator('.poster');
    await poster.click();
    await expect.poll(() => poster.textContent()).toBe(PICTURE_WORDS.en['embed.again']);
    await page.unroute(/start-[^/]*\.(js|css)$/);
    await poster.click();
    await whenReady(page);
    await poster.waitFor({ state: 'detached' });
    expect((await viewOf(page)).date).toBe('1920-12-10');
    // Its style came with it.
    expect(await page.evaluate(() => getComputedStyle(document.body).getPropertyValue('--paper'))).not.toBe('');
    expect(exceptions(complaints)).toEqual([]);
  });

  it('whose map is long in coming is called late, not failed, and is left when it is there', async () => {
    const { page, complaints } = await open({ ready: false, hash: address });
    let arrive = () => {};
    const arrived = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    await page.route(/start-[^/]*\.js$/, (route) => arrived.then(() => route.continue()));
    const poster = page.locator('.poster');
    await poster.click();
    await expect.poll(() => poster.textContent(), { timeout: 20_000 }).toBe(PICTURE_WORDS.en['embed.late']);
    arrive();
    await whenReady(page);
    await poster.waitFor({ state: 'detached' });
    expect(exceptions(complaints)).toEqual([]);
  });

  it('whose data are missing uncovers what the page says of it', async () => {
    const { page, complaints } = await open({
      ready: false,
      hash: address,
      before: (page) => page.route(RECORDS, (route) => route.fulfill({ status: 404, body: 'gone' })),
    });
    const poster = page.locator('.poster');
    await poster.click();
    await poster.waitFor({ state: 'detached' });
    expect(await page.getByRole('alert').textContent()).toContain('HTTP 404');
    expect(await button(page, en['map.retry']).isVisible()).toBe(true);
    expect(exceptions(complaints)).toEqual([]);
  });
});
