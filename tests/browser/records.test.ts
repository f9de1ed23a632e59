/** Records reach the reader: events, rival positions and disagreements in the panels. */
import { describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { tr } from '../../src/i18n/tr.ts';
import { expectQuiet, useBrowser, viewOf } from './open.ts';

describe('the panel', () => {
  const open = useBrowser('vector');

  it('of an event tells the day with its doubt, what it touches and the sources', async () => {
    const opened = await open({ hash: '#date=1950-01-01&select=event:batum-ottoman-1918' });
    const { page } = opened;
    const panel = page.locator('.panel-body');
    expect(await panel.getByRole('heading', { level: 2 }).textContent()).toMatch(/Batum/);
    await panel.getByRole('button', { name: /between 14 April 1918 and 15 April 1918/ }).click();
    expect((await viewOf(page)).date).toBe('1918-04-14');
    expect(await panel.getByRole('heading', { name: en['panel.sources'], exact: true }).count()).toBe(1);
    await panel.locator('.facts-links').getByRole('button', { name: 'Adjara' }).click();
    expect((await viewOf(page)).selection).toMatchObject({ kind: 'territory', id: 'adjara' });
    expectQuiet(opened);
  });

  it('of an event is in Turkish where the reader is', async () => {
    const { page } = await open({ hash: '#select=event:kars-turkish-1920&lang=tr', width: 360, height: 740 });
    const panel = page.locator('.panel');
    await expect.poll(() => panel.textContent()).toContain(tr['kind.event']);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });

  it.each([
    ['point:nariman', en['panel.candidates']],
    ['arc:am-tr', en['panel.discrepancies']],
    ['boundary:gumru', en['panel.discrepancies']],
    ['event:gumru-signed-1920', en['panel.discrepancies']],
    ['territory:van', en['panel.discrepancies']],
  ])('of %s has “%s”', async (select, says) => {
    const { page } = await open({ hash: `#select=${select}` });
    await expect.poll(() => page.locator('.panel-body').textContent()).toContain(says);
  });
});
