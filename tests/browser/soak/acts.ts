/** What a reader may do with the page, as plain values that a seed brings forth, and how each is done. */
import fc from 'fast-check';
import type { Page } from 'playwright-core';
import type { Atlas } from '../../../src/atlas/atlas.ts';
import { LANGS } from '../../../src/atlas/lang.ts';
import { LAYER_IDS } from '../../../src/atlas/layers.ts';
import { treatyLine } from '../../../src/atlas/treatyLine.ts';
import { FIRST_DAY, LAST_DAY } from '../../../src/atlas/types.ts';
import { translate } from '../../../src/i18n/index.ts';
import { fromNumber, toNumber } from '../../../src/time/days.ts';
import { LEGEND_SYMBOLS } from '../../../src/view/legendSymbols.ts';
import { DEFAULT_VIEW, REGION, type Selection, type View } from '../../../src/view/view.ts';
import { context } from '../graphics.ts';
import { viewOf } from '../open.ts';

const DIALOGS = ['find.open', 'table.open', 'share.open', 'export.open'] as const;
/** Of the window to begin and to end with, CSS pixels. Software WebGL renders a small one many times faster. */
export const WINDOW = { width: 900, height: 640 };
const SIZES = [
  [1280, 800],
  [820, 1180],
  [360, 740],
  [740, 360],
] as const;
const TOURS = ['list', '1945', 'article-4', 'livas', 'nakhchivan'];
const WORDS = ['kars', 'Ani', 'Батум', '1921', 'xyzzy', 'nakh'];

export type Act =
  /** Keys on the slider of days. */
  | { act: 'scrub'; keys: string[] }
  /** A hand on the slider, from one share of its width to another. */
  | { act: 'drag'; from: number; to: number }
  | { act: 'play' }
  | { act: 'view'; change: Partial<View> }
  | { act: 'click'; x: number; y: number }
  | { act: 'wheel'; x: number; y: number; by: number }
  | { act: 'pan'; x: number; y: number; dx: number; dy: number }
  | { act: 'dialog'; open: (typeof DIALOGS)[number]; type: string }
  | { act: 'escape' }
  | { act: 'size'; size: readonly [number, number] }
  | { act: 'context' }
  | { act: 'network' }
  | { act: 'history'; by: number };

