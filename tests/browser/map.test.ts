/** Claims in the legend, and the way back to a view: by its address, and by Back. */
import { describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { encodeView } from '../../src/view/fragment.ts';
import { DEFAULT_LAYERS, DEFAULT_VIEW, type View } from '../../src/view/view.ts';
import { ALL_OFF } from '../layers.ts';
import { addressed, useBrowser, viewOf } from './open.ts';

const view = (change: Partial<View>): View => ({
  ...DEFAULT_VIEW,
  date: '1900-01-01',
  camera: { lon: 43.2, lat: 40.6, zoom: 7.4 },
  ...change,
});

describe('the map, drawn', () => {
  const open = useBrowser('vector');

  it('lays claims over the land once they are asked for, and hatches them by claimant', async () => {
    const hash = encodeView(view({ date: '1919-06-10', layers: { ...ALL_OFF, 'claims-1919': 'auto' } }));
    const { page } = await open({ hash });
    const legend = page.getByRole('region', { name: 'On this sheet' });
    const claims = legend.getByRole('listitem').filter({ hasText: en['kind.area.claim'] });
    await expect.poll(() => claims.count()).toBe(3);
    // Each leans its own way, whatever its colour: where its strokes end, seen from where they begin at the top.
    const samples = await claims
      .locator('.sample')
      .evaluateAll((all) => all.map((sample) => decodeURIComponent(sample.getAttribute('src') ?? '')));
    const leans = samples.map((sample) => {
      const strokes = [...sample.matchAll(/M[-\d.]+,0h[\d.]+l(-?[\d.]+),[\d.]+/g)];
      return [...new Set(strokes.map(([, right]) => ['rising', 'upright', 'falling'][Math.sign(Number(right)) + 1]))];
    });
    expect(leans).toEqual([['falling'], ['rising'], ['upright']]);
    await page.evaluate((layers) => window.borderAtlas?.setView({ layers }), ALL_OFF);
    await expect.poll(() => claims.count()).toBe(0);
  });

  it('comes back from its address, and Back returns to where the reader stood', async () => {
    const wanted = view({
      date: '1920-12-03',
      camera: { lon: 44.1, lat: 39.9, zoom: 8.2 },
      layers: { ...DEFAULT_LAYERS, 'soviet-claims-1945': 'on', 'gumru-line': 'off' },
      selection: { kind: 'territory', id: 'kars' },
      lang: 'tr',
    });
    const { page } = await open({ hash: encodeView(wanted) });
    expect(await viewOf(page)).toEqual(wanted);
    await page.evaluate(() => window.borderAtlas?.setView({ date: '1925-01-01' }));
    await addressed(page);
    await page.goBack();
    await page.waitForFunction(() => window.borderAtlas?.view().date === '1920-12-03');
    expect(new URL(page.url()).hash).toBe(encodeView(wanted));
  });

  it('gives no place in the history to days that are hurried through', async () => {
    const { page } = await open({ hash: encodeView(view({ date: '1920-12-03' })) });
    const before = await page.evaluate(() => history.length);
    await page.evaluate(() => {
      for (const date of ['1921-01-01', '1922-01-01', '1923-01-01']) window.borderAtlas?.setView({ date });
    });
    await addressed(page);
    expect(await page.evaluate(() => history.length)).toBe(before + 1);
    await page.goBack();
    await page.waitForFunction(() => window.borderAtlas?.view().date === '1920-12-03');
    // A change whose place is not yet written does not write over the one that Back returns to.
    await page.goForward();
    await page.waitForFunction(() => window.borderAtlas?.view().date === '1923-01-01');
    await page.evaluate(() => {
      window.borderAtlas?.setView({ date: '1920-12-03' });
      history.back();
    });
    await page.waitForTimeout(400);
    expect((await viewOf(page)).date).toBe('1920-12-03');
    await page.goForward();
    await page.waitForFunction(() => window.borderAtlas?.view().date === '1923-01-01');
  });
});
