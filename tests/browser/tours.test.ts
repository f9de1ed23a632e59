/** Tours and the presenter, by keyboard, in a real browser. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { translate } from '../../src/i18n/index.ts';
import { tr } from '../../src/i18n/tr.ts';
import { packTour } from '../../src/tour/link.ts';
import { parseTour } from '../../src/tour/parse.ts';
import type { Tour } from '../../src/tour/tour.ts';
import { addressed, expectQuiet, type Opened, rendered, useBrowser, viewOf, whenReady } from './open.ts';

const folder = path.resolve(import.meta.dirname, '../../tours');
const fixtures = path.resolve(import.meta.dirname, '../fixtures/tours');
const livas = parseTour(readFileSync(path.join(folder, 'livas.json'), 'utf8')).tour as Tour;
const stop = (n: number) => livas.stops[n] as Tour['stops'][number];

const title = (page: Page) => page.locator('.tour-stop-title');
const stopIs = (page: Page, text: string) => title(page).getByText(text, { exact: true }).waitFor();
const button = (page: Page, name: string) => page.locator('.tour').getByRole('button', { name, exact: true });

const openFile = (page: Page, name: string, text: string) =>
  page
    .locator('.tour input[type=file]')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

/** Begins a tour with one stop and writes into it. */
async function write(page: Page): Promise<void> {
  await button(page, en['tour.new']).click();
  await page.getByLabel(en['tour.field.title']).first().fill('My lecture');
  await button(page, en['tour.addStop']).click();
  await page.getByLabel(en['tour.field.stopTitle']).fill('First');
  await page.getByLabel(en['tour.field.text'], { exact: true }).fill('Words *strong* <img src=x onerror=alert(1)>');
}

async function savedTour(page: Page): Promise<Tour> {
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, en['tour.save']).click()]);
  expect(download.suggestedFilename()).toMatch(/\.tour\.json$/);
  const read = parseTour(readFileSync(await download.path(), 'utf8'));
  expect(read.faults).toBeUndefined();
  return read.tour as Tour;
}

