/** On paper: the map and its legend on one sheet, light and small, and the tables that are open after it. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { readAtlas } from '../../scripts/data/files/atlas.ts';
import { linePointsOf, type TreatyLine, treatyLine } from '../../src/atlas/treatyLine.ts';
import { en } from '../../src/i18n/en.ts';
import { tr } from '../../src/i18n/tr.ts';
import { polityColour } from '../../src/portrayal/palette.ts';
import { encodeView } from '../../src/view/fragment.ts';
import { DEFAULT_VIEW, type View } from '../../src/view/view.ts';
import { rendered, useBrowser } from './open.ts';
import { readPaper } from './paper.ts';

const atlas = readAtlas();
const at = (change: Partial<View>) => encodeView({ ...DEFAULT_VIEW, ...change });
const colour = (power: string) => polityColour(atlas.index.polities.get(power), 'light');

/** No file of a sheet is larger, bytes. */
const MOST = 2_000_000;

/** Words without the spaces that the ends of lines put between them. */
const joined = (texts: readonly string[]) => texts.join('').replace(/\s/g, '');

async function print(page: Page, landscape = true) {
  await page.evaluate(() => document.fonts.ready);
  const file = await page.pdf({ format: 'A4', landscape, printBackground: true });
  return { size: file.length, ...readPaper(file) };
}

describe('on paper', () => {
  const open = useBrowser('vector');

  it('the page is one sheet with the map in light colours, without the controls, on any day and while time runs', async () => {
    const { page } = await open({ hash: at({ date: '1914-01-01', theme: 'dark' }) });
    for (const landscape of [true, false]) {
      const { sheets, share } = await print(page, landscape);
      expect(sheets.length).toBe(1);
      // Two powers of that day, each on a good part of the sheet: more than the legend's swatches.
      for (const power of ['russian-empire', 'ottoman-empire'])
        expect(share(colour(power)), power).toBeGreaterThan(0.01);
    }
    for (const date of ['1919-02-01', '1918-06-01', '1920-11-20']) {
      await page.evaluate((day) => window.borderAtlas?.setView({ date: day }), date);
      await rendered(page);
      const { sheets, size } = await print(page);
      expect(sheets.length, date).toBe(1);
      expect(size, date).toBeLessThan(MOST);
    }
    await page.getByRole('button', { name: en['time.play'] }).click();
    const { sheets, size } = await print(page);
    expect(sheets.length).toBe(1);
    expect(size).toBeLessThan(MOST);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('slider').count()).toBe(0);
    expect(await page.getByRole('button', { name: en['points.title'] }).count()).toBe(0);
    // Served from this machine alone, it has no address for others.
    expect(await page.locator('.print-sheet').textContent()).toContain(en['print.noAddress']);
  });

  it('the tables that are open follow whole, with their heads on every sheet', async () => {
    const { page } = await open({ hash: at({ table: { kind: 'points', id: 'article-4' }, lang: 'tr' }) });
    const points = await print(page);
    const rows = points.sheets.slice(1);
    for (const { point } of linePointsOf(atlas, treatyLine(atlas, 'article-4') as TreatyLine))
      expect(joined(rows)).toContain(joined([point.names.tr ?? point.names.en]));
    for (const sheet of rows)
      for (const column of ['name', 'spellings', 'stated', 'located'] as const)
        expect(joined([sheet])).toContain(joined([tr[`points.column.${column}`]]));
    expect(points.size).toBeLessThan(MOST);

    await page.evaluate(() => window.borderAtlas?.setView({ table: { kind: 'annexes' } }));
    await page.getByRole('heading', { name: tr['annexes.title'] }).waitFor();
    expect(joined((await print(page)).sheets.slice(1))).toContain(joined([tr['annexes.moscow']]));

    await page.evaluate(() => window.borderAtlas?.setView({ table: null }));
    await page.getByRole('button', { name: tr['table.open'] }).click();
    const holders = joined((await print(page)).sheets.slice(1));
    for (const { names } of atlas.territories) expect(holders).toContain(joined([names.tr ?? names.en]));
  });
});
