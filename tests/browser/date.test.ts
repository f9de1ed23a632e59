/** The date: slider by keyboard and pointer, steps between changes, the typed date. */
import { describe, expect, it } from 'vitest';
import { FIRST_DAY, LAST_DAY } from '../../src/atlas/types.ts';
import { en } from '../../src/i18n/en.ts';
import { addDays } from '../../src/time/days.ts';
import { expectQuiet, fills, useBrowser, viewOf } from './open.ts';

const camera = 'map=7.2/40.6/43.2';

describe('the date', () => {
  const open = useBrowser('vector');

  it('moves by keyboard, a day, a month, a year, and to the ends', async () => {
    const opened = await open({ hash: `#${camera}&date=1920-10-30` });
    const { page } = opened;
    const slider = page.getByRole('slider', { name: en['time.slider'] });
    await slider.focus();
    const press = async (key: string) => {
      await page.keyboard.press(key);
      return (await viewOf(page)).date;
    };
    expect(await press('ArrowRight')).toBe('1920-10-31');
    expect(await press('ArrowLeft')).toBe('1920-10-30');
    expect(await press('Control+ArrowLeft')).toBe('1920-10-15');
    expect(await press('Control+ArrowRight')).toBe('1920-10-30');
    expect(await press('Shift+ArrowRight')).toBe('1920-11-30');
    expect(await press('PageUp')).toBe('1921-11-30');
    expect(await press('PageDown')).toBe('1920-11-30');
    expect(await press('Home')).toBe(FIRST_DAY);
    expect(await press('ArrowLeft')).toBe(FIRST_DAY);
    expect(await press('End')).toBe(LAST_DAY);
    expect(await slider.getAttribute('aria-valuetext')).toContain('31 December 1991');
    expectQuiet(opened);
  });

  it('is spoken with what stands on it', async () => {
    const { page } = await open({ hash: `#${camera}&date=1921-10-13` });
    const slider = page.getByRole('slider', { name: en['time.slider'] });
    const spoken = () => slider.getAttribute('aria-valuetext');
    expect(await spoken()).toBe('13 October 1921, Treaty of Kars');
    await slider.press('ArrowRight');
    await expect.poll(spoken).toBe('14 October 1921');
    const said = page.locator('[aria-live="polite"]').filter({ hasText: '14 October 1921' });
    await expect.poll(() => said.textContent()).toContain('Treaty of Kars');
  });

  it('changes the holders on the map as it moves', async () => {
    const { page } = await open({ hash: `#${camera}&date=1920-01-01` });
    const before = await fills(page);
    await page.getByRole('slider', { name: en['time.slider'] }).focus();
    await page.keyboard.press('End');
    const after = await fills(page);
    expect(before.kars).toBeDefined();
    expect(after.kars).not.toBe(before.kars);
  });

  it('follows the pointer, and the address follows the date', async () => {
    const { page } = await open({ hash: `#${camera}&date=1921-10-13` });
    const box = await page.getByRole('slider', { name: en['time.slider'] }).boundingBox();
    if (!box) throw new Error('no slider');
    const y = box.y + box.height / 2;
    const dates: string[] = [];
    await page.mouse.move(box.x + box.width * 0.6, y);
    await page.mouse.down();
    for (const share of [0.5, 0.3, 0.05]) {
      await page.mouse.move(box.x + box.width * share, y, { steps: 3 });
      await page.waitForFunction((last) => window.borderAtlas?.view().date !== last, dates.at(-1) ?? '1921-10-13');
      dates.push((await viewOf(page)).date);
    }
    await page.mouse.up();
    expect([...dates].sort().reverse()).toEqual(dates);
    const { date } = await viewOf(page);
    expect(date < '1879-01-01').toBe(true);
    await expect.poll(() => new URL(page.url()).hash).toContain(`date=${date}`);
  });

  it('steps to the previous and the next change', async () => {
    const { page } = await open({ hash: `#${camera}&date=1921-10-13` });
    await page.getByRole('button', { name: en['time.previous'] }).click();
    const earlier = (await viewOf(page)).date;
    expect(earlier < '1921-10-13').toBe(true);
    await page.getByRole('button', { name: en['time.next'] }).click();
    expect((await viewOf(page)).date > earlier).toBe(true);
  });

  it('plays through the changes and stops', async () => {
    const { page } = await open({ hash: `#${camera}&date=1918-01-01` });
    await page.getByRole('button', { name: en['time.play'] }).click();
    await page.waitForFunction(() => (window.borderAtlas?.view().date ?? '') > '1918-01-01');
    await page.getByRole('button', { name: en['time.pause'] }).click();
    const { date } = await viewOf(page);
    await page.waitForTimeout(2500);
    expect((await viewOf(page)).date).toBe(date);
  });

  it('can be typed, day first, year first or in words', async () => {
    const { page } = await open({ hash: `#${camera}&date=1921-10-13` });
    const field = page.getByRole('textbox', { name: en['time.field'] });
    for (const [typed, date] of [
      ['1878-07-13', '1878-07-13'],
      ['3.3.1918', '1918-03-03'],
      ['16 March 1921', '1921-03-16'],
      ['13 Ekim 1921', '1921-10-13'],
    ] as const) {
      await field.fill(typed);
      await field.press('Enter');
      await expect.poll(async () => (await viewOf(page)).date).toBe(date);
    }
  });

  it('keeps the day and says why where no day is typed', async () => {
    const opened = await open({ hash: `#${camera}&date=1921-10-13` });
    const { page } = opened;
    const field = page.getByRole('textbox', { name: en['time.field'] });
    for (const [typed, says] of [
      ['30.2.1921', 'There is no such day'],
      ['1921-13-01', 'There is no such day'],
      ['13.10.21', 'The year is wanted in four digits'],
      ['the day before', 'was not understood'],
    ] as const) {
      await field.fill(typed);
      await field.press('Enter');
      const message = page.locator('#date-field-message').getByText(says);
      await expect.poll(() => message.textContent()).toContain(typed);
      expect(await message.isVisible()).toBe(true);
      expect(await field.getAttribute('aria-invalid')).toBe('true');
      expect((await viewOf(page)).date).toBe('1921-10-13');
    }
    expectQuiet(opened);
  });

  it('says which day was taken where another could be meant', async () => {
    const { page } = await open({ hash: `#${camera}&date=1921-10-13` });
    const field = page.getByRole('textbox', { name: en['time.field'] });
    await field.fill('03/04/1921');
    await field.press('Enter');
    await expect.poll(async () => (await viewOf(page)).date).toBe('1921-04-03');
    await page.getByText('Read with the day first: 3 April 1921.').waitFor();
    await page.getByRole('button', { name: en['time.next'] }).click();
    await page.getByText('Read with the day first').waitFor({ state: 'detached' });
  });

  it('shows the nearest day it knows where one outside its span is typed, and says so', async () => {
    const { page } = await open({ hash: `#${camera}&date=1921-10-13` });
    const field = page.getByRole('textbox', { name: en['time.field'] });
    await field.fill(addDays(LAST_DAY, 400));
    await field.press('Enter');
    await expect.poll(async () => (await viewOf(page)).date).toBe(LAST_DAY);
    expect(await page.getByText('The atlas speaks of').isVisible()).toBe(true);
  });
});
