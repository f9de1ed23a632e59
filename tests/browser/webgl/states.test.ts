/** The WebGL map whose parts cannot be had. */
import { describe, expect, it } from 'vitest';
import { en } from '../../../src/i18n/en.ts';
import { tr } from '../../../src/i18n/tr.ts';
import { exceptions, useBrowser, whenReady } from '../open.ts';

describe('the WebGL map', () => {
  const open = useBrowser('webgl');

  it('whose worker is blocked is drawn instead, with all that is on it', async () => {
    const { page, complaints } = await open({
      ready: false,
      before: (page) => page.route(/maplibre-gl-worker/, (route) => route.abort()),
    });
    const alert = page.getByRole('alert');
    await expect.poll(() => alert.allTextContents(), { timeout: 40_000 }).toContain(en['map.slow']);
    await whenReady(page);
    expect(await page.locator('.vector-map').count()).toBe(1);
    const fills = await page.evaluate(() => window.borderAtlas?.rendered('territories').count);
    expect(fills).toBeGreaterThan(12);
    expect(exceptions(complaints)).toEqual([]);
  });

  it('whose program cannot be loaded is drawn instead', async () => {
    const { page, complaints } = await open({
      ready: false,
      locale: 'tr-TR',
      before: (page) => page.route(/createWebglMap-[^/]*\.js/, (route) => route.abort()),
    });
    await whenReady(page);
    await expect.poll(() => page.getByRole('alert').allTextContents()).toContain(tr['map.unloaded']);
    expect(await page.locator('.vector-map').count()).toBe(1);
    expect(exceptions(complaints)).toEqual([]);
  });
});
