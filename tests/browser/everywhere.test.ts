/** The page for everyone and everywhere: axe finds nothing, targets are large enough, and small windows keep all of it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { tr } from '../../src/i18n/tr.ts';
import { encodeView } from '../../src/view/fragment.ts';
import { DEFAULT_VIEW, type View } from '../../src/view/view.ts';
import { bring as bringTo, useBrowser, viewOf } from './open.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const at = (change: Partial<View>) => encodeView({ ...DEFAULT_VIEW, ...change });

async function violations(page: Page): Promise<string[]> {
  // Not as a script of the page: its policy would refuse that.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(readFileSync(AXE, 'utf8'));
  const { violations: found } = await page.evaluate(
    (tags) =>
      (window as unknown as { axe: { run(what: Document, how: object): Promise<AxeResults> } }).axe.run(document, {
        runOnly: tags,
        // All of these; of what passes, axe would write down every element, which takes it four times as long.
        resultTypes: ['violations'],
      }),
    TAGS,
  );
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target}: ${failureSummary}`),
  );
}

interface State {
  hash: string;
  width?: number;
  height?: number;
  /** Brings the page into the state after it has opened. */
  bring?: (page: Page) => Promise<unknown>;
}
const PHONE = { width: 360, height: 740 };
async function openChart(page: Page): Promise<void> {
  if ((await page.locator('.timeline').getAttribute('data-open')) !== 'true')
    await page.locator('.chart-toggle').click();
}
/** The chart open with all its rows, and the day in the old calendars. */
async function fillChart(page: Page): Promise<void> {
  await openChart(page);
  for (const key of ['chart.lands', 'calendars.show'] as const)
    await page.getByRole('button', { name: en[key], exact: true }).click();
}
const kars = { kind: 'territory', id: 'kars' } as const;
const STATES: [string, State][] = [
  ['the start', { hash: at({}) }],
  ['the start at night', { hash: at({ theme: 'dark' }) }],
  ['the panel, in Turkish', { hash: at({ selection: kars, lang: 'tr' }) }],
  ['the panel of a line', { hash: at({ selection: { kind: 'boundary', id: 'article-4', leg: 3 } }) }],
  ['two days compared, dark', { hash: at({ compare: { date: '1914-07-01', share: 0.5 }, theme: 'dark' }) }],
  ['a traced line', { hash: at({ trace: { id: 'article-4', km: 30 } }) }],
  [
    'a traced line at night, in Turkish',
    { hash: at({ trace: { id: 'article-4', km: 30 }, lang: 'tr', theme: 'dark' }) },
  ],
  ['a table of points', { hash: at({ table: { kind: 'points', id: 'annex-iii' } }) }],
  ['two texts side by side', { hash: at({ table: { kind: 'annexes' } }) }],
  ['the search', { hash: at({}), bring: (page) => page.getByRole('button', { name: en['find.open'] }).click() }],
  ['the layers', { hash: at({}), bring: (page) => page.getByRole('button', { name: en['layers.title'] }).click() }],
  [
    'the table of holders',
    { hash: at({}), bring: (page) => page.getByRole('button', { name: en['table.open'] }).click() },
  ],
  ['a phone', { hash: at({ compare: { date: '1914-07-01', share: 0.5 } }), width: 320, height: 640 }],
  ['a phone with its sheet', { hash: at({ selection: kars }), ...PHONE }],
  ['a phone tracing a line', { hash: at({ trace: { id: 'article-4', km: 30 }, lang: 'tr' }), ...PHONE }],
  ['a tablet held upright', { hash: at({ lang: 'tr' }), width: 768, height: 1024 }],
  [
    'a phone comparing two days, in Turkish',
    { hash: at({ compare: { date: '1914-07-01', share: 0.5 }, lang: 'tr' }), ...PHONE },
  ],
  ['an embed', { hash: 'embed.html', width: 640, height: 480 }],
];

