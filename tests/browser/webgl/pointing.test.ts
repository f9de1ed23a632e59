/** A hand on the WebGL map that leaves it. */
import { describe, expect, it } from 'vitest';
import { rendered, useBrowser, viewOf } from '../open.ts';

describe('pointing', () => {
  const open = useBrowser();

  it('stays where it was dragged to, though the hand lets go over a panel', async () => {
    const { page } = await open({ hash: '#select=territory:kars&map=7.2/40.5/43.3', width: 1280 });
    const panel = await page.locator('.panel').boundingBox();
    await page.mouse.move(500, 300);
    await page.mouse.down();
    await page.mouse.move((panel?.x ?? 0) + 60, (panel?.y ?? 0) + 60, { steps: 8 });
    await page.mouse.up();
    await rendered(page);
    const { camera } = await viewOf(page);
    expect(camera.lon).toBeLessThan(42.5);
    await expect.poll(() => page.url()).not.toContain('map=7.2/40.5/43.3');
  });
});
