/** Tracing a line, and what the tables of points bring onto the WebGL map. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { en } from '../../../src/i18n/en.ts';
import { encodeView } from '../../../src/view/fragment.ts';
import { DEFAULT_VIEW } from '../../../src/view/view.ts';
import { bring, expectQuiet, rendered, usePage, viewOf } from '../open.ts';
import { atlas, km, lineOf, marker } from '../tracing.ts';

const article4 = lineOf('article-4');
const view = { ...DEFAULT_VIEW, camera: { lon: 43.1, lat: 40.3, zoom: 7 } };

const focusedId = (page: Page) => page.evaluate(() => document.activeElement?.id);
/** Numbers of the legs that glow on the map. */
async function litLegs(page: Page): Promise<string[]> {
  await rendered(page);
  const features = await page.evaluate(() => window.borderAtlas?.rendered('leg-lit').features ?? []);
  const lit = features.filter(({ state }) => state.lit === 1);
  return [...new Set(lit.map(({ properties }) => `${properties.boundary}/${properties.leg}`))];
}
describe('tracing a line', () => {
  const opened = usePage('webgl');

  it('walks the Article 4 border from Sarp to the Aras by keyboard alone', async () => {
    const { page } = opened();
    for (let presses = 0; presses < 30 && (await focusedId(page)) !== 'trace-start'; presses++)
      await page.keyboard.press('Tab');
    expect(await focusedId(page)).toBe('trace-start');
    await page.keyboard.press('Enter');
    expect((await viewOf(page)).trace).toEqual({ id: 'article-4', km: 0 });
    expect(await focusedId(page)).toBe('trace-ruler');
    expect(await litLegs(page)).toEqual(['article-4/0']);
    const bar = page.getByRole('region', { name: en['trace.title'] });
    for (const [i, leg] of article4.legs.entries()) {
      expect(await km(page)).toBeCloseTo(leg.fromKm, 3);
      const text = await bar.textContent();
      expect(text).toContain(leg.leg.clause.en);
      expect(text).toContain(atlas.index.points.get(leg.leg.to)?.names.en);
      if (i % 12 === 5) {
        expect(await litLegs(page)).toEqual([`article-4/${i}`]);
        expect(await marker(page)).toMatchObject({ clear: true });
      }
      await page.keyboard.press('PageUp');
    }
    expect(await km(page)).toBeCloseTo(article4.km, 3);
    await expect.poll(() => page.url()).toContain('trace=article-4/619.1');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    expect(await km(page)).toBe(1);
    await page.keyboard.press('Escape');
    expect((await viewOf(page)).trace).toBeNull();
    expect(await focusedId(page)).toBe('trace-start');
    expect(await marker(page)).toBeUndefined();
    expectQuiet(opened());
  });

  it('draws the rivals of a point with their circles', async () => {
    const rival = atlas.points.find((point) => (point.candidates?.length ?? 0) > 1) ?? atlas.points[0];
    const { page } = opened();
    await bring(page, encodeView({ ...view, table: { kind: 'points', id: 'article-4' } }));
    const table = page.locator('.points-table');
    await table.getByRole('button', { name: rival?.names.en ?? '', exact: true }).click();
    await rendered(page);
    const drawn = await page.evaluate(() => window.borderAtlas?.rendered('position-circles').features ?? []);
    const rivals = new Set(drawn.map(({ properties }) => properties.rival));
    expect(rivals.size).toBe(1 + (rival?.candidates?.length ?? 0));
  });

  it('puts Moscow I (C) beside Kars III and lights the land between', async () => {
    const { page } = opened();
    const camera = { lon: 45.2, lat: 39.6, zoom: 8 };
    await bring(page, encodeView({ ...view, camera, table: { kind: 'annexes' } }));
    const table = page.locator('.annexes table');
    expect(await table.getByRole('columnheader').count()).toBe(2);
    expect(await page.locator('.annexes-land').textContent()).toMatch(/\d+ km²/);
    await rendered(page);
    const lit = await page.evaluate(() => window.borderAtlas?.rendered('lit-territory').features ?? []);
    expect(new Set(lit.filter(({ state }) => state.lit === 1).map(({ properties }) => properties.id))).toEqual(
      new Set(['ararat-wedge', 'khachik', 'kuki']),
    );
    await page.getByRole('button', { name: en['common.close'] }).click();
    await rendered(page);
    const after = await page.evaluate(() => window.borderAtlas?.rendered('lit-territory').features ?? []);
    expect(after.filter(({ state }) => state.lit === 1)).toEqual([]);
    expectQuiet(opened());
  });
});
