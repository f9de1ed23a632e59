/** The four main jobs in Firefox: who held what, tracing Article 4, the points of Nakhchivan, the map in another page. */
import { describe, expect, inject, it } from 'vitest';
import { readAtlas } from '../../scripts/data/files/atlas.ts';
import { spellOn } from '../../src/atlas/query.ts';
import { linePointsOf, type TreatyLine, treatyLine } from '../../src/atlas/treatyLine.ts';
import { en } from '../../src/i18n/en.ts';
import { tr } from '../../src/i18n/tr.ts';
import { polityColour } from '../../src/portrayal/palette.ts';
import { coursePage } from '../browser/course-page.ts';
import { useFirefox, viewOf, whenReady } from './open.ts';

const atlas = readAtlas();

describe.skipIf(!inject('firefox'))('Firefox', () => {
  const open = useFirefox();

  it('shows who held Kars as the slider moves, by key and by pointer, without a complaint', async () => {
    const page = await open('about:blank');
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push((error as Error).message));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    await page.goto(new URL('#date=1914-01-01&map=7.2/40.6/43.2&lang=en', inject('address')).href);
    await whenReady(page);
    const kars = () =>
      page.evaluate(async () => {
        await window.borderAtlas?.mapIdle();
        return window.borderAtlas?.rendered('territories').features.find((f) => f.properties.id === 'kars')?.state.fill;
      });
    const colourOn = (day: string) =>
      polityColour(atlas.index.polities.get(spellOn(atlas, 'kars', day)?.holder ?? ''), 'light');
    expect(await kars()).toBe(colourOn('1914-01-01'));
    const slider = await page.waitForSelector(`input[type="range"]::-p-aria([name="${en['time.slider']}"])`);
    await slider?.press('End');
    await expect.poll(kars).toBe(colourOn('1991-12-31'));
    const box = await slider?.boundingBox();
    if (!box) throw new Error('no slider');
    await page.mouse.move(box.x + box.width * 0.5, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.02, box.y + box.height / 2, { steps: 5 });
    await page.mouse.up();
    expect((await viewOf(page)).date < '1880-01-01').toBe(true);
    await page.click('::-p-aria([name="Next change"][role="button"])');
    const { date } = await viewOf(page);
    await expect.poll(kars).toBe(colourOn(date));
    await page.waitForFunction((day) => location.hash.includes(day), {}, `date=${date}`);
    expect(complaints).toEqual([]);
  });

  it('traces the border of Article 4 leg by leg to its end', async () => {
    const page = await open('#lang=tr');
    await whenReady(page);
    await page.click('#trace-start');
    const line = treatyLine(atlas, 'article-4') as TreatyLine;
    const ruler = await page.waitForSelector('#trace-ruler');
    const text = () => page.$eval('.trace', (bar) => bar.textContent);
    for (const leg of line.legs.slice(0, 3)) {
      expect((await viewOf(page)).trace?.km).toBeCloseTo(leg.fromKm, 3);
      expect(await text()).toContain(leg.leg.clause.tr ?? leg.leg.clause.en);
      await ruler?.press('PageUp');
    }
    await ruler?.press('End');
    expect((await viewOf(page)).trace?.km).toBeCloseTo(line.km, 1);
    expect(await page.$('.walker')).not.toBeNull();
    expect(await text()).toContain(tr['trace.title']);
  });

  it('lists the points of Nakhchivan, and goes to the one that is chosen', async () => {
    const page = await open('#view=nakhchivan&lang=en');
    await whenReady(page);
    await page.evaluate(() => window.borderAtlas?.setView({ table: { kind: 'points', id: 'annex-iii' } }));
    await page.waitForSelector('.points-table');
    const rows = await page.$$eval('.points-table tbody tr', (all) => all.length);
    expect(rows).toBe(linePointsOf(atlas, treatyLine(atlas, 'annex-iii') as TreatyLine).length);
    const link = await page.waitForSelector('.points-table tbody button');
    await link?.click();
    expect((await viewOf(page)).selection).toMatchObject({ kind: 'point' });
  });

  it('stands in a page of another site as an element that answers', async () => {
    const address = await coursePage('<border-atlas date="1919-02-01" lang="tr" style="width:800px"></border-atlas>');
    const page = await open(address);
    const frame = await (await page.waitForSelector('iframe'))?.contentFrame();
    if (!frame) throw new Error('no frame');
    await frame.locator('.poster').click();
    await whenReady(frame);
    expect(await viewOf(frame)).toMatchObject({ date: '1919-02-01', lang: 'tr' });
    await page.$eval('border-atlas', (element) => element.setAttribute('date', '1921-10-13'));
    await expect.poll(async () => (await viewOf(frame)).date).toBe('1921-10-13');
  });
});
