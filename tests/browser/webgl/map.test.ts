/** What the page says of the land that is clicked, on the WebGL map. */
import { describe, expect, it } from 'vitest';
import { readAtlas } from '../../../scripts/data/files/atlas.ts';
import { spellOn } from '../../../src/atlas/query.ts';
import { encodeView } from '../../../src/view/fragment.ts';
import { DEFAULT_VIEW } from '../../../src/view/view.ts';
import { ALL_OFF } from '../../layers.ts';
import { onScreen, useBrowser, viewOf } from '../open.ts';

const atlas = readAtlas();

describe('the map', () => {
  const open = useBrowser();

  it('says what lies under a click: holder, since when, on what ground, from which source', async () => {
    const { page } = await open({
      hash: encodeView({
        ...DEFAULT_VIEW,
        date: '1900-01-01',
        layers: ALL_OFF,
        camera: { lon: 42.9, lat: 40.55, zoom: 8 },
      }),
    });
    const kars = atlas.index.territories.get('kars');
    const { x, y } = await onScreen(page, kars?.point ?? [43.1, 40.6]);
    await page.mouse.click(x, y);
    await page.waitForFunction(() => window.borderAtlas?.view().selection !== null);
    expect((await viewOf(page)).selection).toEqual({ kind: 'territory', id: 'kars' });
    const spell = spellOn(atlas, 'kars', '1900-01-01');
    const panel = page
      .getByRole('complementary')
      .or(page.getByRole('region'))
      .filter({ hasText: kars?.names.en ?? '' });
    await expect
      .poll(() => panel.first().textContent())
      .toContain(atlas.index.polities.get(spell?.holder ?? '')?.names.en);
    const text = await panel.first().textContent();
    expect(text).toContain(atlas.index.instruments.get(spell?.instrument ?? '')?.names.en);
    expect(text).toContain(atlas.index.sources.get(spell?.sources[0] ?? '')?.title);
  });
});
