/** Firefox prints nothing that an SVG `use` refers to, and tells a page's height with its margins: its sheets hold all the same. */
import { describe, expect, inject, it } from 'vitest';
import { readAtlas } from '../../scripts/data/files/atlas.ts';
import { polityColour } from '../../src/portrayal/palette.ts';
import { readPaper } from '../browser/paper.ts';
import { useFirefox, whenReady } from './open.ts';

const atlas = readAtlas();

describe.skipIf(!inject('firefox'))('Firefox', () => {
  const open = useFirefox();

  it('prints the territories on one sheet, and the open table after it', async () => {
    const page = await open('#lang=tr&date=1919-02-01&theme=dark');
    await whenReady(page);
    const file = await page.pdf({ format: 'A4', landscape: true });
    const { sheets, share } = readPaper(file);
    expect(sheets.length).toBe(1);
    expect(file.length).toBeLessThan(2_000_000);
    expect(share(polityColour(atlas.index.polities.get('ottoman-empire'), 'light'))).toBeGreaterThan(0.04);
    await page.evaluate(() => window.borderAtlas?.setView({ table: { kind: 'points', id: 'article-4' } }));
    await page.waitForSelector('.points-table');
    const table = readPaper(await page.pdf({ format: 'A4' }));
    expect(table.sheets.length).toBeGreaterThan(2);
    expect(table.sheets.at(-1)).toContain('Karasu');
  });
});
