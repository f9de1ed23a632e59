/**
 * What the map owes the page, whichever program draws it: one suite for both renderers, which knows neither. One page
 * each, in a small window; every test brings it to where it wants it.
 */
import { describe, expect, it } from 'vitest';
import { readAtlas } from '../../scripts/data/files/atlas.ts';
import { differingTerritories } from '../../src/atlas/compare.ts';
import { spellOn } from '../../src/atlas/query.ts';
import { positionAt, type TreatyLine, treatyLine } from '../../src/atlas/treatyLine.ts';
import type { Position } from '../../src/atlas/types.ts';
import type { Bounds } from '../../src/geo/bounds.ts';
import { metresPerPixel } from '../../src/geo/mercator.ts';
import { en } from '../../src/i18n/en.ts';
import { hitAt } from '../../src/map/hit.ts';
import { roundLength } from '../../src/picture/scaleBar.ts';
import { areaOutlines } from '../../src/portrayal/areaOutlines.ts';
import { pointLabels } from '../../src/portrayal/labelData.ts';
import { LAYER_INKS, MAP_COLOURS, polityColour } from '../../src/portrayal/palette.ts';
import { sceneOf } from '../../src/portrayal/scene.ts';
import { territoryState } from '../../src/portrayal/states.ts';
import { CIRCLES } from '../../src/portrayal/symbols.ts';
import { RENDERERS } from '../../src/view/chrome.ts';
import { encodeView } from '../../src/view/fragment.ts';
import { selectionBounds } from '../../src/view/kinds.ts';
import { DEFAULT_LAYERS, DEFAULT_VIEW, placeOf, type Selection, type Theme, type View } from '../../src/view/view.ts';
import { ALL_OFF } from '../layers.ts';
import { middles } from '../middles.ts';
import { expectTrue, territoryColours, treatyLinesOn } from './graphics.ts';
import {
  difference,
  expectQuiet,
  fills,
  geometryOf,
  onScreen,
  type Rgb,
  rendered,
  rgb,
  useBrowser,
  usePage,
  viewOf,
} from './open.ts';
import { pixelsRound } from './pixels.ts';

const atlas = readAtlas();
const SIZE = { width: 640, height: 480 };
/** The British and the claims at Paris on the land of Kars: every kind of thing lies in the window. */
const START: View = {
  ...DEFAULT_VIEW,
  date: '1919-06-10',
  camera: { lon: 43.2, lat: 40.6, zoom: 7.4 },
  layers: { ...DEFAULT_LAYERS, 'claims-1919': 'auto', zones: 'auto' },
  theme: 'light',
};
const KARS: Position = [43.2, 40.45];
const KARS_EDGE = atlas.geometry.territories.features
  .filter(({ properties }) => properties.id === 'kars')
  .flatMap(({ geometry }) => (geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()))
  .flatMap((ring) => middles(ring));

/** The colour of who holds a territory on a day, by the records; none where that is undetermined. */
function holderColour(territory: string, date: string, theme: Theme): string | undefined {
  const spell = spellOn(atlas, territory, date);
  return spell && spell.status !== 'undetermined'
    ? polityColour(atlas.index.polities.get(spell.holder), theme)
    : undefined;
}

/** So many of a list, spread over it. */
const spread = <T>(list: readonly T[], many: number): T[] =>
  list.filter((_, i) => i % Math.max(1, Math.floor(list.length / many)) === 0).slice(0, many);

/** What both renderers said of the same view: the second is held against the first. */
const said = new Map<string, unknown>();

