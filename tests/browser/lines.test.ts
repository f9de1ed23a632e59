/** Treaty lines that are described and not drawn, in a real browser: listed, opened, and never traced. */
import { describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { tr } from '../../src/i18n/tr.ts';
import { expectQuiet, useBrowser, viewOf } from './open.ts';

describe('lines not drawn', () => {
  const open = useBrowser('vector');

  it.each([
    ['en', 1280, en, 'Moscow, annex I(B)'],
    ['tr', 360, tr, 'Moskova, I(B) eki'],
  ] as const)('say in %s what is missing, with nothing to trace', async (lang, width, words, name) => {
    const opened = await open({ hash: `#select=boundary:moscow-i-b&lang=${lang}`, width, height: 740 });
    const panel = opened.page.locator('.panel');
    expect(await panel.locator('h2').textContent()).toContain(name);
    expect(await panel.textContent()).toContain(words['layers.notDrawn']);
    expect(await panel.locator('.facts-missing li').count()).toBeGreaterThan(0);
    expect(await panel.locator('.trace-start-link').count()).toBe(0);
    expectQuiet(opened);
  });

  it('lead to the line that is drawn in their place', async () => {
    const { page } = await open({ hash: '#select=boundary:moscow-i-a' });
    await page.locator('.panel').getByRole('button', { name: 'Article 4 border of the Treaty of Kars' }).click();
    await expect.poll(async () => (await viewOf(page)).selection).toEqual({ kind: 'boundary', id: 'article-4' });
    expect(await page.locator('.panel .trace-start-link').count()).toBe(2);
  });

  it('are not traced from an address, which says so', async () => {
    const { page } = await open({ hash: '#trace=wilson-award-line/4' });
    expect((await viewOf(page)).trace).toBeNull();
    await expect.poll(() => page.locator('body').textContent()).toContain('wilson-award-line” is described, not drawn');
  });

  it('stand in the list of their layer, and are found by name', async () => {
    const { page } = await open();
    await page.getByRole('button', { name: en['layers.title'] }).first().click();
    const entry = page.locator('.layers-lines li').filter({ hasText: 'Front line of 1915' });
    expect(await entry.textContent()).toContain(en['layers.notDrawn']);
    await entry.getByRole('button').click();
    await expect.poll(async () => (await viewOf(page)).selection?.id).toBe('front-1915');
    await page.keyboard.press('/');
    await page.getByRole('combobox', { name: en['find.label'] }).waitFor();
    await page.keyboard.type('Wilson award frontier');
    await page.getByRole('option').filter({ hasText: 'Wilson award: frontier' }).click();
    await expect.poll(async () => (await viewOf(page)).selection?.id).toBe('wilson-award-line');
  });
});