/** Small windows with what takes the most room in them. */
const LOW: [string, State][] = [
  ['a phone on its side', { hash: at({}), width: 740, height: 360 }],
  [
    'a phone on its side, tracing a line',
    { hash: at({ trace: { id: 'article-4', km: 300 } }), width: 740, height: 360 },
  ],
  ['a phone on its side with its sheet', { hash: at({ selection: kars, lang: 'tr' }), width: 740, height: 360 }],
  ['a phone on its side at a stop', { hash: at({ tour: { ref: 'livas', stop: 1 } }), width: 740, height: 360 }],
  [
    'an embed tracing a line',
    { hash: `embed.html${at({ trace: { id: 'article-4', km: 300 }, lang: 'tr' })}`, width: 640, height: 400 },
  ],
  ['an embed with its panel', { hash: `embed.html${at({ selection: kars })}`, width: 750, height: 520 }],
  [
    'an embed on a phone with its panel',
    { hash: `embed.html?hide=tools${at({ selection: kars, lang: 'tr' })}`, width: 340, height: 360 },
  ],
  [
    'an embed on a phone tracing a line',
    { hash: `embed.html?hide=tools${at({ trace: { id: 'article-4', km: 300 } })}`, width: 340, height: 360 },
  ],
  [
    'a projector, tracing a line',
    { hash: at({ trace: { id: 'annex-iii', km: 100 }, lang: 'tr' }), width: 1280, height: 585 },
  ],
  ['a wide embed tracing a line', { hash: at({ trace: { id: 'article-4', km: 300 } }), width: 1200, height: 500 }],
  [
    'a tablet held upright with its sheet and the chart',
    { hash: at({ selection: kars, lang: 'tr' }), width: 768, height: 1024, bring: openChart },
  ],
  ['a phone with its sheet and the chart', { hash: at({ selection: kars }), ...PHONE, bring: openChart }],
  [
    'a phone comparing two days over the chart',
    { hash: at({ compare: { date: '1914-07-01', share: 0.5 } }), ...PHONE, bring: openChart },
  ],
  [
    'a phone on its side comparing two days',
    { hash: at({ compare: { date: '1914-07-01', share: 0.5 } }), width: 740, height: 360 },
  ],
  ['a phone on its side with the chart', { hash: at({}), width: 740, height: 360, bring: openChart }],
  ['a low sheet with the chart', { hash: at({}), width: 900, height: 640, bring: openChart }],
  ['a low sheet with all that the chart can hold', { hash: at({}), width: 900, height: 640, bring: fillChart }],
  [
    'a low sheet comparing two days over the chart',
    { hash: at({ compare: { date: '1914-07-01', share: 0.5 } }), width: 1280, height: 640, bring: openChart },
  ],
  ['a tablet on its side, in Turkish', { hash: at({ lang: 'tr' }), width: 1024, height: 768 }],
  ['a phone whose letters are twice as large', { hash: at({}), width: 195, height: 422 }],
  [
    'a notebook with the layers, in Turkish',
    {
      hash: at({ lang: 'tr' }),
      width: 1366,
      height: 768,
      bring: (page) => page.getByRole('button', { name: tr['layers.title'] }).click(),
    },
  ],
];
/** The least share of a small window that shows the map with nothing before it. */
const IN_SIGHT = 0.15;

/** How far the page reaches beyond the window, to the right and down, CSS pixels: it would scroll away from its map. */
const beyond = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, scrollHeight } = document.documentElement;
    return [scrollWidth - innerWidth, scrollHeight - innerHeight];
  });

/** Share of the window in which the map is what is seen. */
const mapInSight = (page: Page) =>
  page.evaluate(() => {
    const N = 40;
    let found = 0;
    for (let i = 0; i < N; i++)
      for (let j = 0; j < N; j++) {
        const at = document.elementFromPoint(((i + 0.5) * innerWidth) / N, ((j + 0.5) * innerHeight) / N);
        if (at?.closest('.map, .swipe')) found++;
      }
    return found / N ** 2;
  });

/** Height of a part that is what is seen in the middle of its width, CSS pixels. */
const inSight = (page: Page, selector: string) =>
  page.evaluate((wanted) => {
    const part = document.querySelector(wanted);
    if (!part) return -1;
    const { left, width, top, bottom } = part.getBoundingClientRect();
    const x = Math.min(left + width / 2, innerWidth - 2);
    let seen = 0;
    for (let y = Math.max(0, Math.ceil(top)); y < Math.min(innerHeight, bottom); y++)
      if (part.contains(document.elementFromPoint(x, y))) seen++;
    return seen;
  }, selector);

