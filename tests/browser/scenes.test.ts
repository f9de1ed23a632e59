/** Scenes of the SVG map against stored pictures. */
import type { Page } from 'playwright-core';
import { describe, it } from 'vitest';
import { type OpenOptions, rendered, useBrowser } from './open.ts';
import { at, expectScene } from './scene.ts';

const printed = async (page: Page) => {
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
};
type Scene = [name: string, options: OpenOptions, bring?: (page: Page) => Promise<unknown>];
const SCENES: Scene[] = [
  ['trace', { hash: at({ trace: { id: 'article-4', km: 300 } }) }],
  [
    'phone-turkish',
    { hash: at({ selection: { kind: 'territory', id: 'kars' }, lang: 'tr' }), width: 360, height: 740 },
  ],
  ['print', { hash: at({ date: '1921-10-13' }), width: 1048, height: 720 }, printed],
];

describe('a scene of the SVG map', () => {
  const open = useBrowser('vector');

  it.each(SCENES)('%s looks as it is stored', async (name, options, bring) => {
    const { page } = await open(options);
    await page.evaluate(() => document.fonts.ready);
    await rendered(page);
    await bring?.(page);
    await expectScene(page, name);
  });
});
