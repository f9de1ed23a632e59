/** Opens the built page in Debian's Firefox, over WebDriver BiDi. */
import puppeteer, { type Browser, type Frame, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, inject, onTestFinished } from 'vitest';
import type { View } from '../../src/view/view.ts';

/** A page that is not ready by then never will be. */
const READY_MS = 60_000;

/** A page or a frame in it. */
type Place = Page | Frame;

/** A Firefox for all tests of a file, and a way to open an address in it: the atlas's own, or another site's whole one. */
export function useFirefox(): (at: string, size?: { width: number; height: number }) => Promise<Page> {
  let browser: Browser;
  beforeAll(async () => {
    browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: inject('firefox'),
      extraPrefsFirefox: { 'intl.accept_languages': 'en-GB, en', 'ui.prefersReducedMotion': 1 },
    });
  });
  afterAll(() => browser?.close());

  return async (at, size = { width: 1280, height: 800 }) => {
    const page = await browser.newPage();
    onTestFinished(() => page.close());
    await page.setViewport(size);
    await page.goto(new URL(at, inject('address')).href);
    return page;
  };
}

/** Waits until the map stands there. */
export const whenReady = async (place: Place): Promise<void> => {
  await place.waitForSelector('html[data-ready="true"]', { timeout: READY_MS });
  await place.evaluate(() => window.borderAtlas?.mapIdle());
};

export const viewOf = (place: Place): Promise<View> => place.evaluate(() => window.borderAtlas?.view() as View);