/** What can be pressed, moved or typed into, apart from the chart's own cells, which the slider and the steps replace. */
const TARGETS = 'button, a[href], input, select, summary, [role="slider"]';

/** Marks the targets whose middle is scrolled out of a box they stand in. */
const markScrolledOut = (page: Page) =>
  page.evaluate((selector) => {
    for (const target of document.querySelectorAll<HTMLElement>(selector)) {
      const { left, top, width, height } = target.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      let out = false;
      for (let box = target.parentElement; box; box = box.parentElement) {
        const clip = box.getBoundingClientRect();
        const outside = x < clip.left || x > clip.right || y < clip.top || y > clip.bottom;
        out ||= outside && getComputedStyle(box).overflow !== 'visible';
      }
      target.toggleAttribute('data-scrolled-out', out);
    }
  }, TARGETS);

/** Targets that are neither 24 px large nor 24 px apart from the next (WCAG 2.5.8), with their size. */
async function smallTargets(page: Page): Promise<string[]> {
  await markScrolledOut(page);
  return page.evaluate((selector) => {
    const boxes = [...document.querySelectorAll<HTMLElement>(selector)]
      .filter((element) => element.checkVisibility({ checkOpacity: false, checkVisibilityCSS: true }))
      .filter((element) => !element.closest('.visually-hidden, [inert], [data-scrolled-out]'))
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 1 && box.height > 1);
    const middle = ({ left, top, width, height }: DOMRect) => [left + width / 2, top + height / 2] as const;
    const isSmall = (box: DOMRect) => box.width < 23.5 || box.height < 23.5;
    return boxes
      .filter(({ element, box }) => {
        if (!isSmall(box)) return false;
        const [x, y] = middle(box);
        return boxes.some((other) => {
          if (other.element === element) return false;
          // A circle of 24 px round a small target may touch neither another target nor another such circle.
          const [ox, oy] = isSmall(other.box)
            ? middle(other.box)
            : [
                Math.min(Math.max(x, other.box.left), other.box.right),
                Math.min(Math.max(y, other.box.top), other.box.bottom),
              ];
          return Math.hypot(ox - x, oy - y) < (isSmall(other.box) ? 24 : 12);
        });
      })
      .map(
        ({ element, box }) =>
          `${element.tagName} ${element.className} "${element.textContent}" ${box.width.toFixed(0)}×${box.height.toFixed(0)}`,
      );
  }, TARGETS);
}

/** Targets of which another element hides the middle. */
async function coveredTargets(page: Page): Promise<string[]> {
  await markScrolledOut(page);
  return page.evaluate(
    (selector) =>
      [...document.querySelectorAll<HTMLElement>(selector)]
        .filter((element) => element.checkVisibility() && !element.closest('.visually-hidden, [data-scrolled-out]'))
        .filter((element) => {
          const { left, top, width, height } = element.getBoundingClientRect();
          const hit = document.elementFromPoint(left + width / 2, top + height / 2);
          return width > 1 && hit && !element.contains(hit) && !hit.contains(element);
        })
        .map((element) => `${element.className} "${element.ariaLabel ?? element.textContent}"`),
    `${TARGETS}, .cartouche-title`,
  );
}

/** Words that end at a box's edge, in the page. */
const cutWords = (elements: Element[]) =>
  elements
    .filter((box) => box.checkVisibility() && getComputedStyle(box).overflow !== 'visible')
    .filter((box) => box.scrollWidth > box.clientWidth)
    .map((box) => box.textContent);