describe('a tour', () => {
  const open = useBrowser('vector');

  it('loads nothing of its own until it is opened, and is played by keyboard', async () => {
    const opened = await open();
    const { page, requests } = opened;
    const ofTours = () => requests.filter((url) => /TourPanel|livas/.test(url));
    expect(ofTours()).toEqual([]);
    await page.locator('.tool-tours').focus();
    await page.keyboard.press('Enter');
    await button(page, 'Kars, Ardahan and Batum, 1877–1921').focus();
    await page.keyboard.press('Enter');
    await stopIs(page, stop(0).title.en as string);
    expect(ofTours().length).toBeGreaterThan(0);
    expect((await viewOf(page)).date).toBe(stop(0).view.date);
    for (const n of [1, 2]) {
      await addressed(page);
      await page.keyboard.press('PageDown');
      await stopIs(page, stop(n).title.en as string);
      expect(await viewOf(page)).toMatchObject({ date: stop(n).view.date, tour: { ref: 'livas', stop: n } });
    }
    await addressed(page);
    await page.keyboard.press('PageUp');
    await stopIs(page, stop(1).title.en as string);
    await addressed(page);
    await page.goBack();
    await stopIs(page, stop(2).title.en as string);
    expect((await viewOf(page)).date).toBe(stop(2).view.date);
    expectQuiet(opened);
  });

  it('lets the reader wander off and come back', async () => {
    const { page } = await open({ hash: '#tour=livas/2' });
    await stopIs(page, stop(1).title.en as string);
    await rendered(page);
    expect(await page.locator('.tour-wandering').count()).toBe(0);
    const { camera } = await viewOf(page);
    await page.evaluate(() =>
      window.borderAtlas?.setView({ date: '1950-01-01', camera: { lon: 45, lat: 39, zoom: 9 } }),
    );
    await button(page, en['tour.backToStop']).click();
    const back = await viewOf(page);
    expect(back).toMatchObject({ date: stop(1).view.date, tour: { stop: 1 } });
    expect(back.camera.lon).toBeCloseTo(camera.lon, 1);
    await page.locator('.tour-wandering').waitFor({ state: 'detached' });
    await addressed(page);
    await page.reload();
    await whenReady(page);
    await stopIs(page, stop(1).title.en as string);
    expect((await viewOf(page)).date).toBe(stop(1).view.date);
  });

  it('is written, saved, opened again, and survives a reload', async () => {
    const opened = await open({ hash: '#date=1914-08-02&tour=list' });
    const { page } = opened;
    await write(page);
    await page.evaluate(() => window.borderAtlas?.setView({ date: '1918-03-03' }));
    await button(page, en['tour.addStop']).click();
    await page.getByLabel(en['tour.field.stopTitle']).fill('Second');
    await button(page, translate('en', 'tour.up', { title: 'Second' })).click();
    await addressed(page);
    await page.reload();
    await whenReady(page);
    await button(page, en['tour.edit']).click();
    const saved = await savedTour(page);
    expect(saved.title.en).toBe('My lecture');
    expect(saved.stops.map((s) => [s.title.en, s.view.date])).toEqual([
      ['Second', '1918-03-03'],
      ['First', '1914-08-02'],
    ]);
    await button(page, translate('en', 'tour.delete', { title: 'First' })).click();
    await page.locator('.tour').getByText('“First” was deleted.').waitFor();
    await button(page, en['tour.undo']).click();
    await button(page, en['tour.back']).click();
    await openFile(page, 'lecture.json', JSON.stringify(saved));
    await stopIs(page, 'Second');
    await page.keyboard.press('PageDown');
    await stopIs(page, 'First');
    // What is written is text, whatever it looks like.
    expect(await page.locator('.tour-text').last().textContent()).toBe('Words strong <img src=x onerror=alert(1)>');
    expect(await page.locator('.tour-text img').count()).toBe(0);
    await button(page, en['tour.back']).click();
    expect(await page.locator('.tour-row').getByRole('button', { name: 'My lecture', exact: true }).count()).toBe(2);
    expectQuiet(opened);
  });

  it('goes into a link and out of it', async () => {
    const { page } = await open({
      hash: '#tour=list',
      before: (p) => p.context().grantPermissions(['clipboard-read', 'clipboard-write']),
    });
    await write(page);
    await button(page, en['tour.share']).click();
    await page.getByText(en['tour.shared']).waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    await page.evaluate(() => localStorage.clear());
    await page.goto('about:blank');
    // A server of this machine has no address for others: the link begins after it.
    expect(link).toMatch(/^#tour=z/);
    await page.goto(new URL(link, inject('address')).href);
    await whenReady(page);
    await stopIs(page, 'First');
    await button(page, en['tour.editCopy']).click();
    await page.getByLabel(en['tour.field.text'], { exact: true }).waitFor();
    expect((await savedTour(page)).title.en).toContain('My lecture');
  });

  it('is handed to the clipboard within the click, as Safari wants it, and where it is refused says why', async () => {
    const { page } = await open({
      hash: '#tour=livas/2&lang=en',
      before: (p) =>
        p.addInitScript(() => {
          let within = false;
          addEventListener(
            'click',
            () => {
              within = true;
              setTimeout(() => {
                within = false;
              });
            },
            true,
          );
          const taken: ClipboardItem[] = [];
          const write = async (items: ClipboardItem[]) => {
            if (!within) throw new DOMException('', 'NotAllowedError');
            taken.push(...items);
          };
          const writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));
          Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { write, writeText, taken } });
        }),
    });
    await button(page, en['tour.share']).click();
    await page.getByText(en['tour.shared']).waitFor();
    const copied = await page.evaluate(async () => {
      const [item] = (navigator.clipboard as unknown as { taken: ClipboardItem[] }).taken;
      return (await item?.getType('text/plain'))?.text();
    });
    expect(copied).toMatch(/^#tour=z/);
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await button(page, en['tour.share']).click();
    await page.locator('.tour-said').getByText(en['share.refused']).waitFor();
    expect(await page.getByLabel(en['tour.shareHere']).evaluate((field) => document.activeElement === field)).toBe(
      true,
    );
  });

  it('says where a file is damaged, and opens the next one', async () => {
    const opened = await open({ hash: '#tour=list' });
    const { page } = opened;
    const fixture = (name: string) => readFileSync(path.join(fixtures, `${name}.json`), 'utf8');
    const alert = page.locator('.tour-faults');
    for (const [name, says] of [
      ['date-impossible', 'stops[1].view.date "1921-02-30"'],
      ['cut-off', 'line and column'],
      ['not-a-tour', 'borderAtlasTour'],
      ['latitude-141', 'stops[0].view.camera.lat 141'],
    ] as const) {
      await openFile(page, `${name}.json`, fixture(name));
      await alert.getByText(`${name}.json`).waitFor();
      expect(await alert.textContent()).toContain(says);
    }
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await page.evaluate(() => {
      // As with a folder that is dropped, and a file that is gone meanwhile.
      Blob.prototype.arrayBuffer = function gone() {
        Blob.prototype.arrayBuffer = function read() {
          return new Response(this).arrayBuffer();
        };
        return Promise.reject(new DOMException('gone', 'NotFoundError'));
      };
    });
    await openFile(page, 'folder', '');
    await alert.getByText(en['tour.fault.unreadable']).waitFor();
    // Written on it could not be read back: a tour has twelve languages at most.
    const title = Object.fromEntries([...'abcdefghijkl'].map((letter) => [`q${letter}`, letter]));
    await openFile(page, 'languages.json', JSON.stringify({ borderAtlasTour: 1, title, stops: [] }));
    await page.locator('.tour-languages select').selectOption('en');
    await page.getByLabel(en['tour.field.title']).first().fill('A thirteenth');
    await alert.getByText(en['tour.refused']).waitFor();
    await page.locator('.tour-languages select').selectOption('qa');
    await page.getByLabel(en['tour.field.title']).first().fill('One of twelve');
    await alert.waitFor({ state: 'detached' });
    await button(page, en['tour.back']).click();
    await openFile(page, 'thing-unknown.json', fixture('thing-unknown'));
    await page.getByText(en['tour.partly']).waitFor();
    await page.goto('about:blank');
    await page.goto(`${opened.requests[0]?.split('#')[0]}#tour=zAAAAAAAAAAAAAAAAAAAAAAAA`);
    await whenReady(page);
    await alert.getByText('The link').waitFor();
    expectQuiet(opened);
  });

  it.each([
    [
      'refused',
      () =>
        Object.defineProperty(window, 'localStorage', {
          get() {
            throw new DOMException('denied', 'SecurityError');
          },
        }),
    ],
    [
      'full',
      () => {
        let piece = 'x'.repeat(1 << 20);
        for (let i = 0; piece; i++)
          try {
            localStorage.setItem(`other-${i}`, piece);
          } catch {
            piece = piece.slice(piece.length / 2);
            if (piece.length < 2) piece = '';
          }
      },
    ],
  ])('says that nothing is kept where storage is %s, and still works', async (_, spoil) => {
    const { page } = await open({ hash: '#tour=list', before: (p) => p.addInitScript(spoil) });
    await write(page);
    await page.getByText(en['tour.notKept']).waitFor();
    const [dialog] = await Promise.all([page.waitForEvent('dialog'), page.close({ runBeforeUnload: true })]);
    expect(dialog.type()).toBe('beforeunload');
    await dialog.dismiss();
    expect((await savedTour(page)).stops[0]?.title.en).toBe('First');
  });

  it('of others says so wherever it is shown, runs as its letters do, and opens whatever its languages are called', async () => {
    const persian = 'متن فارسی (1921) از سارپ تا ارس.';
    const foreign: Tour = {
      borderAtlasTour: 1,
      title: { fa: 'مرز قارص (۱۹۲۱)' },
      stops: [
        {
          title: { fa: '1. سارپ' },
          text: { fa: `Kars: ${persian}`, 'ru-old': 'Карсъ' },
          notes: { fa: persian },
          view: { date: '1921-10-13', camera: { lon: 43, lat: 40.5, zoom: 7 } },
        },
      ],
    };
    const opened = await open({ hash: 'embed.html?hide=title,timeline,legend,panel#tour=list&lang=en' });
    const { page } = opened;
    const says = (where: Page, text: string) => where.locator('.tour-origin').getByText(text, { exact: true });
    const direction = (where: Page, text: string, within = '') =>
      where
        .locator(`${within} :is(p, span, input, textarea)`)
        .filter({ hasText: text })
        .last()
        .evaluate((element) => getComputedStyle(element).direction);
    await openFile(page, 'foreign.json', JSON.stringify(foreign));
    await says(page, en['tour.origin.file']).waitFor();
    expect(await direction(page, 'مرز قارص', '.tour')).toBe('rtl');
    expect(await direction(page, persian, '.tour-text')).toBe('rtl');
    await page.emulateMedia({ media: 'print' });
    await page.locator('.print-sheet').getByText(en['tour.origin.file']).waitFor();
    await page.emulateMedia({ media: 'screen' });
    await button(page, en['tour.present']).click();
    expect(await says(page, en['tour.origin.file']).isVisible()).toBe(true);
    const [notes] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('n')]);
    await says(notes, en['tour.origin.file']).waitFor();
    expect(await direction(notes, persian, 'main')).toBe('rtl');
    await page.keyboard.press('Escape');
    await button(page, en['tour.edit']).click();
    await page.locator('.tour-languages select').selectOption('ru-old');
    for (const code of ['tr-ott', 'en-US-US', 'x-private', '😀', 'e'.repeat(35)]) {
      const field = page.getByLabel(en['tour.addLanguage']);
      await field.evaluate((input) => input.closest('details')?.setAttribute('open', ''));
      await field.fill(code);
      await field.press('Enter');
      await page.getByText(translate('en', 'tour.badLanguage', { code })).waitFor();
    }
    await page.locator('.tour-languages select').selectOption('fa');
    const title = page.getByLabel(en['tour.field.title']).first();
    expect(await title.evaluate((field) => getComputedStyle(field).direction)).toBe('rtl');
    await button(page, en['tour.back']).click();
    await says(page, en['tour.origin.file']).waitFor();

    const link = await packTour(foreign);
    await page.evaluate((hash) => location.assign(hash), `#lang=tr&tour=${link}`);
    await says(page, tr['tour.origin.link']).waitFor();
    // A copy for writing is still what came.
    await button(page, tr['tour.editCopy']).click();
    await page.getByLabel(tr['tour.field.title']).first().waitFor();
    expect(await says(page, tr['tour.origin.link']).isVisible()).toBe(true);
    await page.evaluate((hash) => location.assign(hash), `#lang=en&tour=${link?.slice(0, 60)}`);
    await page.locator('.tour-faults').getByText(en['tour.fault.cut']).waitFor();
    await page.evaluate(() => location.assign('#lang=en&tour=livas'));
    await stopIs(page, stop(0).title.en as string);
    expect(await page.locator('.tour-origin').count()).toBe(0);
    expectQuiet(opened);
  });

  it('is presented: large, black and back, laser, notes, clicker keys', async () => {
    const opened: Opened = await open({ hash: '#tour=livas', width: 1024, height: 768 });
    const { page } = opened;
    await stopIs(page, stop(0).title.en as string);
    await page.locator('.tour').getByRole('button', { name: en['tour.present'] }).click();
    await page.locator('.presenter-bar').waitFor();
    expect(await page.locator('.timeline').isVisible()).toBe(false);
    expect(
      Number.parseFloat(
        await page
          .locator('.tour-text p')
          .first()
          .evaluate((p) => getComputedStyle(p).fontSize),
      ),
    ).toBeGreaterThanOrEqual(20);
    await page.keyboard.press('PageDown');
    await stopIs(page, stop(1).title.en as string);
    for (const key of ['b', '.']) {
      await page.keyboard.press(key);
      await page.locator('.presenter-black').waitFor();
      await page.keyboard.press(key);
      await page.locator('.presenter-black').waitFor({ state: 'detached' });
    }
    await page.keyboard.press('l');
    await page.mouse.move(300, 300);
    const dot = await page.locator('.presenter-laser').boundingBox();
    expect([dot && dot.x + dot.width / 2, dot && dot.y + dot.height / 2]).toEqual([300, 300]);
    const [notes] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('n')]);
    await notes
      .locator('h1')
      .getByText(stop(1).title.en as string)
      .waitFor();
    // As real browsers do when a window opens: the presentation goes on, and the screen can be filled again.
    const filled = () => page.evaluate(() => document.fullscreenElement !== null);
    if (await filled()) await page.evaluate(() => document.exitFullscreen());
    await page.getByRole('button', { name: en['presenter.fill'] }).waitFor();
    await page.keyboard.press('f');
    await expect.poll(filled).toBe(true);
    await notes.keyboard.press('PageDown');
    await notes
      .locator('h1')
      .getByText(stop(2).title.en as string)
      .waitFor();
    await stopIs(page, stop(2).title.en as string);
    await Promise.all([notes.waitForEvent('close'), page.keyboard.press('Escape')]);
    await page.locator('.presenter-bar').waitFor({ state: 'detached' });
    expect(await page.locator('.timeline').isVisible()).toBe(true);
    expectQuiet(opened);
  });

  it('says so where the browser keeps the notes from opening', async () => {
    const { page } = await open({
      hash: '#tour=livas',
      before: (p) =>
        p.addInitScript(() => {
          window.open = () => null;
        }),
    });
    await button(page, en['tour.present']).click();
    await page.keyboard.press('n');
    await page.getByRole('alert').getByText(en['presenter.notesBlocked']).waitFor();
    await page.keyboard.press('PageDown');
    await stopIs(page, stop(1).title.en as string);
  });

  it('is told in Turkish, and on a phone without a sideways scroll', async () => {
    const opened = await open({ hash: '#tour=livas&lang=tr', width: 360, height: 740 });
    const { page } = opened;
    await stopIs(page, stop(0).title.tr as string);
    await button(page, tr['tour.next']).click();
    await stopIs(page, stop(1).title.tr as string);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    const sheet = await page.locator('.tour').boundingBox();
    const timeline = await page.locator('.timeline').boundingBox();
    expect((sheet?.y ?? 0) + (sheet?.height ?? 0)).toBeLessThanOrEqual((timeline?.y ?? 0) + 1);
    expectQuiet(opened);
  });

  it('is stepped through in an embed', async () => {
    const { page } = await open({
      hash: 'embed.html?hide=tools,timeline#tour=livas/2&lang=en',
      width: 800,
      height: 520,
    });
    await stopIs(page, stop(1).title.en as string);
    await button(page, en['tour.next']).click();
    await stopIs(page, stop(2).title.en as string);
    expect(await button(page, en['tour.back']).count()).toBe(0);
  });
});
