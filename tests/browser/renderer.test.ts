/** Which program draws the map: the one that suits the machine, or the one that the address asks for. */
import { describe, expect, it } from 'vitest';
import { expectQuiet, maplibre, rendered, useBrowser } from './open.ts';

describe('where WebGL is computed in software', () => {
  const open = useBrowser('auto');

  it('the map is drawn, without a word of complaint, and MapLibre is not even loaded', async () => {
    const opened = await open({ hash: '#date=1921-10-13&trace=article-4/120' });
    const { page, requests } = opened;
    expect(await page.locator('.vector-map').count()).toBe(1);
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(maplibre(requests)).toEqual([]);
    expectQuiet(opened);
    // What the WebGL map shows, the SVG map shows: the sides' names along the line, degrees along the frame.
    await page.evaluate(() => window.borderAtlas?.setView({ camera: { lon: 43.7, lat: 40.6, zoom: 9 } }));
    await rendered(page);
    const words = await page.locator('.vector-map text').allTextContents();
    expect(words.filter((text) => text === 'ANKARA GOVERNMENT').length).toBeGreaterThan(0);
    expect(await page.locator('.graticule span').count()).toBeGreaterThan(4);
  });

  it('a step in time leaves the elements of unchanged lands as they are', async () => {
    const { page } = await open({ hash: '#date=1924-01-01' });
    await page.evaluate(() => {
      for (const land of document.querySelectorAll('.vector-map use[href^="#t-"]')) land.setAttribute('data-seen', '');
    });
    await page.evaluate(() => window.borderAtlas?.setView({ date: '1930-01-01' }));
    await rendered(page);
    const [kept, all] = await page.evaluate(() =>
      ['[href^="#t-"][data-seen]', '[href^="#t-"]'].map(
        (lands) => document.querySelectorAll(`.vector-map use${lands}`).length,
      ),
    );
    expect(all).toBeGreaterThan(20);
    expect(kept).toBeGreaterThan((all ?? 0) * 0.8);
  });
});
