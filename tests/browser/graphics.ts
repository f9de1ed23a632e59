/** The map's drawing context, taken away and given back, and what the map shows held against the model. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Atlas } from '../../src/atlas/atlas.ts';
import { territoryAt } from '../../src/atlas/locate.ts';
import { MAP_COLOURS } from '../../src/portrayal/palette.ts';
import { territoryState } from '../../src/portrayal/states.ts';
import { atZoom, LINES } from '../../src/portrayal/symbols.ts';
import { difference, fills, geometryOf, type Place, positionsOnMap, type Rgb, rendered, rgb, viewOf } from './open.ts';
import { coloursIn, REACH } from './pixels.ts';

/** A browser that has no WebGL. */
export const noWebgl = (page: Page) =>
  page.addInitScript(() => {
    const original = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
      return /webgl/.test(kind) ? null : Reflect.apply(original, this, [kind, ...rest]);
    } as typeof original;
  });

/** Keeps the extension that takes a context away and gives it back: once lost, a context no longer hands it out. */
export const keepContext = (page: Page) =>
  page.addInitScript(() => {
    const original = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
      const context = Reflect.apply(original, this, [kind, ...rest]);
      // The first map's alone: a comparison has a second one.
      if (/webgl/.test(kind) && this.classList.contains('maplibregl-canvas') && !Reflect.has(window, 'loss'))
        Object.assign(window, { loss: context?.getExtension('WEBGL_lose_context') });
      return context;
    } as typeof original;
  });

export const context = (page: Page, act: 'loseContext' | 'restoreContext') =>
  page.evaluate((name) => (window as unknown as { loss: WEBGL_lose_context }).loss[name](), act);

/** What the browser says of a context that was taken away is no fault of the page. */
export const ofContext = (complaint: string) => /CONTEXT_LOST|context lost|WebGL context/i.test(complaint);

/**
 * Every land on screen has the colour the model gives it on the day of the view; of more than `least` territories, or,
 * where that is 0, of none only if none lies there.
 */
export async function expectTrue(page: Page, atlas: Atlas, least = 20): Promise<void> {
  let view = await viewOf(page);
  let shown = await fills(page);
  // A part that came late, a tour's stop, may have moved the day on in between.
  for (let now = await viewOf(page); now.date !== view.date || now.theme !== view.theme; now = await viewOf(page)) {
    view = now;
    shown = await fills(page);
  }
  const { date, theme = 'light' } = view;
  const territories = Object.keys(shown);
  // At sea, or panned beyond the frame, a map may show no land; but only there. A new size may still be on its way.
  if (least === 0 && territories.length === 0)
    await expect
      .poll(
        async () =>
          Object.keys(await fills(page)).length > 0 ||
          (await positionsOnMap(page)).filter((position) => territoryAt(atlas, position)),
        { timeout: 3000 },
      )
      .toSatisfy((found) => found === true || found.length === 0);
  else expect(territories.length).toBeGreaterThan(least);
  const wanted = Object.fromEntries(territories.map((id) => [id, territoryState(atlas, id, date, theme).fill]));
  expect(shown).toEqual(wanted);
}

/** The treaty lines that stand on the map: MapLibre is asked, the drawing is read. */
export async function treatyLinesOn(page: Page, atlas: Atlas): Promise<Set<string>> {
  await rendered(page);
  const drawn = await page.evaluate(() => [
    ...(window.borderAtlas?.rendered('leg-casing').features ?? []).flatMap(({ id, state }) =>
      Number(state.shown) > 0 ? String(id) : [],
    ),
    ...[...document.querySelectorAll('.vector-map use[href^="#l-"]')].map(
      (leg) => leg.getAttribute('href')?.slice(3) ?? '',
    ),
  ]);
  const lineOf = new Map(atlas.geometry.legs.features.map(({ id, properties }) => [String(id), properties.boundary]));
  return new Set(drawn.map((id) => lineOf.get(id) ?? `leg ${id}`));
}

/** Corners, sides and middle of the square around a place of the screen in which a territory's colour is looked for. */
function squareAround({ x, y }: Place, reach = REACH): Place[] {
  const steps = [-reach, 0, reach];
  return steps.flatMap((right) => steps.map((below) => ({ x: x + right, y: y + below })));
}

/** Whether nothing lies on the map at any of these places of the screen; a tip, which no pointer hits, does. */
const clear = (page: Page, squares: Place[][]): Promise<boolean[]> =>
  page.evaluate((squares) => {
    const tips = [...document.querySelectorAll('.tip')].map((tip) => tip.getBoundingClientRect());
    return squares.map((places) =>
      places.every(
        ({ x, y }) =>
          document.elementFromPoint(x, y)?.closest('.map-canvas') &&
          !tips.some(({ left, right, top, bottom }) => left <= x && x <= right && top <= y && y <= bottom),
      ),
    );
  }, squares);

/**
 * The colours in which lands are seen, of those that fill a small square of the screen at least, beside the stronger
 * shade along their borders: of a territory of a few pixels one sees these. Looked at are all such squares about a territory's
 * point, for a name may stand on the one; its halo is no land's colour.
 */
export async function territoryColours(page: Page, atlas: Atlas, ids: readonly string[]): Promise<Map<string, Rgb>> {
  const { theme = 'light', camera } = await viewOf(page);
  const { toScreen, toPosition } = await geometryOf(page);
  const reach = REACH + atZoom(LINES.ribbon.width, camera.zoom);
  const inside = ids.flatMap((id) => {
    const point = atlas.index.territories.get(id)?.point;
    const middles = point ? squareAround(toScreen(point), 2 * REACH + 1) : [];
    return middles
      .filter((middle) => squareAround(middle, reach).every((place) => territoryAt(atlas, toPosition(place)) === id))
      .map((middle) => ({ id, middle }));
  });
  const free = await clear(
    page,
    inside.map(({ middle }) => squareAround(middle)),
  );
  const squares = inside.filter((_, i) => free[i]);
  const shown = ids.filter((id) => squares.some((square) => square.id === id));
  const groups = shown.map((id) => squares.filter((square) => square.id === id).map(({ middle }) => middle));
  const halo = rgb(MAP_COLOURS[theme].halo);
  const seen = await coloursIn(page, groups, halo);
  return new Map(shown.map((id, i) => [id, seen[i] ?? halo]));
}

/** The pixels of the core's territories, where held plainly, without a hatch, have the model's colour; of one at least. */
export async function expectPixels(page: Page, atlas: Atlas): Promise<void> {
  const { date, theme = 'light' } = await viewOf(page);
  const plain = new Map(
    atlas.territories.flatMap(({ id, role }) => {
      if (role !== 'core') return [];
      const { fill, ...hatches } = territoryState(atlas, id, date, theme);
      return Object.values(hatches).every((shown) => !shown) ? [[id, rgb(fill)] as const] : [];
    }),
  );
  const seen = await territoryColours(page, atlas, [...plain.keys()]);
  const over = await page.evaluate(() => {
    const middle = document.elementFromPoint(window.innerWidth / 2, window.innerHeight / 4);
    return middle?.closest('[class], [role]')?.outerHTML.slice(0, 300);
  });
  expect(seen.size, `what covers the map: ${over}`).toBeGreaterThan(0);
  const wrong = [...seen].flatMap(([id, colour]) => {
    const wanted = plain.get(id) as Rgb;
    return difference(colour, wanted) > 6 ? [`${id}: ${colour} for ${wanted}`] : [];
  });
  expect(wrong).toEqual([]);
}