/** Every kind of act with values of its own; each as likely as its weight. */
export function acts(atlas: Atlas): fc.Arbitrary<Act> {
  const day = fc.integer({ min: toNumber(FIRST_DAY), max: toNumber(LAST_DAY) }).map(fromNumber);
  const share = fc.integer({ min: 5, max: 95 }).map((hundredths) => hundredths / 100);
  const drawn = atlas.boundaries.flatMap(({ id }) => {
    const km = treatyLine(atlas, id)?.km;
    return km ? [{ id, km }] : [];
  });
  const line = fc.constantFrom(...drawn);
  const things: Selection[] = [
    ...atlas.territories.map(({ id }) => ({ kind: 'territory' as const, id })),
    ...atlas.boundaries.map(({ id }) => ({ kind: 'boundary' as const, id })),
    ...atlas.areas.map(({ id }) => ({ kind: 'area' as const, id })),
    ...atlas.points.map(({ id }) => ({ kind: 'point' as const, id })),
    ...atlas.events.map(({ id }) => ({ kind: 'event' as const, id })),
    ...atlas.polities.map(({ id }) => ({ kind: 'polity' as const, id })),
    ...atlas.instruments.map(({ id }) => ({ kind: 'instrument' as const, id })),
    ...LEGEND_SYMBOLS.map((id) => ({ kind: 'sign' as const, id })),
  ];
  const change = (view: fc.Arbitrary<Partial<View>>) => fc.record({ act: fc.constant('view' as const), change: view });
  const one = <K extends keyof View>(key: K, value: fc.Arbitrary<View[K]>) =>
    change(value.map((given) => ({ [key]: given })));
  const of = (weight: number, arbitrary: fc.Arbitrary<Act>) => ({ weight, arbitrary });
  return fc.oneof(
    of(
      6,
      fc.record({
        act: fc.constant('scrub' as const),
        keys: fc.array(fc.constantFrom('Home', 'End', 'PageUp', 'PageDown', 'ArrowLeft', 'ArrowRight'), {
          minLength: 1,
          maxLength: 8,
        }),
      }),
    ),
    of(3, fc.record({ act: fc.constant('drag' as const), from: share, to: share })),
    of(1, fc.constant({ act: 'play' as const })),
    of(5, one('date', day)),
    of(2, one('lang', fc.constantFrom(...LANGS))),
    of(2, one('theme', fc.constantFrom('light', 'dark'))),
    of(
      3,
      one('layers', fc.record(Object.fromEntries(LAYER_IDS.map((id) => [id, fc.constantFrom('auto', 'on', 'off')])))),
    ),
    of(5, one('selection', fc.option(fc.constantFrom(...things), { freq: 5 }))),
    of(4, change(fc.tuple(line, share).map(([{ id, km }, at]) => ({ trace: { id, km: Math.round(km * at) } })))),
    of(1, fc.constant({ act: 'view' as const, change: { trace: null } })),
    of(3, one('compare', fc.option(fc.record({ date: day, share }), { freq: 2 }))),
    of(
      2,
      one(
        'table',
        fc.option(
          fc.oneof(
            line.map(({ id }) => ({ kind: 'points' as const, id })),
            fc.constant({ kind: 'annexes' as const }),
          ),
          { freq: 2 },
        ),
      ),
    ),
    of(
      2,
      one(
        'tour',
        fc
          .option(fc.record({ ref: fc.constantFrom(...TOURS), stop: fc.option(fc.nat(2)) }), { freq: 2 })
          .map((place) => place && { ...place, stop: place.ref === 'list' ? null : place.stop }),
      ),
    ),
    of(
      2,
      one(
        'camera',
        fc.record({
          lon: fc.integer({ min: 415, max: 455 }).map((tenths) => tenths / 10),
          lat: fc.integer({ min: 390, max: 418 }).map((tenths) => tenths / 10),
          zoom: fc.integer({ min: 60, max: 100 }).map((tenths) => tenths / 10),
        }),
      ),
    ),
    of(4, fc.record({ act: fc.constant('click' as const), x: share, y: share })),
    of(3, fc.record({ act: fc.constant('wheel' as const), x: share, y: share, by: fc.constantFrom(-400, -150, 200) })),
    of(3, fc.record({ act: fc.constant('pan' as const), x: share, y: share, dx: share, dy: share })),
    of(
      5,
      fc.record({
        act: fc.constant('dialog' as const),
        open: fc.constantFrom(...DIALOGS),
        type: fc.constantFrom(...WORDS),
      }),
    ),
    of(2, fc.constant({ act: 'escape' as const })),
    of(2, fc.record({ act: fc.constant('size' as const), size: fc.constantFrom(...SIZES) })),
    of(2, fc.constant({ act: 'context' as const })),
    of(2, fc.constant({ act: 'network' as const })),
    of(2, fc.record({ act: fc.constant('history' as const), by: fc.constantFrom(-3, -1, -1, 1) })),
  );
}

/** What is switched to and fro. */
export interface Conditions {
  offline: boolean;
  lost: boolean;
}

const closeDialogs = async (page: Page) => {
  for (let i = 0; i < 4 && (await page.locator('dialog[open]').count()) > 0; i++) await page.keyboard.press('Escape');
};

/** Whether a click there would leave the page that is soaked: to a source's own site, or to load itself anew. */
async function leadsAway(page: Page, x: number, y: number): Promise<boolean> {
  const reload = translate((await viewOf(page)).lang, 'map.retry');
  return page.evaluate(
    ([x, y, reload]) => {
      const hit = document.elementFromPoint(x, y)?.closest('a[href], button');
      return hit instanceof HTMLAnchorElement
        ? !hit.getAttribute('href')?.startsWith('#')
        : hit?.textContent === reload;
    },
    [x, y, reload] as const,
  );
}

