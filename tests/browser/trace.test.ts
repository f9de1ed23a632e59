/** Tracing a line and the tables of points, by keyboard, by pointer and on a phone. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { linePointsOf } from '../../src/atlas/treatyLine.ts';
import { en } from '../../src/i18n/en.ts';
import { expectQuiet, rendered, useBrowser, viewOf } from './open.ts';
import { atlas, km, lineOf, marker } from './tracing.ts';

const article4 = lineOf('article-4');

describe('tracing a line on the SVG map', () => {
  const open = useBrowser('vector');

  it('follows a drag along the ruler, with the position marker in sight', async () => {
    const { page } = await open({ hash: '#trace=article-4/0' });
    const box = await page.locator('.ruler').boundingBox();
    if (!box) throw new Error('there is no ruler');
    const at = (share: number) => box.x + share * box.width;
    await page.mouse.move(at(0), box.y + 60);
    await page.mouse.down();
    for (const share of [0.1, 0.25, 0.4, 0.6]) await page.mouse.move(at(share), box.y + 60, { steps: 4 });
    expect(((await km(page)) ?? 0) / article4.km).toBeCloseTo(0.6, 2);
    expect(await marker(page)).toMatchObject({ clear: true });
    await page.mouse.up();
    await rendered(page);
    expect(await marker(page)).toMatchObject({ clear: true });
  });

  it('says who held both sides on the day shown and who holds them at the end', async () => {
    const { page } = await open({ hash: '#date=1950-01-01&trace=article-4/300' });
    const side = (hand: string) => page.locator(`.side-card[data-hand=${hand}]`).textContent();
    expect(await side('left')).toMatch(/Armenian SSR.*Armenia/s);
    expect(await side('right')).toMatch(/Turkey.*Turkey/s);
    await page.evaluate(() => window.borderAtlas?.setView({ date: '1900-01-01' }));
    await expect.poll(() => side('right')).toMatch(/Russian Empire/);
  });

  it('plays leg by leg where motion is not wanted, and stops when told', async () => {
    const { page } = await open({ hash: '#trace=gumru/0' });
    await page.getByRole('button', { name: en['trace.play'] }).click();
    await expect.poll(() => km(page), { timeout: 9000 }).toBeCloseTo(lineOf('gumru').legs[0]?.toKm ?? -1, 3);
    await page.getByRole('button', { name: en['trace.pause'] }).click();
    const there = await km(page);
    await page.waitForTimeout(4000);
    expect(await km(page)).toBe(there);
  });

  it('traces every line from start to end', async () => {
    const opened = await open();
    const { page } = opened;
    for (const { id, names } of atlas.boundaries.filter(({ legs }) => legs.length > 0))
      for (const at of [0, lineOf(id).km / 2, lineOf(id).km]) {
        await page.evaluate((trace) => window.borderAtlas?.setView({ trace }), { id, km: at });
        const bar = page.getByRole('region', { name: en['trace.title'] });
        expect(await bar.getByRole('heading').first().textContent()).toBe(names.en);
        expect(await page.locator('.ruler-stretch').count()).toBeGreaterThan(0);
      }
    expectQuiet(opened);
  });

  it('leaves the map in sight on a phone, with every control within reach', async () => {
    const { page } = await open({ width: 360, height: 740 });
    await page.locator('#trace-start').click();
    await rendered(page);
    for (const name of [en['trace.previous'], en['trace.play'], en['trace.next'], en['trace.close']]) {
      const box = await page.getByRole('button', { name, exact: true }).boundingBox();
      expect(box && box.x >= 0 && box.x + box.width <= 360 && box.y + box.height <= 740, name).toBe(true);
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
    }
    for (let i = 0; i < 3; i++) await page.getByRole('button', { name: en['trace.next'] }).click();
    await rendered(page);
    expect(await marker(page)).toMatchObject({ clear: true });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});

describe('the table of points', () => {
  const open = useBrowser('vector');
  const names = (page: Page) => page.locator('.points-table tbody th').allTextContents();

  it('sorts, filters and shows a point on the map, by keyboard', async () => {
    const opened = await open({ hash: '#table=points:annex-iii' });
    const { page } = opened;
    const linePoints = linePointsOf(atlas, lineOf('annex-iii'));
    expect(await names(page)).toEqual(linePoints.map(({ point }) => point.names.en));
    const header = page.getByRole('columnheader', { name: en['points.column.stated'] });
    await header.getByRole('button').click();
    await header.getByRole('button').click();
    expect(await header.getAttribute('aria-sort')).toBe('descending');
    const highest = [...linePoints].sort((a, b) => (b.stated_m ?? 0) - (a.stated_m ?? 0))[0];
    expect((await names(page))[0]).toBe(highest?.point.names.en);
    await page.getByRole('searchbox').fill('tash-burun');
    expect((await names(page)).length).toBe(2);
    await page.getByRole('searchbox').press('Escape');
    expect((await names(page)).length).toBe(linePoints.length);
    await page.locator('.points-table tbody button').first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    expect((await viewOf(page)).selection).toEqual({ kind: 'point', id: highest?.point.id });
    await rendered(page);
    const { camera } = await viewOf(page);
    expect(camera.zoom).toBeGreaterThan(8.5);
    expect(await page.locator('.points-table tr[aria-current]').count()).toBe(1);
    await page.keyboard.press('Escape');
    expect((await viewOf(page)).table).toBeNull();
    expectQuiet(opened);
  });
});
