/** Asking the map without choosing: by mouse, by keyboard, and by the table that stands for it. */
import { describe, expect, it } from 'vitest';
import { readAtlas } from '../../scripts/lib/atlas.ts';
import { en } from '../../src/i18n/en.ts';
import { encodeView } from '../../src/view/fragment.ts';
import { DEFAULT_VIEW } from '../../src/view/view.ts';
import { onScreen, painted, useBrowser, viewOf } from './open.ts';

/** Open country in the land of Kars, away from every line and label. */
const KARS_LAND: [number, number] = [43.2, 40.45];
const HASH = encodeView({ ...DEFAULT_VIEW, date: '1919-06-01', camera: { lon: 43.2, lat: 40.45, zoom: 8.5 } });

describe('pointing', () => {
  const open = useBrowser();

  it('tells by mouse who holds the land, how, since when and how surely, and chooses nothing', async () => {
    const { page } = await open({ hash: HASH });
    const { x, y } = await onScreen(page, KARS_LAND);
    await page.mouse.move(x - 3, y);
    await page.mouse.move(x, y);
    const card = page.locator('.map-tip .tip');
    await card.waitFor();
    const text = await card.textContent();
    for (const part of ['Kars', 'Republic of Armenia', en['confidence.medium'], 'about 30 April 1919'])
      expect(text).toContain(part);
    expect((await viewOf(page)).selection).toBeNull();
    await page.mouse.move(2, 2);
    await card.waitFor({ state: 'detached' });
  });

  it('stays where it was dragged to, though the hand lets go over a panel', async () => {
    const { page } = await open({ hash: '#select=territory:kars&map=7.2/40.5/43.3' });
    const panel = await page.locator('.panel').boundingBox();
    await page.mouse.move(500, 300);
    await page.mouse.down();
    await page.mouse.move((panel?.x ?? 0) + 60, (panel?.y ?? 0) + 60, { steps: 8 });
    await page.mouse.up();
    await painted(page);
    const { camera } = await viewOf(page);
    expect(camera.lon).toBeLessThan(42.5);
    await expect.poll(() => page.url()).not.toContain('map=7.2/40.5/43.3');
  });

  it('tells by keyboard what lies under the cross in the middle, and Enter chooses it', async () => {
    const { page } = await open({ hash: HASH });
    expect(await page.locator('.map-cross').isVisible()).toBe(false);
    await page.keyboard.press('Tab');
    await page.locator('canvas.maplibregl-canvas').focus();
    expect(await page.locator('.map-cross').isVisible()).toBe(true);
    const card = page.locator('.map-tip .tip');
    await card.getByText('Kars', { exact: true }).waitFor();
    await page.keyboard.press('ArrowUp');
    await painted(page);
    await card.waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await viewOf(page)).selection?.kind).toBe('territory');
  });

  it('writes the degrees of its net along the frame', async () => {
    const { page } = await open({ hash: HASH });
    expect(await page.locator('.graticule [data-edge="top"]').allInnerTexts()).toContain('43°');
    expect(await page.locator('.graticule [data-edge="right"]').allInnerTexts()).toContain('40°30′');
    const meridian = await page.locator('.graticule [data-edge="top"]', { hasText: /^43°$/ }).boundingBox();
    const { x } = await onScreen(page, [43, 40.45]);
    expect(Math.abs((meridian?.x ?? 0) + (meridian?.width ?? 0) / 2 - x)).toBeLessThan(2);
  });
});

describe('the table of holders', () => {
  const open = useBrowser('vector');

  it('tells what the map does of every land, on any day', async () => {
    const { page } = await open({ hash: HASH });
    await page.getByRole('button', { name: en['table.open'] }).click();
    await page.getByRole('dialog', { name: 'Who holds what on 1 June 1919' }).waitFor();
    const dialog = page.getByRole('dialog');
    const { territories } = readAtlas();
    expect(await dialog.getByRole('rowheader').count()).toBe(territories.length + 2);
    const row = dialog.getByRole('row').filter({ has: page.getByRole('button', { name: 'Kars', exact: true }) });
    expect(await row.textContent()).toContain('Republic of Armenia');
    await dialog.getByLabel(en['table.field']).fill('13.10.1921');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Who holds what on 13 October 1921' }).waitFor();
    expect(await row.textContent()).toContain('Ankara government');
    expect((await viewOf(page)).date).toBe('1921-10-13');
  });
});
