/** Two days beside each other: swipe, second date, differences, and the second map's coming and going. */
import { describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { encodeView } from '../../src/view/fragment.ts';
import { DEFAULT_VIEW } from '../../src/view/view.ts';
import { noWebgl } from './graphics.ts';
import { addressed, expectQuiet, rendered, useBrowser, viewOf, whenReady } from './open.ts';

const hash = encodeView({
  ...DEFAULT_VIEW,
  date: '1900-01-01',
  camera: { lon: 43.1, lat: 40.5, zoom: 7.4 },
  compare: { date: '1930-01-01', share: 0.5 },
});
describe('comparing two days', () => {
  const open = useBrowser('vector');
  /** Opens the page with both maps there. */
  async function opened() {
    const it = await open({ hash });
    await it.page.waitForSelector('.swipe-map > [data-ready] .vector-map');
    return it;
  }

  it('moves by arrow keys, by a click on the track and by dragging the line, and says both days', async () => {
    const it = await opened();
    const { page } = it;
    const share = async () => (await viewOf(page)).compare?.share;
    const slider = page.getByRole('slider', { name: en['compare.swipe'] });
    expect(await slider.getAttribute('aria-valuetext')).toMatch(/1 January 1900.*1 January 1930/);
    await slider.focus();
    await page.keyboard.press('ArrowLeft');
    expect(await share()).toBe(0.49);
    const box = await slider.boundingBox();
    if (!box) throw new Error('no slider');
    await page.mouse.click(box.x + box.width * 0.3, box.y + box.height / 2);
    expect(await share()).toBeCloseTo(0.3, 1);
    const line = await page.locator('.swipe-line').boundingBox();
    if (!line) throw new Error('no line');
    await page.mouse.move(line.x + 12, line.y + 300);
    await page.mouse.down();
    await page.mouse.move(line.x + 212, line.y + 300, { steps: 4 });
    await page.mouse.up();
    expect(await share()).toBeGreaterThan(0.4);
    expectQuiet(it);
  });

  it('changes the second day by its field and by steps, and lists what changed hands', async () => {
    const it = await opened();
    const { page } = it;
    const card = page.getByRole('region', { name: en['compare.title'] });
    const field = card.getByLabel(en['compare.field']);
    await field.fill('13.10.1921');
    await field.press('Enter');
    expect((await viewOf(page)).compare?.date).toBe('1921-10-13');
    await card.getByRole('button', { name: en['compare.previous'] }).click();
    expect((await viewOf(page)).compare?.date).not.toBe('1921-10-13');
    await field.fill('1921-02-30');
    await field.press('Enter');
    expect(await card.textContent()).toContain('1921-02-30');
    const row = card.getByRole('row').filter({ has: page.getByRole('button', { name: 'Kars', exact: true }) });
    expect(await row.textContent()).toContain('Russian Empire');
    expectQuiet(it);
  });

  it('takes the second map away again, and its address', async () => {
    const it = await opened();
    const { page } = it;
    await page.getByRole('button', { name: en['compare.close'] }).click();
    await expect.poll(() => page.locator('.vector-map').count()).toBe(1);
    expect((await viewOf(page)).compare).toBeNull();
    await addressed(page);
    expect(page.url()).not.toContain('compare');
    await page.goBack();
    await expect.poll(() => page.locator('.vector-map').count()).toBe(2);
    await whenReady(page);
    await rendered(page);
    expectQuiet(it);
  });
});

describe('comparing two days without WebGL', () => {
  const open = useBrowser('auto');

  it('still tells what changed', async () => {
    const { page } = await open({
      hash,
      ready: false,
      before: noWebgl,
    });
    await expect.poll(() => page.getByRole('alert').textContent(), { timeout: 20_000 }).toContain(en['map.noWebgl']);
    expect(await page.getByRole('table', { name: en['compare.byHolder'] }).isVisible()).toBe(true);
  });
});