/** Does what a value says. The conditions are changed with it. */
export async function perform(page: Page, act: Act, conditions: Conditions): Promise<void> {
  const { width, height } = page.viewportSize() ?? WINDOW;
  // Under a dialog the page cannot be reached; what is changed from elsewhere (the address, a frame's host) can be.
  if (!['view', 'size', 'context', 'network', 'history'].includes(act.act)) await closeDialogs(page);
  const slider = page.locator('.timeline input[type=range]').first();
  switch (act.act) {
    case 'scrub':
      await slider.focus();
      for (const key of act.keys) await page.keyboard.press(key);
      return;
    case 'drag': {
      const box = await slider.boundingBox();
      if (!box) throw new Error('The slider is not on the page.');
      const y = box.y + box.height / 2;
      await page.mouse.move(box.x + box.width * act.from, y);
      await page.mouse.down();
      await page.mouse.move(box.x + box.width * act.to, y, { steps: 12 });
      await page.mouse.up();
      return;
    }
    case 'play':
      await page.locator('.timeline-controls .primary').dispatchEvent('click');
      await page.waitForTimeout(300);
      await page.locator('.timeline-controls .primary').dispatchEvent('click');
      return;
    case 'view':
      return page.evaluate((change) => window.borderAtlas?.setView(change), act.change);
    case 'click': {
      const at = [width * act.x, height * 0.7 * act.y] as const;
      if (!(await leadsAway(page, ...at))) await page.mouse.click(...at);
      return;
    }
    case 'wheel':
      await page.mouse.move(width * act.x, height * 0.7 * act.y);
      return page.mouse.wheel(0, act.by);
    case 'pan':
      if (await leadsAway(page, width * act.x, height * 0.7 * act.y)) return;
      await page.mouse.move(width * act.x, height * 0.7 * act.y);
      await page.mouse.down();
      await page.mouse.move(width * act.dx, height * 0.7 * act.dy, { steps: 4 });
      return page.mouse.up();
    case 'dialog': {
      const { lang } = await viewOf(page);
      await page
        .locator('.tools')
        .getByRole('button', { name: translate(lang, act.open), exact: true })
        .dispatchEvent('click');
      await page.waitForTimeout(200);
      if (act.open === 'find.open') await page.keyboard.type(act.type);
      return;
    }
    case 'escape':
      return page.keyboard.press('Escape');
    case 'size':
      return page.setViewportSize({ width: act.size[0], height: act.size[1] });
    case 'context':
      return setContext(page, conditions, !conditions.lost);
    case 'network':
      return setOffline(page, conditions, !conditions.offline);
    case 'history':
      return page.evaluate((by) => {
        // Never out of the page itself.
        const { navigation } = window as unknown as {
          navigation: { entries(): unknown[]; currentEntry: { index: number } };
        };
        const to = navigation.currentEntry.index + by;
        if (to >= 0 && to < navigation.entries().length) history.go(by);
      }, act.by);
  }
}

async function setContext(page: Page, conditions: Conditions, lost: boolean): Promise<void> {
  // The WebGL map asks for its letters anew; without them the SVG goes on standing in.
  if (!lost && conditions.offline) await setOffline(page, conditions, false);
  await context(page, lost ? 'loseContext' : 'restoreContext');
  // A selector that is waited for by the page itself would keep its element in memory.
  await page
    .locator('.vector-map')
    .first()
    .waitFor({ state: lost ? 'attached' : 'detached', timeout: 30_000 });
  conditions.lost = lost;
}

async function setOffline(page: Page, conditions: Conditions, offline: boolean): Promise<void> {
  await page.context().setOffline(offline);
  conditions.offline = offline;
}

/** The page as it was opened: nothing open, nothing lost, the view of the start. */
export async function rest(page: Page, conditions: Conditions): Promise<void> {
  if (conditions.offline) await setOffline(page, conditions, false);
  if (conditions.lost) await setContext(page, conditions, false);
  await page.setViewportSize(WINDOW);
  await closeDialogs(page);
  // Off the map, where it would call for a label.
  await page.mouse.move(1, WINDOW.height - 1);
  await page.evaluate((view) => window.borderAtlas?.setView(view), {
    ...DEFAULT_VIEW,
    camera: REGION,
    theme: 'light',
  } as View);
  // One whose program was still on its way opens late.
  await page.waitForTimeout(500);
  await closeDialogs(page);
  // Where the keyboard stands, on the map or the chart, a tip is shown.
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
}
