/** Asking without the map: the table that stands for it. */
import { describe, expect, it } from 'vitest';
import { readAtlas } from '../../scripts/data/files/atlas.ts';
import { en } from '../../src/i18n/en.ts';
import { encodeView } from '../../src/view/fragment.ts';
import { DEFAULT_VIEW } from '../../src/view/view.ts';
import { useBrowser, viewOf } from './open.ts';

const HASH = encodeView({ ...DEFAULT_VIEW, date: '1919-06-01', camera: { lon: 43.2, lat: 40.45, zoom: 8.5 } });

describe('the table of holders', () => {
  const open = useBrowser('vector');

  it('tells what the map does of every territory, on any day', async () => {
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
