/** The page for everyone and everywhere: axe finds nothing, targets are large enough, and it prints on one sheet. */
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { encodeView } from '../../src/view/codec.ts';
import { DEFAULT_VIEW, type View } from '../../src/view/view.ts';
import { useBrowser } from './open.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const at = (change: Partial<View>) => encodeView({ ...DEFAULT_VIEW, ...change });

async function violations(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: AXE });
  const { violations: found } = await page.evaluate(
    (tags) =>
      (window as unknown as { axe: { run(what: Document, how: object): Promise<AxeResults> } }).axe.run(document, {
        runOnly: tags,
      }),
    TAGS,
  );
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target}: ${failureSummary}`),
  );
}

const STATES: [string, { hash: string; width?: number; height?: number }][] = [
  ['the start', { hash: at({}) }],
  ['the panel, in Turkish', { hash: at({ selection: { kind: 'territory', id: 'kars' }, lang: 'tr' }) }],
  ['two days compared, dark', { hash: at({ compare: { date: '1914-07-01', share: 0.5 }, theme: 'dark' }) }],
  ['a phone', { hash: at({ compare: { date: '1914-07-01', share: 0.5 } }), width: 320, height: 640 }],
];

describe('everywhere', () => {
  const open = useBrowser();

  it.each(STATES)('axe finds nothing in %s, and it fits', async (_, options) => {
    const { page } = await open(options);
    expect(await violations(page)).toEqual([]);
    const [content, width] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
    expect(content).toBeLessThanOrEqual(width as number);
  });

  it('axe finds nothing in the table of holders', async () => {
    const { page } = await open();
    await page.getByRole('button', { name: en['table.open'] }).click();
    expect(await violations(page)).toEqual([]);
  });

  it('prints one sheet with the map, without the controls', async () => {
    const { page } = await open({ hash: at({}) });
    for (const landscape of [true, false]) {
      const pdf = await page.pdf({ format: 'A4', landscape, printBackground: true });
      expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    }
    const inked = await page.evaluate(() => {
      const paper = document.querySelector<HTMLCanvasElement>('.print-sheet canvas');
      const data = paper?.getContext('2d')?.getImageData(0, 0, paper.width, paper.height).data ?? [];
      const colours = new Set<string>();
      for (let i = 0; i < data.length; i += 4000) colours.add(`${data[i]},${data[i + 1]},${data[i + 2]}`);
      return colours.size;
    });
    expect(inked).toBeGreaterThan(5);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('slider').count()).toBe(0);
    expect(await page.locator('.print-sheet').textContent()).toContain('#map=');
  });
});
