/** Scenes of the WebGL map against stored pictures. */
import { describe, it } from 'vitest';
import { bring, rendered, usePage } from '../open.ts';
import { at, expectScene } from '../scene.ts';

describe('a scene of the WebGL map', () => {
  const start = at({});
  const opened = usePage('webgl', { hash: start, width: 1280, height: 800 });

  it('start looks as it is stored', async () => {
    const { page } = opened();
    await page.evaluate(() => document.fonts.ready);
    await rendered(page);
    await expectScene(page, 'start');
  });

  it('compare-night looks as it is stored', async () => {
    const { page } = opened();
    await bring(page, at({ compare: { date: '1914-07-01', share: 0.5 }, theme: 'dark' }));
    await page.waitForSelector('.swipe-map [data-ready="true"] canvas');
    await rendered(page);
    await expectScene(page, 'compare-night');
  });
});
