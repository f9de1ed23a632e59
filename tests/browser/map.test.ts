/** The map paints the land in its holders' colours, on any day, and a deep link brings it back. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Atlas, type AtlasGeometry, type AtlasRecords, createAtlas } from '../../src/atlas/atlas.ts';
import { spellOn } from '../../src/atlas/query.ts';
import { en } from '../../src/i18n/en.ts';
import { encodeView } from '../../src/view/fragment.ts';
import { DEFAULT_LAYERS, DEFAULT_VIEW, type View } from '../../src/view/view.ts';
import { addressed, expectQuiet, onScreen, painted, useBrowser, viewOf } from './open.ts';

const file = path.resolve(import.meta.dirname, '../../geodata/published/atlas.json');
const records = JSON.parse(readFileSync(file, 'utf8')) as AtlasRecords;
const atlas: Atlas = createAtlas(records, { territories: { features: [] } } as unknown as AtlasGeometry);
const core = records.territories.filter((t) => t.role === 'core');

const view = (change: Partial<View>): View => ({
  ...DEFAULT_VIEW,
  date: '1900-01-01',
  camera: { lon: 43.2, lat: 40.6, zoom: 7.4 },
  ...change,
});
/** Treaty layers hidden, so that their hatches do not colour the land. */
const bare = Object.fromEntries(Object.keys(DEFAULT_LAYERS).map((layer) => [layer, 'off'])) as View['layers'];

describe('the map', () => {
  const open = useBrowser();

  it('says what lies under a click: holder, since when, on what ground, from which source', async () => {
    const { page } = await open({
      hash: encodeView(view({ layers: bare, camera: { lon: 42.9, lat: 40.55, zoom: 8 } })),
    });
    const kars = core.find((t) => t.id === 'kars');
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

describe('the map, drawn', () => {
  const open = useBrowser('vector');

  it('lays claims over the land once they are asked for, and hatches them by claimant', async () => {
    const hash = encodeView(view({ date: '1919-06-10', layers: { ...bare, 'claims-1919': 'auto' } }));
    const { page } = await open({ hash });
    const legend = page.getByRole('region', { name: 'On this sheet' });
    const claims = legend.getByRole('listitem').filter({ hasText: en['kind.area.claim'] });
    await expect.poll(() => claims.count()).toBe(3);
    // Each leans its own way, whatever its colour.
    const leans = await claims.locator('.sample').evaluateAll((all) =>
      all.map((sample) => {
        const image = decodeURIComponent(sample.getAttribute('src') ?? sample.getAttribute('style') ?? '');
        return image.replace(/#[0-9a-f]{6}/gi, '').replace(/<rect.*/s, '');
      }),
    );
    expect(new Set(leans).size).toBe(3);
    await page.evaluate((layers) => window.borderAtlas?.setView({ layers }), bare);
    await expect.poll(() => claims.count()).toBe(0);
  });

  it('comes back from its address, and Back returns to where the reader stood', async () => {
    const wanted = view({
      date: '1920-12-03',
      camera: { lon: 44.1, lat: 39.9, zoom: 8.2 },
      layers: { ...DEFAULT_LAYERS, 'soviet-claims-1945': 'on', 'gumru-line': 'off' },
      selection: { kind: 'territory', id: 'kars' },
      lang: 'tr',
    });
    const { page } = await open({ hash: encodeView(wanted) });
    expect(await viewOf(page)).toEqual(wanted);
    await page.evaluate(() => window.borderAtlas?.setView({ date: '1925-01-01' }));
    await addressed(page);
    await page.goBack();
    await page.waitForFunction(() => window.borderAtlas?.view().date === '1920-12-03');
    expect(new URL(page.url()).hash).toBe(encodeView(wanted));
  });

  it('gives no place in the history to days that are hurried through', async () => {
    const { page } = await open({ hash: encodeView(view({ date: '1920-12-03' })) });
    const before = await page.evaluate(() => history.length);
    await page.evaluate(() => {
      for (const date of ['1921-01-01', '1922-01-01', '1923-01-01']) window.borderAtlas?.setView({ date });
    });
    await addressed(page);
    expect(await page.evaluate(() => history.length)).toBe(before + 1);
    await page.goBack();
    await page.waitForFunction(() => window.borderAtlas?.view().date === '1920-12-03');
    // A change whose place is not yet written does not write over the one that Back returns to.
    await page.goForward();
    await page.waitForFunction(() => window.borderAtlas?.view().date === '1923-01-01');
    await page.evaluate(() => {
      window.borderAtlas?.setView({ date: '1920-12-03' });
      history.back();
    });
    await page.waitForTimeout(400);
    expect((await viewOf(page)).date).toBe('1920-12-03');
    await page.goForward();
    await page.waitForFunction(() => window.borderAtlas?.view().date === '1923-01-01');
  });
});

describe.each(['webgl', 'vector'] as const)('the map, %s, in a window that just changed', (renderer) => {
  const open = useBrowser(renderer);

  it('is fitted in the room that it has now', async () => {
    const opened = await open({
      hash: `${encodeView(view({ camera: { lon: 47, lat: 38.5, zoom: 9 } }))}&table=annexes`,
      width: 360,
      height: 740,
    });
    const { page } = opened;
    // The table goes and the map has its room again, in the step in which something out of sight is chosen.
    await page.evaluate(() =>
      window.borderAtlas?.setView({ table: null, selection: { kind: 'territory', id: 'kars' } }),
    );
    await painted(page);
    const { camera } = await viewOf(page);
    expect(camera.lon).toBeCloseTo(43, 0);
    expect(camera.zoom).toBeGreaterThan(6);
    expectQuiet(opened);
  });
});
