/** The page as a whole: quiet, in its own origin, in both languages, on a narrow screen, and with bad input. */
import { describe, expect, it } from 'vitest';
import { FIRST_DAY } from '../../src/atlas/types.ts';
import { en } from '../../src/i18n/en.ts';
import { tr } from '../../src/i18n/tr.ts';
import { languageName } from '../../src/tour/languages.ts';
import { encodeView } from '../../src/view/fragment.ts';
import { DEFAULT_VIEW } from '../../src/view/view.ts';
import { expectQuiet, fills, rendered, useBrowser, viewOf } from './open.ts';

describe('the page', () => {
  const open = useBrowser('vector');

  it('asks no other server for anything and leaves the console empty, whatever the reader does', async () => {
    const opened = await open();
    const { page } = opened;
    expect(Object.keys(await fills(page)).length).toBeGreaterThan(10);
    for (const date of ['1878-08-01', '1918-05-01', '1920-12-03', '1946-01-01']) {
      await page.evaluate((d) => window.borderAtlas?.setView({ date: d }), date);
      await rendered(page);
    }
    await page.evaluate(() =>
      window.borderAtlas?.setView({ camera: { lon: 45.4, lat: 39.2, zoom: 10 }, theme: 'dark' }),
    );
    await rendered(page);
    expectQuiet(opened);
  });

  it('credits its sources on the map', async () => {
    const { page } = await open();
    expect(await page.getByText('OpenStreetMap').first().isVisible()).toBe(true);
  });

  it.each([
    ['#complete rubbish &&& %%% ==', 'garbled|means nothing'],
    ['#date=1921-02-30', 'no such day'],
    ['#map=99/99/99', 'not on this map'],
    ['#select=territory:atlantis', 'Nothing in the atlas'],
    ['#layers=atlantis', 'no layer'],
  ])('with the address %s shows a message and a safe view', async (hash, says) => {
    const opened = await open({ hash });
    const { page } = opened;
    const message = page.getByRole('alert').or(page.getByRole('status')).filter({ hasText: en['problem.title'] });
    await expect.poll(() => message.count()).toBeGreaterThan(0);
    expect(await message.first().textContent()).toMatch(new RegExp(says));
    const { date, selection, layers } = await viewOf(page);
    expect({ date, selection, layers }).toEqual({
      date: DEFAULT_VIEW.date,
      selection: null,
      layers: DEFAULT_VIEW.layers,
    });
    expect(Object.keys(await fills(page)).length).toBeGreaterThan(10);
    expectQuiet(opened);
  });

  it('tells of a date the day it was read as, whatever day comes after', async () => {
    const opened = await open({ hash: '#date=12/10/1921' });
    const { page } = opened;
    const message = page.getByRole('status').filter({ hasText: en['problem.title'] });
    await message.waitFor();
    const told = await message.textContent();
    expect(told).toContain('12 October 1921');
    await page.getByRole('slider', { name: en['time.slider'] }).press('Home');
    expect((await viewOf(page)).date).toBe(FIRST_DAY);
    expect(await message.textContent()).toBe(told);
    // The day of an address that comes later is its own.
    await page.evaluate(() => location.assign('#date=03/04/1921'));
    await expect.poll(() => message.textContent()).toContain('3 April 1921');
    expectQuiet(opened);
  });

  it('says so where a data file is damaged or missing', async () => {
    const damaged = await open({
      ready: false,
      before: (page) =>
        page.route('**/atlas-topology-*.json', (route) =>
          route.fulfill({ body: '{"type":"Topo', contentType: 'application/json' }),
        ),
    });
    await expect.poll(() => damaged.page.getByText(en['load.title']).isVisible(), { timeout: 20_000 }).toBe(true);
    const missing = await open({
      ready: false,
      before: (page) => page.route('**/atlas-topology-*.json', (route) => route.abort()),
    });
    await expect.poll(() => missing.page.getByText(en['load.title']).isVisible(), { timeout: 20_000 }).toBe(true);
    expect([...damaged.complaints, ...missing.complaints].filter((c) => c.startsWith('exception'))).toEqual([]);
  });

  it('says so where the browser has no WebGL, and still tells the dates', async () => {
    const noWebgl = () => {
      const original = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
        return /webgl/.test(kind) ? null : Reflect.apply(original, this, [kind, ...rest]);
      } as typeof original;
    };
    const { page } = await open({ ready: false, before: (page) => page.addInitScript(noWebgl) });
    await expect.poll(() => page.getByRole('alert').textContent(), { timeout: 20_000 }).toContain(en['map.noWebgl']);
    await page.getByRole('slider').focus();
    await page.keyboard.press('Home');
    expect((await viewOf(page)).date).toBe(FIRST_DAY);
  });

  it('speaks Turkish to a Turkish browser, and changes at a press', async () => {
    const opened = await open({ locale: 'tr-TR' });
    const { page } = opened;
    expect(await page.getAttribute('html', 'lang')).toBe('tr');
    expect(await page.getByRole('slider', { name: tr['time.slider'] }).count()).toBe(1);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain(tr['app.title']);
    await page.getByRole('button', { name: languageName('en', 'en') }).click();
    await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toContain(en['app.title']);
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    expectQuiet(opened);
  });

  it.each([
    ['en', encodeView(DEFAULT_VIEW)],
    ['tr', encodeView({ ...DEFAULT_VIEW, lang: 'tr', selection: { kind: 'territory', id: 'kars' } })],
  ])('fits a screen 360 px wide without sideways scrolling (%s)', async (_, hash) => {
    const opened = await open({ hash, width: 360, height: 740 });
    const { page } = opened;
    const sizes = await page.evaluate(() => ({
      content: document.documentElement.scrollWidth,
      window: window.innerWidth,
    }));
    expect(sizes.content).toBeLessThanOrEqual(sizes.window);
    const slider = await page.getByRole('slider').first().boundingBox();
    expect(slider && slider.x >= 0 && slider.x + slider.width <= 360 && slider.y + slider.height <= 740).toBe(true);
    expectQuiet(opened);
  });
});
