/** Evidence and Find in a real browser: citations are copied, the legend answers, Find works by keys alone. */
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { languageName } from '../../src/tour/languages.ts';
import { encodeView } from '../../src/view/fragment.ts';
import { DEFAULT_VIEW } from '../../src/view/view.ts';
import { expectQuiet, onScreen, rendered, useBrowser, viewOf } from './open.ts';

const at = (selection: typeof DEFAULT_VIEW.selection) => encodeView({ ...DEFAULT_VIEW, selection });
const AT_KARS = { ...DEFAULT_VIEW, selection: { kind: 'instrument' as const, id: 'kars-1921' } };

describe('evidence', () => {
  const open = useBrowser('vector');

  it('copies a citation as BibTeX, and shows it selected where the clipboard is refused', async () => {
    const { page } = await open({ hash: at({ kind: 'territory', id: 'kars' }) });
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', {
        configurable: true,
        value: {
          writeText: async (text: string) => {
            document.title = text;
          },
        },
      });
    });
    await page.locator('.copy-open').first().click();
    await page.getByRole('button', { name: 'BibTeX' }).first().click();
    await expect.poll(() => page.locator('.copy-said').first().textContent()).toContain('BibTeX');
    expect(new Cite(await page.title()).data).toHaveLength(1);
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
    });
    await page.getByRole('button', { name: 'RIS' }).first().click();
    await expect.poll(() => page.evaluate(() => getSelection()?.toString() ?? '')).toContain('TY  - ');
  });

  it('opens the panel of each row of the legend', async () => {
    const opened = await open();
    const { page } = opened;
    const rows = page.locator('.legend-body button.link');
    await expect.poll(() => rows.count()).toBeGreaterThan(4);
    for (let i = 0; i < (await rows.count()); i++) {
      await rows.nth(i).click();
      await expect.poll(() => page.locator('.panel h2').count()).toBe(1);
      expect((await viewOf(page)).selection).not.toBeNull();
    }
    expectQuiet(opened);
  });

  it('tells a treaty article by article, lights what an article draws, and leads back from there', async () => {
    const opened = await open({ hash: encodeView({ ...AT_KARS, lang: 'tr' }), locale: 'tr-TR' });
    const { page } = opened;
    const four = page
      .locator('[data-part="article"]')
      .filter({ has: page.getByRole('heading', { name: /^4\. madde/ }) });
    await expect.poll(() => four.textContent()).toContain('Rus Genelkurmay haritasına göre');
    expect(await page.locator('.panel').textContent()).toContain('Memduh Şevket Bey');
    await four.getByRole('button').first().click();
    await expect.poll(async () => (await viewOf(page)).selection).toEqual({ kind: 'boundary', id: 'article-4' });
    await page.evaluate(
      (hash) => {
        location.hash = hash;
      },
      encodeView({ ...AT_KARS, lang: 'tr', selection: { kind: 'point', id: 'bagirsakh' } }),
    );
    await page.locator('[data-part="grounds"]').getByRole('button', { name: 'III. ek', exact: true }).click();
    await expect.poll(() => page.locator('[data-part="article"][aria-current]').textContent()).toContain('III. ek');
    expect((await viewOf(page)).selection?.id).toBe('kars-1921');
    expectQuiet(opened);
  });

  it('finds a place in another script by keys alone, and answers who held it', async () => {
    const opened = await open();
    const { page } = opened;
    await page.keyboard.press('/');
    const field = page.getByRole('combobox', { name: en['find.label'] });
    await field.waitFor();
    await page.keyboard.type('Կարս');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await viewOf(page)).selection).toEqual({ kind: 'place', id: 'kars' });
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
    await page.keyboard.press('Control+k');
    await field.waitFor();
    await page.keyboard.type('who held Kars in 1919');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await viewOf(page)).date.slice(0, 4)).toBe('1919');
    expect((await viewOf(page)).selection).toEqual({ kind: 'territory', id: 'kars' });
    expectQuiet(opened);
  });

  it('keeps the chosen land in sight above the sheet of a phone', async () => {
    const { page } = await open({ width: 360, height: 740 });
    await page.evaluate(() => window.borderAtlas?.setView({ selection: { kind: 'territory', id: 'ordubad' } }));
    await page.locator('.panel h2').waitFor();
    // Ordubad, the town, lies within the land of that name.
    await expect
      .poll(async () => {
        await rendered(page);
        const sheet = await page.locator('.panel').boundingBox();
        const { x, y } = await onScreen(page, [46.02, 38.91]);
        return sheet !== null && x > 0 && x < 360 && y > 0 && y < sheet.y;
      })
      .toBe(true);
  });

  it('remembers the language', async () => {
    const { page } = await open();
    await page.getByRole('button', { name: languageName('tr', 'tr') }).click();
    await expect.poll(() => page.getAttribute('html', 'lang')).toBe('tr');
    await page.evaluate(() => {
      location.hash = '';
    });
    await page.reload();
    await expect.poll(() => page.getAttribute('html', 'lang'), { timeout: 20_000 }).toBe('tr');
  });
});