describe.each([...RENDERERS].reverse())('the map, %s', (renderer) => {
  const hide = 'title,timeline,legend,panel,tools';
  const opened = usePage(renderer, {
    hash: `embed.html?gestures=free&hide=${hide}${encodeView(START)}`,
    ...SIZE,
  });
  const page = () => opened().page;
  const map = () => page().locator('.vector-map, canvas.maplibregl-canvas').first();

  /** Brings the map to a view, and waits until it is rendered. */
  async function show(change: Partial<View> = {}): Promise<View> {
    const view: View = { ...START, ...change };
    await page().mouse.move(2, 2);
    await page().evaluate((wanted) => window.borderAtlas?.setView(wanted), view);
    await rendered(page());
    return view;
  }
  /** The same words from both renderers, and what they are. */
  function alike(what: string, value: unknown): void {
    if (said.has(what)) expect(value, what).toEqual(said.get(what));
    else said.set(what, value);
  }
  /** The positions that lie well inside the window. */
  async function inSight(positions: readonly Position[]): Promise<Position[]> {
    const { box, toScreen } = await geometryOf(page());
    return positions.filter((position) => {
      const { x, y } = toScreen(position);
      return x > box.x + 40 && x < box.x + box.width - 40 && y > box.y + 40 && y < box.y + box.height - 60;
    });
  }
  const names = async () => (await page().evaluate(() => window.borderAtlas?.names() ?? [])).join(' ');
  const selection = async () => (await viewOf(page())).selection;
  async function click(position: Position): Promise<void> {
    const { x, y } = await onScreen(page(), position);
    await page().mouse.click(x, y);
  }
  /** How many pixels round a position have about a colour. */
  async function inked(position: Position, colour: string, reach = 14): Promise<number> {
    const wanted = rgb(colour);
    return (await pixelsRound(page(), position, reach)).filter((pixel) => difference(pixel, wanted) < 48).length;
  }

  it('has each territory in the colour of its holder, on any day and in both themes', async () => {
    for (const [date, theme] of [
      ['1877-06-01', 'light'],
      ['1900-01-01', 'light'],
      ['1918-09-01', 'light'],
      ['1919-06-01', 'dark'],
      ['1920-12-03', 'light'],
      ['1925-01-01', 'light'],
      ['1930-01-01', 'light'],
      ['1991-12-31', 'light'],
    ] as [string, Theme][]) {
      await show({ date, theme, layers: ALL_OFF });
      await expectTrue(page(), atlas, 12);
      // By the records alone, without what the map itself asks.
      const seen = await fills(page());
      const shown = atlas.territories.filter(({ id, role }) => role === 'core' && seen[id]);
      expect(shown.length).toBeGreaterThan(12);
      for (const { id } of shown) {
        const expected = holderColour(id, date, theme);
        if (expected) expect(seen[id]?.toLowerCase(), `${id} on ${date}`).toBe(expected.toLowerCase());
      }
    }
  });

  it('has those colours in the pixels of the screen', async () => {
    const territories = ['kars', 'olti', 'kagizman', 'ardahan-south'];
    const pixels = async (date: string) => {
      await show({ date, layers: ALL_OFF, camera: { lon: 42.8, lat: 40.6, zoom: 7.4 } });
      const seen = await territoryColours(page(), atlas, territories);
      expect([...seen.keys()].toSorted()).toEqual(territories.toSorted());
      for (const [id, colour] of seen) {
        const expected = holderColour(id, date, 'light') ?? '';
        expect(difference(colour, rgb(expected)), `${id} on ${date}: ${colour} for ${expected}`).toBeLessThanOrEqual(6);
      }
      return seen;
    };
    const [russian, turkish] = [await pixels('1900-01-01'), await pixels('1930-01-01')];
    for (const [id, colour] of russian) expect(difference(colour, turkish.get(id) as Rgb), id).toBeGreaterThan(30);
  });

  it('brings into the window what it is asked to show, and moves by hand, wheel and keys', async () => {
    await show({ camera: { lon: 47, lat: 38.5, zoom: 9 } });
    const [west, south, east, north] = selectionBounds(atlas, { kind: 'territory', id: 'kars' }) ?? [0, 0, 0, 0];
    await page().evaluate((bounds) => window.borderAtlas?.fit(bounds), [west, south, east, north] as Bounds);
    await rendered(page());
    const { box, toScreen } = await geometryOf(page());
    for (const corner of [
      [west, south],
      [east, north],
    ] as Position[]) {
      const { x, y } = toScreen(corner);
      expect(x).toBeGreaterThan(box.x);
      expect(x).toBeLessThan(box.x + box.width);
      expect(y).toBeGreaterThan(box.y);
      expect(y).toBeLessThan(box.y + box.height);
    }
    const camera = async () => placeOf(await viewOf(page()));
    const start = placeOf(await show());
    await page().mouse.move(320, 240);
    await page().mouse.down();
    await page().mouse.move(420, 280, { steps: 4 });
    await page().mouse.up();
    await expect.poll(async () => (await camera()).lon).toBeLessThan(start.lon - 0.2);
    expect((await camera()).lat).toBeGreaterThan(start.lat + 0.05);
    expect((await camera()).zoom).toBe(start.zoom);
    await page().mouse.wheel(0, -300);
    await expect.poll(async () => (await camera()).zoom).toBeGreaterThan(start.zoom);
    await show();
    await map().focus();
    await page().keyboard.press('ArrowRight');
    await expect.poll(async () => (await camera()).lon).toBeGreaterThan(start.lon + 0.2);
    await rendered(page());
    await page().keyboard.press('-');
    await expect.poll(async () => (await camera()).zoom).toBeCloseTo(start.zoom - 1, 1);
    await rendered(page());
  });

  it('says what lies under the pointer and chooses it, thing by thing of each kind', async () => {
    const { legs, arcs } = atlas.geometry;
    const scene = sceneOf(atlas, START, 'light');
    const candidates: Record<string, Position[]> = {
      territory: [KARS],
      area: areaOutlines(atlas).features.flatMap(({ geometry }) =>
        geometry.coordinates.flatMap((line) => middles(line)),
      ),
      boundary: legs.features.flatMap(({ geometry }) => middles(geometry.coordinates)),
      arc: arcs.features.flatMap(({ geometry }) => middles(geometry.coordinates)),
      point: pointLabels(scene).map(({ at }) => at as Position),
    };
    await show();
    for (const [kind, positions] of Object.entries(candidates)) {
      const wanted = (position: Position) => hitAt(scene, position, placeOf(START).zoom);
      const there = spread(await inSight(positions), 80).filter((position) => wanted(position)?.kind === kind);
      expect(there.length, kind).toBeGreaterThan(0);
      for (const [i, position] of spread(there, kind === 'area' ? 6 : 2).entries()) {
        const { x, y } = await onScreen(page(), position);
        if (i === 0) {
          await page().mouse.move(x - 2, y);
          await page().mouse.move(x, y);
          await page().locator('.map-tip .tip').waitFor();
          const told = await page().locator('.map-tip .tip').textContent();
          if (kind === 'territory')
            for (const part of ['Kars', 'Republic of Armenia', en['confidence.medium'], 'about 30 April 1919'])
              expect(told).toContain(part);
          alike(`the tip of a ${kind}`, told);
          expect(await selection(), 'pointing chooses nothing').toBeNull();
          // Away from the map, which fills the window, nothing is told.
          await page().mouse.move(-1, -1);
          await page().locator('.map-tip .tip').waitFor({ state: 'detached' });
        }
        await page().mouse.click(x, y);
        await expect.poll(selection, { message: `${kind} at ${position}` }).toEqual(wanted(position));
        await page().evaluate(() => window.borderAtlas?.setView({ selection: null }));
      }
    }
    // At sea there is nothing to choose, and what was chosen is let go.
    await show({ camera: { lon: 41, lat: 41.8, zoom: 7.4 }, selection: { kind: 'territory', id: 'kars' } });
    await click([40.6, 42.1]);
    await expect.poll(selection).toBeNull();
  });

  it('says by keyboard what lies under the cross in its middle, and Enter chooses it', async () => {
    await show({ camera: { lon: KARS[0], lat: KARS[1], zoom: 8.5 } });
    await page().evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    expect(await page().locator('.map-cross').isVisible()).toBe(false);
    await page().keyboard.press('Tab');
    await map().focus();
    expect(await page().locator('.map-cross').isVisible()).toBe(true);
    const tip = page().locator('.map-tip .tip');
    await tip.getByText('Kars', { exact: true }).waitFor();
    await page().keyboard.press('Enter');
    await expect.poll(selection).toEqual({ kind: 'territory', id: 'kars' });
    // The map goes on under the cross, which goes on telling.
    await page().evaluate(() => window.borderAtlas?.setView({ selection: null }));
    await page().keyboard.press('ArrowUp');
    await rendered(page());
    await tip.waitFor();
    await page().keyboard.press('Enter');
    await expect.poll(async () => (await selection())?.kind).toBe('territory');
    // Its cross would be counted with the ink of what the next ones look at.
    await page().evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    expect(await page().locator('.map-cross').isVisible()).toBe(false);
  });

  it('marks what is chosen: the land by an outline, a line and the outline of an area by their width', async () => {
    const [leg] = atlas.geometry.legs.features.filter(({ properties }) => properties.boundary === 'article-4');
    const zones = { date: '1919-06-10', layers: { ...ALL_OFF, zones: 'auto' as const } };
    const [shown] = [...sceneOf(atlas, { ...START, ...zones }, 'light').areas.values()];
    const zone = areaOutlines(atlas).features.find(({ properties }) => properties.id === shown?.area.id);
    if (!leg || !zone || !shown) throw new Error('the atlas has neither a leg nor a zone');
    const cases: [Selection, string, Position[], Partial<View>][] = [
      [{ kind: 'territory', id: 'kars' }, MAP_COLOURS.light.selection, KARS_EDGE, { layers: ALL_OFF }],
      [
        { kind: 'boundary', id: 'article-4' },
        LAYER_INKS.light['article-4-border'] ?? '',
        middles(leg.geometry.coordinates),
        { date: '1922-01-01' },
      ],
      [
        { kind: 'area', id: zone.properties.id },
        shown.ink,
        zone.geometry.coordinates.flatMap((line) => middles(line)),
        zones,
      ],
    ];
    for (const [chosen, ink, positions, change] of cases) {
      const at = spread(positions, 3)[1] as Position;
      // So far that no point's name stands there in the same ink.
      const camera = { lon: at[0], lat: at[1], zoom: 7.1 };
      await show({ ...change, camera });
      const before = await inked(at, ink);
      await show({ ...change, camera, selection: chosen });
      expect(await inked(at, ink), chosen.kind).toBeGreaterThan(before * 1.25 + 10);
    }
  });

  it('lights the leg that is walked, with the position marker on it, and the land between two texts', async () => {
    const line = treatyLine(atlas, 'article-4') as TreatyLine;
    const km = line.km * 0.55;
    const at = positionAt(line, km) as Position;
    const camera = { lon: at[0], lat: at[1], zoom: 9 };
    const ink = LAYER_INKS.light['article-4-border'] ?? '';
    // Clear of the marker.
    const beside: Position = positionAt(line, km + 4) as Position;
    await show({ date: '1922-01-01', camera });
    const plain = await inked(beside, ink, 10);
    await show({ date: '1922-01-01', camera, trace: { id: 'article-4', km } });
    expect(await inked(beside, ink, 10)).toBeGreaterThan(plain * 1.25);
    const marker = await page().locator('.walker').first().boundingBox();
    const { x, y } = await onScreen(page(), at);
    expect(
      Math.hypot((marker?.x ?? 0) + (marker?.width ?? 0) / 2 - x, (marker?.y ?? 0) + (marker?.height ?? 0) / 2 - y),
    ).toBeLessThan(3);
    const mark = CIRCLES.tracePosition;
    expect(
      await page()
        .locator('.walker circle')
        .evaluateAll((circles) => circles.map((circle) => ['r', 'fill'].map((name) => circle.getAttribute(name)))),
    ).toEqual([
      [`${mark.radius}`, MAP_COLOURS.light[mark.fill]],
      [`${mark.dot}`, MAP_COLOURS.light[mark.ink]],
    ]);
    expect(await names()).toMatch(/ANKARA|ARMENIAN/);

    const [lon = 0, lat = 0] = atlas.index.territories.get('ararat-wedge')?.point ?? [];
    // North of the land's name.
    const wedge: Position = [lon, lat + 0.035];
    const there = { date: '1922-01-01', layers: ALL_OFF, camera: { lon: wedge[0], lat: wedge[1], zoom: 9.5 } };
    const light = ([r, g, b]: Rgb) => r + g + b;
    const mean = (pixels: Rgb[]) => pixels.reduce((sum, pixel) => sum + light(pixel), 0) / pixels.length;
    await show(there);
    const unlit = mean(await pixelsRound(page(), wedge, 12));
    await show({ ...there, table: { kind: 'annexes' } });
    expect(mean(await pixelsRound(page(), wedge, 12))).toBeLessThan(unlit - 60);
  });

  it('draws the treaty lines in force on the day, and no others', async () => {
    for (const [id, layer, days] of [
      ['gumru', 'gumru-line', { '1921-01-01': true, '1950-01-01': false }],
      ['article-4', 'article-4-border', { '1921-01-01': false, '1950-01-01': true }],
    ] as const) {
      const line = treatyLine(atlas, id) as TreatyLine;
      const at = positionAt(line, line.km * 0.3) as Position;
      for (const [date, drawn] of Object.entries(days)) {
        await show({ date, layers: DEFAULT_LAYERS, camera: { lon: at[0], lat: at[1], zoom: 7.1 } });
        const pixels = await inked(at, LAYER_INKS.light[layer] ?? '', 10);
        expect(pixels > 12, `${id} on ${date}: ${pixels}`).toBe(drawn);
      }
    }
    const linesOn = async (date: string) => {
      await show({ date, layers: DEFAULT_LAYERS });
      return treatyLinesOn(page(), atlas);
    };
    for (const day of ['1921-01-01', '1950-01-01']) {
      const inForce = atlas.boundaries.filter(({ from, to }) => from <= day && day < to).map(({ id }) => id);
      const seen = await linesOn(day);
      expect(seen.size).toBeGreaterThan(0);
      for (const id of seen) expect(inForce).toContain(id);
      expect(seen.has('gumru')).toBe(day === '1921-01-01');
      expect(seen.has('article-4')).toBe(day === '1950-01-01');
    }
  });

  it('shows the rival positions of a point', async () => {
    const point = atlas.points.find(({ candidates, position }) => position && (candidates?.length ?? 0) > 1);
    if (!point?.position) throw new Error('no point has rivals');
    const camera = { lon: point.position[0], lat: point.position[1], zoom: 9 };
    await show({ camera, layers: ALL_OFF, date: '1922-01-01' });
    const [rival] = await inSight((point.candidates ?? []).map(({ position }) => position));
    if (!rival) throw new Error('no rival lies in the window');
    const before = await inked(rival, MAP_COLOURS.light.selection, 8);
    await show({ camera, layers: ALL_OFF, date: '1922-01-01', selection: { kind: 'point', id: point.id } });
    expect(await inked(rival, MAP_COLOURS.light.selection, 8)).toBeGreaterThan(before + 8);
  });

  it('writes the names in the language of the reader, and those of the day', async () => {
    await show({ date: '1914-01-01', layers: ALL_OFF });
    for (const name of ['Kars', 'Yerevan', 'Ardahan', 'RUSSIAN']) expect(await names()).toContain(name);
    await page().evaluate(() => window.borderAtlas?.setView({ lang: 'tr' }));
    const russia = atlas.polities.find((polity) => polity.names.en === 'Russian Empire');
    await expect.poll(names).toContain(String(russia?.names.tr).split(' ')[1]?.toLocaleUpperCase('tr'));
    expect(await names()).toContain('Erivan');
    expect(await names()).not.toContain('RUSSIAN');
    await expect.poll(() => map().getAttribute('aria-label')).toMatch(/1 Ocak 1914/);
    // A step in time brings the words with it, unasked.
    await page().evaluate(() => window.borderAtlas?.setView({ lang: 'en', date: '1919-06-10' }));
    await expect.poll(names).toContain('ARMENIA');
    // Nearer, more of them.
    await show({ date: '1922-01-01', camera: { lon: 43.6, lat: 40.5, zoom: 9 } });
    for (const name of ['Akyaka', 'Digor', 'Line joins the']) expect(await names()).toContain(name);
  });

  it('writes its scale and its degrees, the same on every map', async () => {
    // In a small window the title stands in the meridians' place.
    await page().setViewportSize({ width: 1000, height: 700 });
    const camera = placeOf(await show({ camera: { lon: 43.2, lat: 40.45, zoom: 8.5 } }));
    const scale = await page().locator('.map-scale').allTextContents();
    const metres = roundLength(metresPerPixel(camera.lat, camera.zoom), 120);
    expect(scale).toEqual([`${metres / 1000} km`]);
    const degrees = (edge: string) => page().locator(`.graticule [data-edge="${edge}"]`);
    expect(await degrees('top').allInnerTexts()).toContain('43°');
    expect(await degrees('right').allInnerTexts()).toContain('40°30′');
    alike('degrees', [await degrees('top').allInnerTexts(), await degrees('right').allInnerTexts()]);
    const parallel = await degrees('right')
      .filter({ hasText: /^40°30′$/ })
      .boundingBox();
    const meridian = await degrees('top').filter({ hasText: /^43°$/ }).boundingBox();
    const { x, y } = await onScreen(page(), [43, 40.5]);
    expect(Math.abs((meridian?.x ?? 0) + (meridian?.width ?? 0) / 2 - x)).toBeLessThan(2);
    expect(Math.abs((parallel?.y ?? 0) + (parallel?.height ?? 0) / 2 - y)).toBeLessThan(2);
    await page().setViewportSize(SIZE);
  });

  it('outlines beside a second day the territories that change hands, and moves with its map', async () => {
    const compare = { date: '1930-01-01', share: 0.8 };
    expect([...differingTerritories(atlas, '1900-01-01', compare.date)]).toContain('kars');
    const bare = { date: '1900-01-01', layers: ALL_OFF };
    await show(bare);
    const [at = KARS] = spread(await inSight(KARS_EDGE), 5).slice(2);
    const before = await inked(at, MAP_COLOURS.light.selection, 10);
    await show({ ...bare, compare });
    await page().waitForSelector('.swipe-map > [data-ready] :is(.vector-map, canvas.maplibregl-canvas)');
    await rendered(page());
    expect(await inked(at, MAP_COLOURS.light.selection, 10)).toBeGreaterThan(before);
    // Left of the line the one day, right of it the other.
    const held = async (date: string) => {
      const wanted = rgb(territoryState(atlas, 'kars', date, 'light').fill);
      const pixels = await pixelsRound(page(), KARS, 5);
      return pixels.filter((pixel) => difference(pixel, wanted) <= 6).length / pixels.length;
    };
    expect(await held('1900-01-01')).toBeGreaterThan(0.4);
    await page().evaluate(() => window.borderAtlas?.setView({ compare: { date: '1930-01-01', share: 0.1 } }));
    await expect.poll(() => held('1930-01-01')).toBeGreaterThan(0.4);
    await page().evaluate(() => window.borderAtlas?.setView({ camera: { lon: 43.6, lat: 40.6, zoom: 8.3 } }));
    await rendered(page());
    // Both maps stand at one camera, whichever is moved.
    const maps = page().locator('.vector-map, canvas.maplibregl-canvas');
    expect(await maps.count()).toBe(2);
    const degrees = () =>
      page()
        .locator('.graticule')
        .evaluateAll((all) =>
          all.map(({ children }) =>
            [...children].map((degree) => `${degree.textContent} ${degree.getAttribute('style')}`).join(),
          ),
        );
    for (const [which, key, further] of [
      [1, 'ArrowRight', 1],
      [0, 'ArrowLeft', -1],
    ] as const) {
      const { lon } = placeOf(await viewOf(page()));
      await maps.nth(which).focus();
      await page().keyboard.press(key);
      await expect.poll(async () => (placeOf(await viewOf(page())).lon - lon) * further).toBeGreaterThan(0.05);
      await rendered(page());
      await expect.poll(async () => new Set(await degrees()).size).toBe(1);
      expect((await degrees()).length).toBe(2);
    }
    const scales = () => page().locator('.map-scale').allTextContents();
    await expect.poll(async () => new Set(await scales()).size).toBe(1);
    expect((await scales()).length).toBe(2);
    await show();
    expect((await scales()).length).toBe(1);
  });

  it('had nothing to complain of', () => expectQuiet(opened()));
});

describe.each(RENDERERS)('the map, %s, in a window that just changed', (renderer) => {
  const open = useBrowser(renderer);

  it('is fitted in the room that it has now', async () => {
    const opened = await open({
      hash: `${encodeView({ ...DEFAULT_VIEW, date: '1900-01-01', camera: { lon: 47, lat: 38.5, zoom: 9 } })}&table=annexes`,
      width: 360,
      height: 740,
    });
    const { page } = opened;
    // The table goes and the map has its room again, in the step in which something out of sight is chosen.
    await page.evaluate(() =>
      window.borderAtlas?.setView({ table: null, selection: { kind: 'territory', id: 'kars' } }),
    );
    await rendered(page);
    const { camera } = await viewOf(page);
    expect(camera.lon).toBeCloseTo(43, 0);
    expect(camera.zoom).toBeGreaterThan(6);
    expectQuiet(opened);
  });
});
