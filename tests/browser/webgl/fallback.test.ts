/** The WebGL map where there is no WebGL after all, and with a drawing context that comes and goes. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { readAtlas } from '../../../scripts/data/files/atlas.ts';
import { en } from '../../../src/i18n/en.ts';
import { tr } from '../../../src/i18n/tr.ts';
import { context, expectTrue, keepContext, noWebgl, ofContext } from '../graphics.ts';
import { fills, useBrowser, usePage, whenReady } from '../open.ts';

const atlas = readAtlas();
const RESTORED_MS = 30_000;
/** How often the context is taken away: CONTEXT_LOSSES=100 for the long run. */
const LOSSES = Number(process.env.CONTEXT_LOSSES ?? 2);

const setDate = (page: Page, key: 'Home' | 'End') => page.getByRole('slider').first().press(key);

describe('where the address asks for WebGL in vain', () => {
  const open = useBrowser();

  it('the map is drawn, and says so in Turkish', async () => {
    const { page, complaints } = await open({ ready: false, locale: 'tr-TR', before: noWebgl });
    await whenReady(page);
    await expect.poll(() => page.getByRole('alert').allTextContents()).toContain(tr['map.noWebgl']);
    await expectTrue(page, atlas);
    expect(complaints.filter((c) => !c.includes('The map could not be made'))).toEqual([]);
  });
});

describe('when the drawing context is lost', () => {
  const opened = usePage('webgl', { before: keepContext });

  it(`stands in at once and comes back, ${LOSSES} times over`, { timeout: 60_000 + LOSSES * 30_000 }, async () => {
    const { page, complaints } = opened();
    const canvases = await page.locator('canvas').count();
    for (let i = 0; i < LOSSES; i++) {
      await context(page, 'loseContext');
      await page.waitForSelector('.vector-map', { timeout: RESTORED_MS });
      // The day moves while the context is away: what comes back shows the new one.
      await setDate(page, i % 2 === 0 ? 'Home' : 'End');
      await expectTrue(page, atlas);
      await context(page, 'restoreContext');
      await page.waitForSelector('.vector-map', { state: 'detached', timeout: RESTORED_MS });
      await expect
        .poll(async () => Object.keys(await fills(page)).length, { timeout: RESTORED_MS })
        .toBeGreaterThan(20);
      await expectTrue(page, atlas);
      expect(await page.locator('canvas').count()).toBe(canvases);
    }
    expect(complaints.filter((c) => !ofContext(c))).toEqual([]);
  });

  it('goes on with the SVG map where the context never comes back', async () => {
    const { page, complaints } = opened();
    await context(page, 'loseContext');
    await expect.poll(() => page.getByRole('alert').textContent()).toContain(en['map.lost']);
    await page.waitForSelector('.vector-map');
    await setDate(page, 'Home');
    await expectTrue(page, atlas);
    // Two days compared are SVG too: without a network the second could have no WebGL.
    await page.context().setOffline(true);
    await page.evaluate(() => window.borderAtlas?.setView({ compare: { date: '1914-01-01', share: 0.5 } }));
    await page.waitForSelector('.swipe-map .vector-map');
    expect(complaints.filter((c) => !ofContext(c) && !c.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
  });
});
