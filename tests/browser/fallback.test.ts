/** The map without WebGL. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { readAtlas } from '../../scripts/data/files/atlas.ts';
import { en } from '../../src/i18n/en.ts';
import { encodeView } from '../../src/view/fragment.ts';
import { DEFAULT_VIEW } from '../../src/view/view.ts';
import { expectTrue, noWebgl } from './graphics.ts';
import { fills, rendered, useBrowser, viewOf } from './open.ts';

const atlas = readAtlas();

const setDate = (page: Page, key: 'Home' | 'End' | 'PageDown' | 'PageUp') =>
  page.getByRole('slider').first().press(key);

describe('without WebGL', () => {
  const open = useBrowser('auto');

  it('draws every territory in the colour of its holder, on every day the slider stands on', async () => {
    const { page, complaints } = await open({ before: noWebgl });
    expect(await page.getByRole('alert').textContent()).toContain(en['map.noWebgl']);
    await expectTrue(page, atlas);
    await setDate(page, 'Home');
    await expectTrue(page, atlas);
    const early = await fills(page);
    await setDate(page, 'End');
    await expectTrue(page, atlas);
    expect(await fills(page)).not.toEqual(early);
    expect(complaints).toEqual([]);
  });

  it('moves by wheel, drag, keys and buttons, and chooses what is clicked', async () => {
    const { page, complaints } = await open({
      hash: encodeView({ ...DEFAULT_VIEW, camera: { lon: 43.1, lat: 40.6, zoom: 8 }, date: '1919-06-01' }),
      before: noWebgl,
    });
    const map = page.locator('.vector-map');
    const box = await map.boundingBox();
    if (!box) throw new Error('there is no map');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.click(x, y);
    await expect.poll(async () => (await viewOf(page)).selection).toMatchObject({ kind: 'territory', id: 'kars' });

    const start = (await viewOf(page)).camera;
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 120, y + 40, { steps: 4 });
    await page.mouse.up();
    await expect.poll(async () => (await viewOf(page)).camera.lon).toBeLessThan(start.lon - 0.2);
    expect((await viewOf(page)).camera.zoom).toBe(start.zoom);
    await page.mouse.wheel(0, -300);
    await expect.poll(async () => (await viewOf(page)).camera.zoom).toBeGreaterThan(start.zoom);
    const near = (await viewOf(page)).camera;
    await map.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(async () => (await viewOf(page)).camera.lon).toBeGreaterThan(near.lon);
    await page.keyboard.press('-');
    await expect.poll(async () => (await viewOf(page)).camera.zoom).toBeCloseTo(near.zoom - 1, 1);
    await page.getByRole('button', { name: en['map.zoomIn'], exact: true }).click();
    await expect.poll(async () => (await viewOf(page)).camera.zoom).toBeGreaterThan(near.zoom - 0.9);
    await rendered(page);
    expect(await page.locator('.vector-map > g[transform]').count()).toBe(0);
    await expectTrue(page, atlas, 8);
    expect(complaints).toEqual([]);
  });

  it('keeps the place that a wheel went to, though it was drawn before the wheel came to rest', async () => {
    const { page } = await open({ before: noWebgl });
    const start = (await viewOf(page)).camera;
    await page.evaluate(() => {
      const map = document.querySelector('.vector-map');
      const { left, top, width, height } = map?.getBoundingClientRect() ?? new DOMRect();
      const at = { clientX: left + width / 3, clientY: top + height / 2 };
      map?.dispatchEvent(new WheelEvent('wheel', { ...at, deltaY: -300, bubbles: true, cancelable: true }));
      // Another language draws the whole picture in the next frame; a wheel rests after 150 ms.
      window.borderAtlas?.setView({ lang: 'tr' });
    });
    await expect.poll(async () => (await viewOf(page)).camera.zoom).toBeGreaterThan(start.zoom);
    expect((await viewOf(page)).camera.lon).toBeLessThan(start.lon);
  });
});
