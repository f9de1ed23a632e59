/** An address that asks for MapLibre's map, which then stands in the SVG's place. */
import { describe, expect, it } from 'vitest';
import { readAtlas } from '../../../scripts/data/files/atlas.ts';
import { FIRST_DAY } from '../../../src/atlas/types.ts';
import { expectTrue } from '../graphics.ts';
import { maplibre, useBrowser, viewOf, whenReady } from '../open.ts';

describe('an address that asks for WebGL', () => {
  const open = useBrowser('webgl');

  it('gets it', async () => {
    const { page, requests } = await open();
    expect(await page.locator('canvas.maplibregl-canvas').count()).toBe(1);
    expect(await page.locator('.vector-map').count()).toBe(0);
    expect(maplibre(requests).length).toBeGreaterThan(0);
  });

  it('has the map drawn until it is rendered, which then stands where the reader has gone meanwhile', async () => {
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
    // Behind the SVG map, with its own scale bar out of sight.
    await page.waitForSelector('canvas.maplibregl-canvas', { state: 'attached' });
    expect(await page.locator('.map-scale').filter({ visible: true }).count()).toBe(1);
    await page.mouse.move(600, 340, { steps: 4 });
    await page.mouse.up();
    await whenReady(page, 'webgl');
    expect(await page.locator('.vector-map').count()).toBe(0);
    expect(await page.locator('canvas.maplibregl-canvas').isVisible()).toBe(true);
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
