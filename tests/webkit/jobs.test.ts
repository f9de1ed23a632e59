/**
 * The four main jobs in WebKitGTK, the nearest to Safari that Debian has: `npm run test:webkit`.
 * Not part of `npm test`: it brings some hundred packages of Debian's with it.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { Builder, By, Capabilities, Key, until, type WebDriver } from 'selenium-webdriver';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { readAtlas } from '../../scripts/data/files/atlas.ts';
import { debianProgram } from '../../scripts/tools/debian-package.ts';
import { spellOn } from '../../src/atlas/query.ts';
import { linePointsOf, type TreatyLine, treatyLine } from '../../src/atlas/treatyLine.ts';
import { polityColour } from '../../src/portrayal/palette.ts';
import type { View } from '../../src/view/view.ts';
import { coursePage } from '../browser/course-page.ts';

const PORT = 4466;
const DISPLAY = ':97';
/** Software rendering in WebKitGTK is slow. */
const READY_MS = 60_000;

const atlas = readAtlas();
const driverPath = debianProgram('WebKitWebDriver', 'webkit2gtk-driver');
const xvfb = debianProgram('Xvfb', 'xvfb');

describe.skipIf(!driverPath || !xvfb)('WebKitGTK', () => {
  const running: ChildProcess[] = [];
  let driver: WebDriver;

  beforeAll(async () => {
    // What runs as root may not put its pages into a sandbox of their own.
    const env = { ...process.env, DISPLAY, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' };
    running.push(spawn(xvfb as string, [DISPLAY, '-screen', '0', '1400x900x24'], { stdio: 'ignore' }));
    running.push(spawn(driverPath as string, [`--port=${PORT}`], { stdio: 'ignore', env }));
    const capabilities = new Capabilities({
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': { args: ['--automation'] },
    });
    const connect = () => new Builder().usingServer(`http://127.0.0.1:${PORT}`).withCapabilities(capabilities).build();
    driver = await vi.waitFor(connect, { timeout: 30_000, interval: 500 });
  });
  afterAll(async () => {
    await driver?.quit();
    for (const child of running) child.kill();
  });

  const open = async (at: string) => {
    await driver.get(new URL(at, inject('address')).href);
    await ready();
  };
  const ready = () => driver.wait(until.elementLocated(By.css('html[data-ready="true"]')), READY_MS);
  const view = () => driver.executeScript<View>('return window.borderAtlas.view()');
  const kars = () =>
    driver.executeScript(
      `return window.borderAtlas.rendered('territories').features.find((f) => f.properties.id === 'kars')?.state.fill`,
    );
  const colourOn = (day: string) =>
    polityColour(atlas.index.polities.get(spellOn(atlas, 'kars', day)?.holder ?? ''), 'light');
  const press = (css: string, ...keys: string[]) => driver.findElement(By.css(css)).sendKeys(...keys);

  it('shows who held Kars as the slider moves', async () => {
    await open('?renderer=vector#date=1914-01-01&map=7.2/40.6/43.2&lang=en');
    await expect.poll(kars).toBe(colourOn('1914-01-01'));
    await press('input[type="range"]', Key.END);
    await expect.poll(kars).toBe(colourOn('1991-12-31'));
  });

  it('traces the border of Article 4 to its end', async () => {
    await driver.findElement(By.id('trace-start')).click();
    const line = treatyLine(atlas, 'article-4') as TreatyLine;
    for (const leg of line.legs.slice(0, 3)) {
      expect((await view()).trace?.km).toBeCloseTo(leg.fromKm, 3);
      expect(await driver.findElement(By.css('.trace')).getText()).toContain(leg.leg.clause.en);
      await press('#trace-ruler', Key.PAGE_UP);
    }
    await press('#trace-ruler', Key.END);
    expect((await view()).trace?.km).toBeCloseTo(line.km, 1);
    await press('#trace-ruler', Key.ESCAPE);
  });

  it('lists the points of Nakhchivan', async () => {
    await driver.executeScript(`window.borderAtlas.setView({ table: { kind: 'points', id: 'annex-iii' } })`);
    await driver.wait(until.elementLocated(By.css('.points-table tbody tr')), READY_MS);
    const rows = await driver.findElements(By.css('.points-table tbody tr'));
    expect(rows.length).toBe(linePointsOf(atlas, treatyLine(atlas, 'annex-iii') as TreatyLine).length);
  });

  it('stands in a page of another site as an element that answers', async () => {
    const address = await coursePage('<border-atlas date="1919-02-01" lang="tr" style="width:800px"></border-atlas>');
    await driver.get(address);
    await driver.switchTo().frame(await driver.wait(until.elementLocated(By.css('iframe')), READY_MS));
    await driver.wait(until.elementLocated(By.css('.poster')), READY_MS).click();
    await ready();
    expect(await view()).toMatchObject({ date: '1919-02-01', lang: 'tr' });
    await driver.switchTo().defaultContent();
    await driver.executeScript(`document.querySelector('border-atlas').setAttribute('date', '1921-10-13')`);
    await driver.switchTo().frame(await driver.findElement(By.css('iframe')));
    await expect.poll(async () => (await view()).date).toBe('1921-10-13');
  });
});
