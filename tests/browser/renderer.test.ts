/** Which program draws the map: the one that suits the machine, or the one that the address asks for. */
import { describe, expect, it } from 'vitest';
import { readAtlas } from '../../scripts/lib/atlas.ts';
import { FIRST_DAY } from '../../src/atlas/types.ts';
import { expectTrue } from './graphics.ts';
import { expectQuiet, painted, useBrowser, viewOf, whenReady } from './open.ts';

const maplibre = (requests: string[]) => requests.filter((url) => /createWebglMap|maplibre/.test(url));

describe('where WebGL is computed in software', () => {
  const open = useBrowser('auto');

  it('the map is drawn, without a word of complaint, and MapLibre is not even loaded', async () => {
    const opened = await open({ hash: '#date=1921-10-13&trace=article-4/120' });
    const { page, requests } = opened;
    expect(await page.locator('.vector-map').count()).toBe(1);
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(maplibre(requests)).toEqual([]);
    expectQuiet(opened);
    // What the painted map shows, the drawn one shows: the sides' names along the line, degrees along the frame.
    await page.evaluate(() => window.borderAtlas?.setView({ camera: { lon: 43.7, lat: 40.6, zoom: 9 } }));
    await painted(page);
    const words = await page.locator('.vector-map text').allTextContents();
    expect(words.filter((text) => text === 'ANKARA GOVERNMENT').length).toBeGreaterThan(0);
    expect(await page.locator('.graticule span').count()).toBeGreaterThan(4);
  });

  it('a step in time leaves the elements of unchanged lands as they are', async () => {
    const { page } = await open({ hash: '#date=1924-01-01' });
    await page.evaluate(() => {
      for (const land of document.querySelectorAll('.vector-map use[href^="#t-"]')) land.setAttribute('data-seen', '');
    });
    await page.evaluate(() => window.borderAtlas?.setView({ date: '1930-01-01' }));
    await painted(page);
    const [kept, all] = await page.evaluate(() =>
      ['[href^="#t-"][data-seen]', '[href^="#t-"]'].map(
        (lands) => document.querySelectorAll(`.vector-map use${lands}`).length,
      ),
    );
    expect(all).toBeGreaterThan(20);
    expect(kept).toBeGreaterThan((all ?? 0) * 0.8);
  });
});

describe('an address that asks for WebGL', () => {
  const open = useBrowser('webgl');

  it('gets it', async () => {
    const { page, requests } = await open();
    expect(await page.locator('canvas.maplibregl-canvas').count()).toBe(1);
    expect(await page.locator('.vector-map').count()).toBe(0);
    expect(maplibre(requests).length).toBeGreaterThan(0);
  });

  it('has the map drawn until it is painted, which then stands where the reader has gone meanwhile', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { page, complaints } = await open({
      ready: false,
      hash: '#date=1921-10-13&map=7.4/40.6/43.2',
      before: (page) =>
        page.route(/createWebglMap-[^/]*\.js/, async (route) => {
          await held;
          await route.continue();
        }),
    });
    await whenReady(page, 'vector');
    expect(await page.getByRole('alert').count()).toBe(0);
    await page.locator('.vector-map').focus();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('slider').first().press('Home');
    await page.locator('.vector-map').focus();
    await page.mouse.move(500, 300);
    await page.mouse.down();
    release();
    // Behind the drawn map, with its own scale bar out of sight.
    await page.waitForSelector('canvas.maplibregl-canvas', { state: 'attached' });
    expect(await page.locator('.map-scale').filter({ visible: true }).count()).toBe(1);
    await page.mouse.move(600, 340, { steps: 4 });
    await page.mouse.up();
    await whenReady(page, 'webgl');
    expect(await page.locator('.vector-map').count()).toBe(0);
    const { camera, date } = await viewOf(page);
    expect(date).toBe(FIRST_DAY);
    // A hundred pixels by key and a hundred by hand, the one against the other; and forty down.
    expect(camera.lon).toBeCloseTo(43.2, 1);
    expect(camera.lat).toBeGreaterThan(40.65);
    await expectTrue(page, readAtlas());
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('maplibregl-canvas');
    expect(complaints).toEqual([]);
  });
});
