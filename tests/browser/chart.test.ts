/** The chart of time: rows by keyboard and pointer, zoom down to single days, both scales, small screens. */
import type { CDPSession, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { tr } from '../../src/i18n/tr.ts';
import { addressed, expectQuiet, useBrowser, viewOf } from './open.ts';

const camera = 'map=7.2/40.6/43.2';

const chartOf = (page: Page, words: typeof en | typeof tr = en) =>
  page.getByRole('grid', { name: words['chart.title'] });

/** Box of a territory's spell that begins on a day. */
async function boxOf(page: Page, id: string) {
  const box = await page.locator(`[id="${id}"]`).boundingBox();
  if (!box) throw new Error(`${id} is not in the chart`);
  return box;
}

/** How far the line of the day stands from where a spell begins, CSS pixels. */
async function thumbFrom(page: Page, id: string): Promise<number> {
  const [bar, thumb] = [await boxOf(page, id), await page.locator('.strip-thumb').boundingBox()];
  if (!thumb) throw new Error('the line of the day is not shown');
  return Math.abs(thumb.x + thumb.width / 2 - bar.x);
}

const ticks = (page: Page, unit: string) => page.locator(`.axis-tick[data-unit="${unit}"]`).count();

describe('the chart of time', () => {
  const open = useBrowser('vector');

  it('draws the holders in the map’s colours, and its line stands on the day', async () => {
    const opened = await open({ hash: `#${camera}&date=1921-03-16` });
    const { page } = opened;
    const tints = await page.evaluate(() => {
      const tint = (id: string) => getComputedStyle(document.getElementById(id) as Element).backgroundColor;
      const fill = window.borderAtlas?.rendered('territories').features.find((f) => f.properties.id === 'kars')
        ?.state.fill;
      const probe = document.createElement('i');
      probe.style.color = String(fill);
      document.body.append(probe);
      const map = getComputedStyle(probe).color;
      probe.remove();
      return { bar: tint('kars-1921-03-16'), map };
    });
    expect(tints.bar).toBe(tints.map);
    expect(await thumbFrom(page, 'kars-1921-03-16')).toBeLessThan(1.5);
    await page.evaluate(() => window.borderAtlas?.setView({ date: '1918-06-04' }));
    expect(await thumbFrom(page, 'kars-1918-06-04')).toBeLessThan(1.5);
    expectQuiet(opened);
  });

  it('does not touch its rows when the date moves', async () => {
    const { page } = await open({ hash: `#${camera}&date=1921-03-16` });
    const changes = await page.evaluate(async () => {
      let count = 0;
      const observer = new MutationObserver((records) => {
        count += records.length;
      });
      const chart = document.querySelector('.chart');
      if (!chart) throw new Error('no chart');
      observer.observe(chart, { subtree: true, childList: true, attributes: true, characterData: true });
      for (const date of ['1878-01-01', '1918-05-01', '1920-11-18', '1946-01-01']) {
        window.borderAtlas?.setView({ date });
        await new Promise((done) => setTimeout(done, 50));
      }
      observer.disconnect();
      return count;
    });
    expect(changes).toBe(0);
  });

  it('says on hover who, from when to when, and how sure', async () => {
    const { page } = await open({ hash: `#${camera}&date=1921-10-13` });
    const box = await boxOf(page, 'kars-1919-04-30');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    const tip = page.locator('.tip');
    await expect.poll(() => tip.textContent()).toContain('Republic of Armenia');
    const text = await tip.textContent();
    for (const part of ['Kars', en['status.contested'], '30 April 1919', '29 October 1920', 'confidence'])
      expect(text).toContain(part);
    // Away from the chart and from the map, which has a card of its own.
    await page.mouse.move(120, 90);
    await expect.poll(() => tip.count()).toBe(0);
  });

  it('goes to the first day of a spell that is clicked, and selects its land', async () => {
    const { page } = await open({ hash: `#${camera}&date=1921-10-13` });
    const box = await boxOf(page, 'nakhichevan-1919-07-25');
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    const view = await viewOf(page);
    expect(view.date).toBe('1919-07-25');
    expect(view.selection).toEqual({ kind: 'territory', id: 'nakhichevan' });
    expect(await page.locator('.chart-row[data-selected]').getAttribute('data-kind')).toBe('nakhichevan');
    // One step in the history, not two.
    await addressed(page);
    await page.goBack();
    await expect.poll(async () => (await viewOf(page)).date).toBe('1921-10-13');
    expect((await viewOf(page)).selection).toBeNull();
  });

  it('goes to a treaty and to an event', async () => {
    const { page } = await open({ hash: `#${camera}&date=1930-01-01` });
    const treaty = await boxOf(page, 'treaty-kars-1921');
    await page.mouse.click(treaty.x, treaty.y + treaty.height / 2);
    const { date, selection } = await viewOf(page);
    expect([date, selection]).toEqual(['1921-10-13', { kind: 'instrument', id: 'kars-1921' }]);
    const event = await boxOf(page, 'event-renunciation-declared-1953');
    await page.mouse.click(event.x + 1, event.y + event.height / 2);
    expect((await viewOf(page)).selection).toEqual({ kind: 'event', id: 'renunciation-declared-1953' });
  });

  it('is walked by keyboard, spell by spell and land by land', async () => {
    const opened = await open({ hash: `#${camera}&date=1920-10-30` });
    const { page } = opened;
    const chart = chartOf(page);
    await chart.focus();
    const at = () => chart.getAttribute('aria-activedescendant');
    await expect.poll(at).toBe('adjara-1920-07-07');
    const press = async (key: string, then: string) => {
      await page.keyboard.press(key);
      await expect.poll(at).toBe(then);
    };
    for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowDown');
    await expect.poll(at).toBe('kars-1920-10-30');
    await press('ArrowLeft', 'kars-1919-04-30');
    await press('ArrowRight', 'kars-1920-10-30');
    await press('Home', 'kars-1877-04-24');
    await press('End', 'kars-1923-10-29');
    await press('ArrowLeft', 'kars-1922-09-11');
    const label = await page.locator('[id="kars-1922-09-11"]').getAttribute('aria-label');
    expect(label).toMatch(/Kars: Ankara government.*11 September 1922 to 28 October 1923.*confidence/);
    await expect.poll(() => page.locator('.tip').textContent()).toContain('Kars');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.tip').count()).toBe(0);
    await page.keyboard.press('Enter');
    const view = await viewOf(page);
    expect([view.date, view.selection]).toEqual(['1922-09-11', { kind: 'territory', id: 'kars' }]);
    expectQuiet(opened);
  });

  it('zooms by wheel down to single days and back out, and pans by dragging without a click', async () => {
    const opened = await open({ hash: `#${camera}&date=1921-03-16` });
    const { page } = opened;
    const box = await boxOf(page, 'kars-1921-03-16');
    await page.mouse.move(box.x, box.y + box.height / 2);
    for (let i = 0; i < 12; i++) await page.mouse.wheel(0, -400);
    await expect.poll(() => ticks(page, 'day')).toBeGreaterThan(20);
    expect(await page.locator('.axis-tick[data-unit="day"] .axis-tick-label').first().textContent()).toMatch(
      /^\d+ (Feb|Mar|Apr)$/,
    );
    expect(await thumbFrom(page, 'kars-1921-03-16')).toBeLessThan(1.5);
    const before = await boxOf(page, 'kars-1921-03-16');
    await page.mouse.down();
    await page.mouse.move(box.x + 120, box.y + 4, { steps: 4 });
    await page.mouse.up();
    await expect.poll(async () => Math.round((await boxOf(page, 'kars-1921-03-16')).x - before.x)).toBe(120);
    expect((await viewOf(page)).selection).toBeNull();
    for (let i = 0; i < 12; i++) await page.mouse.wheel(0, 400);
    await expect.poll(() => ticks(page, 'day')).toBe(0);
    expectQuiet(opened);
  });

  it('zooms by key and button, and a day that is gone to comes into the window', async () => {
    const { page } = await open({ hash: `#${camera}&date=1919-04-12` });
    const slider = page.getByRole('slider', { name: en['time.slider'] });
    await slider.focus();
    for (let i = 0; i < 9; i++) await page.keyboard.press('+');
    await expect.poll(() => ticks(page, 'day')).toBeGreaterThan(20);
    expect(await page.locator('.strip-thumb').isVisible()).toBe(true);
    await page.keyboard.press('Home');
    await expect.poll(() => page.locator('.strip-thumb').isVisible()).toBe(true);
    expect(await thumbFrom(page, 'kars-1877-04-24')).toBeLessThan(6);
    await page.keyboard.press('0');
    await expect.poll(() => page.locator('.axis-window').count()).toBe(0);
    await page.getByRole('button', { name: en['chart.zoomIn'] }).click();
    await expect.poll(() => page.locator('.axis-window').count()).toBe(1);
    await page.getByRole('button', { name: en['chart.fit'] }).click();
    await expect.poll(() => page.locator('.axis-window').count()).toBe(0);
  });

  it('moves day by day under the slider’s pointer where it is zoomed in', async () => {
    const { page } = await open({ hash: `#${camera}&date=1919-04-12` });
    await page.getByRole('slider', { name: en['time.slider'] }).focus();
    for (let i = 0; i < 9; i++) await page.keyboard.press('+');
    await expect.poll(() => ticks(page, 'day')).toBeGreaterThan(20);
    const box = await page.locator('.strip').boundingBox();
    const tick = await page.locator('.axis-tick[data-unit="day"]', { hasText: '21 Apr' }).boundingBox();
    if (!box || !tick) throw new Error('21 April is not on the axis');
    await page.mouse.click(tick.x, box.y + box.height / 2);
    await expect.poll(async () => (await viewOf(page)).date).toBe('1919-04-21');
  });

  it('has an even scale one key and one button away', async () => {
    const { page } = await open({ hash: `#${camera}&date=1921-10-13` });
    const width = async (from: string, to: string) => (await boxOf(page, to)).x - (await boxOf(page, from)).x;
    const war = () => width('nakhichevan-1917-03-15', 'nakhichevan-1922-12-30');
    const peace = () => width('nakhichevan-1922-12-30', 'nakhichevan-1991-10-18');
    const button = page.getByRole('button', { name: en['chart.even'] });
    expect((await war()) > (await peace())).toBe(true);
    await chartOf(page).focus();
    await page.keyboard.press('l');
    await expect.poll(() => button.getAttribute('aria-pressed')).toBe('true');
    // 2116 and 25 129 days.
    await expect.poll(async () => Math.round((await peace()) / (await war()))).toBe(12);
    expect(await thumbFrom(page, 'kars-1921-10-13')).toBeLessThan(1.5);
    await button.click();
    await expect.poll(async () => (await war()) > (await peace())).toBe(true);
  });

  it('shows all territories on demand, and folds to the strip', async () => {
    const { page } = await open({ hash: `#${camera}&date=1921-10-13` });
    const rows = page.locator('.chart-row');
    expect(await rows.count()).toBe(10);
    await page.getByRole('button', { name: en['chart.lands'] }).click();
    await expect.poll(() => rows.count()).toBeGreaterThan(30);
    await page.getByRole('button', { name: en['chart.open'] }).click();
    await expect.poll(() => chartOf(page).count()).toBe(0);
    expect(await page.getByRole('slider', { name: en['time.slider'] }).isVisible()).toBe(true);
  });

  it('shows the day in the old calendars beside', async () => {
    const { page } = await open({ hash: `#${camera}&date=1917-02-28` });
    await page.getByRole('button', { name: en['calendars.show'] }).click();
    const old = page.locator('.timeline-old-dates');
    await expect.poll(() => old.textContent()).toBe('Old Style 15 February 1917Rumi 15 Şubat 1332');
    await page.getByRole('slider', { name: en['time.slider'] }).press('ArrowRight');
    await expect.poll(() => old.textContent()).toBe('Old Style 16 February 1917Rumi 1 Mart 1333');
    await page.evaluate(() => window.borderAtlas?.setView({ date: '1945-06-07' }));
    await expect.poll(() => old.textContent()).toBe('Old Style 25 May 1945');
  });

  it('speaks Turkish', async () => {
    const { page } = await open({ hash: `#${camera}&date=1921-10-13&lang=tr` });
    expect(await chartOf(page, tr).isVisible()).toBe(true);
    const label = await page.locator('[id="kars-1918-04-25"]').getAttribute('aria-label');
    expect(label).toContain('Osmanlı Devleti');
    expect(label).toContain('25 Nisan 1918');
    const field = page.getByRole('textbox', { name: tr['time.field'] });
    await field.fill('16 Mart 1921');
    await field.press('Enter');
    await expect.poll(async () => (await viewOf(page)).date).toBe('1921-03-16');
  });

  it('starts folded on a phone, opens on demand, and never makes the page scroll sideways', async () => {
    const opened = await open({ hash: '#date=1921-10-13', width: 360, height: 740 });
    const { page } = opened;
    const sideways = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(await chartOf(page).count()).toBe(0);
    expect(await sideways()).toBe(0);
    await page.getByRole('button', { name: en['chart.open'] }).click();
    await expect.poll(() => chartOf(page).count()).toBe(1);
    expect(await sideways()).toBe(0);
    const map = await page.locator('.map').boundingBox();
    expect(map?.height).toBeGreaterThan(280);
    expect(await thumbFrom(page, 'kars-1921-10-13')).toBeLessThan(1.5);
    expectQuiet(opened);
  });

  it('is dragged with one finger, pinched with two and tapped on a phone', async () => {
    let cdp: CDPSession | undefined;
    const { page } = await open({
      hash: '#date=1921-10-13',
      width: 360,
      height: 740,
      before: async (fresh) => {
        cdp = await fresh.context().newCDPSession(fresh);
        await cdp.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 2 });
      },
    });
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: [x: number, y: number][]) =>
      cdp?.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) });
    const box = await page.locator('.strip').boundingBox();
    if (!box) throw new Error('no strip');
    const y = box.y + box.height / 2;
    const middle = box.x + box.width * 0.6;

    await touch('touchStart', [middle, y]);
    await touch('touchMove', [middle - 40, y]);
    await touch('touchEnd');
    await expect.poll(async () => (await viewOf(page)).date < '1921-01-01').toBe(true);

    await touch('touchStart', [middle - 12, y], [middle + 12, y]);
    for (const spread of [20, 40, 60]) await touch('touchMove', [middle - spread, y], [middle + spread, y]);
    await touch('touchEnd');
    await expect.poll(() => page.locator('.axis-window').count()).toBe(1);

    await page.getByRole('button', { name: en['chart.open'] }).click();
    const bar = await boxOf(page, 'kars-1920-10-30');
    await touch('touchStart', [bar.x + bar.width / 2, bar.y + bar.height / 2]);
    await touch('touchEnd');
    await expect.poll(async () => (await viewOf(page)).date).toBe('1920-10-30');
    expect((await viewOf(page)).selection).toEqual({ kind: 'territory', id: 'kars' });
  });
});