/** Presses Tab through the page once; returns what had the focus without being seen. */
async function hiddenFocus(page: Page): Promise<{ stops: number; hidden: string[] }> {
  const hidden: string[] = [];
  let stops = 0;
  for (; stops < 250; stops++) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate(() => {
      const element = document.activeElement as (HTMLElement & { visited?: boolean }) | null;
      if (!element || element === document.body || element.visited) return 'end';
      element.visited = true;
      const { left, top, right, bottom } = element.getBoundingClientRect();
      const [x0, x1] = [Math.max(0, left), Math.min(window.innerWidth, right)];
      const [y0, y1] = [Math.max(0, top), Math.min(window.innerHeight, bottom)];
      for (let i = 1; i < 6; i++)
        for (let j = 1; j < 6; j++) {
          const at = document.elementFromPoint(x0 + ((x1 - x0) * i) / 6, y0 + ((y1 - y0) * j) / 6);
          if (x1 > x0 && y1 > y0 && at && (element.contains(at) || at.contains(element))) return '';
        }
      return `${element.tagName} ${element.className} "${element.ariaLabel ?? element.textContent}"`;
    });
    if (found === 'end') break;
    if (found) hidden.push(found);
  }
  return { stops, hidden };
}

describe('everywhere', () => {
  const openAnew = useBrowser('vector');
  /** The page that stands, where nothing but its view was changed in it, and its window. */
  let untouched: { page: Page; frame: string } | undefined;
  const open: typeof openAnew = (options) => {
    untouched = undefined;
    return openAnew(options);
  };

  /** The page in a state: one that stands untouched in such a window is brought there by its address. */
  async function inState({ bring, ...options }: State): Promise<Page> {
    const [name, fragment] = options.hash.split('#');
    const frame = [name, options.width, options.height].join();
    const stands = untouched?.frame === frame ? untouched.page : undefined;
    const { page } = stands ? { page: stands } : await open(options);
    untouched = undefined;
    if (stands) await bringTo(page, `#${fragment}`);
    if (bring) await bring(page);
    else
      onTestFinished(({ task }) => {
        if (task.result?.state === 'pass') untouched = { page, frame };
      });
    await page.evaluate(() => document.fonts.ready);
    return page;
  }

  it.each(STATES)('axe finds nothing in %s, it fits, and its targets are large enough', async (_, state) => {
    const page = await inState(state);
    expect(await violations(page)).toEqual([]);
    expect(await beyond(page)).toEqual([0, 0]);
    expect(await smallTargets(page)).toEqual([]);
    expect(await page.locator('.cartouche *').evaluateAll(cutWords)).toEqual([]);
  });

  it('the colours are chosen on a phone too', async () => {
    const { page } = await open({ hash: at({ lang: 'tr' }), ...PHONE });
    await page.getByRole('button', { name: tr['layers.title'] }).click();
    await page.getByRole('combobox', { name: tr['theme.label'] }).selectOption('dark');
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
    expect(await violations(page)).toEqual([]);
  });

  it.each(LOW)('in %s the map stays in sight, and nothing lies over what is pressed', async (_, state) => {
    const page = await inState(state);
    await page.waitForTimeout(500);
    expect(await mapInSight(page)).toBeGreaterThan(IN_SIGHT);
    expect(await beyond(page)).toEqual([0, 0]);
    expect(await coveredTargets(page)).toEqual([]);
    expect(await violations(page)).toEqual([]);
    expect(await smallTargets(page)).toEqual([]);
  });

  it.each([
    ['a page at 400 %', 320, 256, 'en', ''],
    ['a page at 400 %, in Turkish, upright', 256, 320, 'tr', ''],
    ['a phone with its keyboard', 360, 400, 'en', ''],
    ['a phone on its side, in Turkish', 640, 360, 'tr', ''],
    ['an embed of the smallest', 320, 256, 'tr', 'embed.html'],
  ] as const)('in %s every word can be read and every tool be reached', async (_, width, height, lang, name) => {
    const { page } = await open({ hash: `${name}${at({ lang })}`, width, height });
    const show = async (change: Partial<View>) => {
      await page.evaluate((part) => window.borderAtlas?.setView(part), change);
      await page.waitForTimeout(300);
    };
    const calm = { tour: null, selection: null, table: null, trace: null };
    await show({ ...calm, selection: kars });
    expect(await inSight(page, '.panel-body')).toBeGreaterThan(96);
    await show({ ...calm, tour: { ref: 'livas', stop: 1 } });
    await page.locator('.tour-text').waitFor();
    expect(await inSight(page, '.tour-text')).toBeGreaterThan(60);
    await show({ ...calm, table: { kind: 'points', id: 'article-4' } });
    expect(await inSight(page, '.points-table tbody')).toBeGreaterThan(30);
    await show({ ...calm, table: { kind: 'annexes' } });
    const sentences = page.locator('.annexes-land');
    expect(await sentences.evaluate((part) => part.getBoundingClientRect().right <= innerWidth)).toBe(true);
    await show({ ...calm, trace: { id: 'article-4', km: 30 } });
    await page.locator('.leg-card').scrollIntoViewIfNeeded();
    expect(await inSight(page, '.leg-card')).toBeGreaterThan(60);
    await show(calm);
    const words = { en, tr }[lang];
    for (const tool of await page.locator('.tools button, .drawer-toggle, .timeline button').all())
      if (await tool.isVisible()) await tool.click({ trial: true, timeout: 5000 });
    for (const key of ['find.open', 'table.open', 'share.open', 'export.open'] as const) {
      await page.getByRole('button', { name: words[key], exact: true }).click();
      const dialog = page.locator('dialog[open]');
      await dialog.waitFor();
      const last = dialog.locator('button:visible, input:visible, select:visible, a:visible').last();
      await last.click({ trial: true, timeout: 5000 });
      expect(await dialog.evaluate((box) => box.getBoundingClientRect().right <= innerWidth)).toBe(true);
      await page.keyboard.press('Escape');
    }
    await page.locator('#date-field').fill('1919-02-01');
    await page.locator('#date-field').press('Enter');
    expect((await viewOf(page)).date).toBe('1919-02-01');
    // Nothing reaches beyond the sides, and what is longer than the window scrolls.
    expect(await page.locator('.sheet').evaluate((sheet) => sheet.scrollWidth - sheet.clientWidth)).toBe(0);
    expect(await beyond(page)).toEqual([0, 0]);
  });

  it('follows the letters that the reader has set, twice as large', async () => {
    const { page } = await open({ hash: at({ selection: kars, lang: 'tr' }) });
    const size = () =>
      page
        .locator('.panel-body .panel-lead, .panel-body p')
        .first()
        .evaluate((p) => getComputedStyle(p).fontSize);
    const before = Number.parseFloat(await size());
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('html { font-size: 32px }');
      document.adoptedStyleSheets = [sheet];
    });
    await expect.poll(async () => Number.parseFloat(await size())).toBe(2 * before);
    await page.waitForTimeout(300);
    const { touching, cut } = await page.evaluate(() => {
      const labels = [...document.querySelectorAll('.axis-tick-label')]
        .map((label) => label.getBoundingClientRect())
        .sort((a, b) => a.left - b.left);
      const seen = [...document.querySelectorAll<HTMLElement>('.button, select')].filter((box) =>
        box.checkVisibility(),
      );
      return {
        touching: labels.filter((box, i) => box.left < (labels[i - 1]?.right ?? -1)).length,
        cut: seen.filter((box) => box.scrollWidth > box.clientWidth + 1).map((box) => box.textContent),
      };
    });
    expect(touching).toBe(0);
    expect(cut).toEqual([]);
    expect(await beyond(page)).toEqual([0, 0]);
  });

  it.each([
    ['the start', { hash: at({}) }],
    ['the panel beside a comparison', { hash: at({ selection: kars, compare: { date: '1914-07-01', share: 0.5 } }) }],
    ['a traced line', { hash: at({ trace: { id: 'article-4', km: 30 } }), width: 1024, height: 768 }],
    ['a phone with its sheet', { hash: at({ selection: kars }), ...PHONE }],
  ])('the keyboard reaches all of %s, and what it is on is in sight', async (_, options) => {
    const { page } = await open(options);
    const { stops, hidden } = await hiddenFocus(page);
    expect(hidden).toEqual([]);
    expect(stops).toBeGreaterThan(10);
    expect(stops).toBeLessThan(250);
  });
});
