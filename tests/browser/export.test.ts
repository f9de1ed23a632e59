/** What Export hands out is opened by other programs than the one that wrote it. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DOMParser } from '@xmldom/xmldom';
import { unzipSync } from 'fflate';
import * as mupdf from 'mupdf';
import { GifReader } from 'omggif';
import type { Locator, Page } from 'playwright-core';
import initSqlJs from 'sql.js';
import { describe, expect, it } from 'vitest';
import { debianProgram } from '../../scripts/tools/debian-package.ts';
import { CITE_FORMS } from '../../src/cite/cite.ts';
import { DATA_CREDIT } from '../../src/export/credit.ts';
import { en } from '../../src/i18n/en.ts';
import { tr } from '../../src/i18n/tr.ts';
import { LAYER_INKS, polityColour } from '../../src/portrayal/palette.ts';
import { expectQuiet, useBrowser, WEB } from './open.ts';

const ghostscript = debianProgram('gs', 'ghostscript');
const pdffonts = debianProgram('pdffonts', 'poppler-utils');

const HASH = '#date=1920-12-10&select=boundary:gumru&lang=en';

describe('Export', () => {
  const open = useBrowser('vector');
  const openDialog = async (web = false) => {
    const opened = await open({ hash: `?utm_source=x${HASH}`, width: 1440, height: 900, web });
    await opened.page.getByRole('button', { name: en['export.open'], exact: true }).click();
    const dialog = opened.page.getByRole('dialog', { name: en['export.title'] });
    await dialog.waitFor();
    return { ...opened, dialog };
  };
  const choose = (dialog: Locator, label: string, value: string) =>
    dialog.getByRole('combobox', { name: label }).selectOption(value);
  /** Presses the button and reads the file that comes. */
  const file = async (page: Page, dialog: Locator, button: string) => {
    const [download] = await Promise.all([
      page.waitForEvent('download', { timeout: 80_000 }),
      dialog.getByRole('button', { name: button, exact: true }).click(),
    ]);
    await expect
      .poll(() => dialog.locator('.export-task output').textContent())
      .toContain(download.suggestedFilename());
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  };

  it('saves the view as SVG, PDF and PNG: vectors, outlined words, colours, title, sources, licence', async () => {
    const opened = await openDialog();
    const { page, dialog } = opened;
    const svg = await file(page, dialog, en['export.save']);
    expect(svg.name).toBe('border-atlas-1920-12-10-a4.svg');
    const text = svg.bytes.toString('utf8');
    const faults: string[] = [];
    const note = (message: string) => void faults.push(message);
    const document = new DOMParser({ errorHandler: { warning: note, error: note, fatalError: note } }).parseFromString(
      text,
      'image/svg+xml',
    );
    expect(faults).toEqual([]);
    expect(document.documentElement?.getAttribute('width')).toBe('297.13mm');
    // Nothing to fetch, no font to have, no number that is none.
    expect(document.getElementsByTagName('dc:rights')[0]?.textContent).toBe(DATA_CREDIT);
    const ids = Array.from(document.getElementsByTagName('*')).flatMap((node) => node.getAttribute('id') || []);
    expect(new Set(ids).size, 'an id twice').toBe(ids.length);
    expect(text).not.toMatch(/<text|<image|font-family|@font-face|NaN|href="(?!#)/);
    const words = Array.from(document.getElementsByTagName('path'))
      .map((node) => node.getAttribute('aria-label'))
      .filter(Boolean)
      .join('\n');
    for (const said of [
      '10 December 1920',
      'Treaty of Alexandropol (Gümrü)',
      'Yerevan',
      'Ankara government',
      'CC BY 4.0',
      'OpenStreetMap',
      ' km',
    ])
      expect(words, said).toContain(said);
    expect(words).toMatch(/Sources for this day:/);
    expect(words).toContain(en['print.noAddress']);
    expect(words).not.toMatch(/localhost|127\.0\.0\.1|http/);
    // The holder's colour, and the treaty line's.
    expect(text).toContain(polityColour({ family: 'ottoman-turkish', tint: 1 }, 'light'));
    expect(text).toContain(LAYER_INKS.light['gumru-line']);

    await choose(dialog, en['export.format'], 'pdf');
    const pdfFile = (await file(page, dialog, en['export.save'])).bytes;
    const pdf = mupdf.Document.openDocument(pdfFile, 'application/pdf');
    expect(pdf.countPages()).toBe(1);
    const sheet = pdf.loadPage(0);
    const [, , width, height] = sheet.getBounds();
    expect([width, height].map((points) => Math.round((points * 25.4) / 72))).toEqual([297, 210]);
    const drawn = { paths: 0, images: 0 };
    const counter = new mupdf.Device({
      fillPath: () => void drawn.paths++,
      strokePath: () => void drawn.paths++,
      fillImage: () => void drawn.images++,
    });
    sheet.run(counter, mupdf.Matrix.identity);
    counter.close();
    expect(drawn.paths).toBeGreaterThan(300);
    expect(drawn.images).toBe(0);
    expect(pdf.getMetaData('info:Title')).toContain('10 December 1920');
    expect(pdf.getMetaData('info:Author')).toBe(en['export.authors']);
    const raw = pdfFile.toString('latin1');
    expect(raw).toMatch(/^%PDF-1\.[4-7]/);
    expect(raw).toMatch(/\/Lang \(en\)/);
    expect(raw).toMatch(/<dc:rights>.*ODbL/);
    expect(raw).not.toMatch(/\/Type \/Font|PatternType 1|localhost|127\.0\.0\.1/);
    // One sheet of A4; sixteen decimals made it twice as heavy.
    expect(pdfFile.length).toBeLessThan(800_000);
    const saved = path.join(mkdtempSync(path.join(tmpdir(), 'border-atlas-')), 'sheet.pdf');
    writeFileSync(saved, pdfFile);
    // Many printers and journals draw with it. It once drew this very sheet for minutes.
    if (ghostscript)
      execFileSync(
        ghostscript,
        ['-q', '-dNOPAUSE', '-dBATCH', '-dSAFER', '-sDEVICE=png16m', '-r100', `-sOutputFile=${saved}.png`, saved],
        { timeout: 60_000 },
      );
    if (pdffonts) expect(execFileSync(pdffonts, [saved], { encoding: 'utf8' }).trim().split('\n')).toHaveLength(2);
    // The same picture as the SVG: most pixels of both agree.
    const pixels = sheet.toPixmap(mupdf.Matrix.scale(0.5, 0.5), mupdf.ColorSpace.DeviceRGB, false);
    const alike = await page.evaluate(
      async ([source, width_, height_, other]) => {
        const image = new Image();
        image.src = URL.createObjectURL(new Blob([source as string], { type: 'image/svg+xml' }));
        await image.decode();
        const canvas = new OffscreenCanvas(width_ as number, height_ as number);
        const context = canvas.getContext('2d');
        context?.drawImage(image, 0, 0, canvas.width, canvas.height);
        const data = context?.getImageData(0, 0, canvas.width, canvas.height).data ?? new Uint8ClampedArray();
        let near = 0;
        const rgb = other as number[];
        for (let i = 0; i < data.length / 4; i++)
          if ([0, 1, 2].every((c) => Math.abs((data[4 * i + c] ?? 0) - (rgb[3 * i + c] ?? 0)) < 40)) near++;
        return near / (data.length / 4);
      },
      [text, pixels.getWidth(), pixels.getHeight(), [...pixels.getPixels()]] as const,
    );
    expect(alike).toBeGreaterThan(0.93);

    await choose(dialog, en['export.format'], 'png');
    await choose(dialog, en['export.size'], 'wide');
    await choose(dialog, en['export.scale'], '4');
    const png = (await file(page, dialog, en['export.save'])).bytes;
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([5120, 2880]);
    expect(new mupdf.Image(png).getXResolution()).toBe(96 * 4);
    expect(png.toString('utf8')).toContain(`Copyright\0\0\0\0\0${DATA_CREDIT}`);
    expectQuiet(opened);
  });

  it('makes a GIF and a video of a span of days, begins one of a walk, and can be stopped', async () => {
    const opened = await openDialog();
    const { page, dialog } = opened;
    await dialog.getByRole('radio', { name: en['export.kind.film'] }).check();
    for (const [id, day] of [
      ['film-from', '1920-09-25'],
      ['film-to', '1920-12-10'],
    ] as const) {
      await dialog.locator(`#${id}`).fill(day);
      await dialog.locator(`#${id}`).press('Enter');
    }
    await choose(dialog, en['export.film.width'], '640');
    const promised = Number(/^(\d+) pictures/.exec((await dialog.locator('.form-how').textContent()) ?? '')?.[1]);
    const gifFile = (await file(page, dialog, en['export.film.make'])).bytes;
    expect(gifFile.toString('latin1').replaceAll(/\xff/g, '')).toContain('OpenStreetMap contributors');
    const gif = new GifReader(gifFile);
    expect([gif.width, gif.height]).toEqual([640, 360]);
    expect(gif.numFrames()).toBe(promised);
    expect(promised).toBeGreaterThan(3);
    // The first and the last day are not the same picture.
    const frame = (i: number) => {
      const rgba = new Uint8Array(640 * 360 * 4);
      gif.decodeAndBlitFrameRGBA(i, rgba);
      return Buffer.from(rgba);
    };
    expect(frame(0).equals(frame(promised - 1))).toBe(false);

    await choose(dialog, en['export.film.of'], 'trace');
    await dialog.getByRole('button', { name: en['export.film.make'] }).click();
    await expect
      .poll(async () => Number(await dialog.getByRole('progressbar').getAttribute('value')))
      .toBeGreaterThan(0);
    await dialog.getByRole('button', { name: en['export.stop'] }).click();
    await expect.poll(() => dialog.locator('.export-task output').textContent()).toBe(en['export.stopped']);

    await choose(dialog, en['export.film.of'], 'days');
    await choose(dialog, en['export.format'], 'video');
    const video = await file(page, dialog, en['export.film.make']);
    expect(video.bytes.toString('utf8')).toContain(DATA_CREDIT);
    // In a page of its own: the atlas's own policy lets no video in.
    const viewer = await page.context().newPage();
    const facts = await viewer.evaluate(async (base64) => {
      const element = document.createElement('video');
      element.src = `data:video/${base64.startsWith('AAAA') ? 'mp4' : 'webm'};base64,${base64}`;
      await new Promise((resolve, reject) => {
        element.onloadeddata = resolve;
        element.onerror = () => reject(new Error(element.error?.message));
      });
      return { seconds: element.duration, size: [element.videoWidth, element.videoHeight] };
    }, video.bytes.toString('base64'));
    // A second for each picture, and the rest at the end.
    expect(facts.seconds).toBeCloseTo(promised + 2, 0);
    expect(facts.size).toEqual([640, 360]);
    expectQuiet(opened);
  });

  it('hands out the data of the screen and of the whole, and other readers open them', async () => {
    const { page, dialog } = await openDialog();
    await dialog.getByRole('radio', { name: en['export.kind.data'] }).check();
    const geojson = JSON.parse((await file(page, dialog, en['export.save'])).bytes.toString('utf8'));
    const kars = geojson.features.find((f: { properties: { id: string } }) => f.properties.id === 'kars/1920-10-30');
    expect(kars).toMatchObject({
      id: 'territory:kars/1920-10-30',
      properties: { table: 'territories', territory: 'kars', holder: 'ankara-government' },
    });
    expect(geojson.licence).toContain('ODbL');
    // The tests' server is of this machine.
    expect(geojson.link).toBeUndefined();
    expect(geojson.features.some((f: { properties: { id: string } }) => f.properties.id === 'gumru/1')).toBe(true);

    await choose(dialog, en['export.format'], 'csv');
    const archive = await file(page, dialog, en['export.save']);
    expect(archive.name).toBe('border-atlas-1920-12-10-en-csv.zip');
    const files = Object.keys(unzipSync(archive.bytes));
    expect(files).toEqual(expect.arrayContaining(['territories.csv', 'sources.csv', 'README.txt']));

    await choose(dialog, en['export.format'], 'kml');
    const kml = (await file(page, dialog, en['export.save'])).bytes.toString('utf8');
    expect(kml.match(/<styleUrl>/g)).toHaveLength(geojson.features.length);
    expect(kml).toContain('<TimeSpan><begin>');

    await choose(dialog, en['export.format'], 'gpkg');
    const gpkg = await file(page, dialog, en['export.save']);
    const SQL = await initSqlJs();
    const database = new SQL.Database(gpkg.bytes);
    const tables = database.exec('SELECT table_name FROM gpkg_contents')[0]?.values.flat();
    expect(tables).toEqual(expect.arrayContaining(['territories', 'treaty_lines']));
    expect(database.exec("SELECT holder FROM territories WHERE territory = 'kars'")[0]?.values).toEqual([
      ['ankara-government'],
    ]);
    // GDAL reads the geometry too, where it is installed.
    const saved = path.join(mkdtempSync(path.join(tmpdir(), 'border-atlas-')), 'export.gpkg');
    writeFileSync(saved, gpkg.bytes);
    let said: string | undefined;
    try {
      said = execFileSync('ogrinfo', ['-ro', '-so', saved, 'territories'], { encoding: 'utf8' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
    if (said !== undefined) {
      expect(said).toMatch(/Feature Count: [1-9]/);
      expect(said).toMatch(/Extent: \(4\d\.\d+, 3\d\.\d+\)/);
    }

    await dialog.getByRole('radio', { name: en['export.scope.all'] }).check();
    await choose(dialog, en['export.format'], 'geojson');
    const all = JSON.parse((await file(page, dialog, en['export.save'])).bytes.toString('utf8'));
    expect(all.features.length).toBeGreaterThan(geojson.features.length + 500);
  });

  it('cites the view with a link that opens it', async () => {
    const { page, dialog } = await openDialog(true);
    await dialog.getByRole('radio', { name: en['export.kind.cite'] }).check();
    const link = await dialog.getByRole('textbox', { name: en['export.link'] }).inputValue();
    expect(link).toBe(WEB + new URL(page.url()).hash);
    for (const form of CITE_FORMS)
      expect(await dialog.getByRole('textbox', { name: en[`cite.${form}`] }).inputValue(), form).toContain(link);
    expect(await dialog.getByRole('textbox', { name: en['cite.bibtex'] }).inputValue()).toMatch(/10 December 1920/);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await dialog.getByRole('button', { name: /RIS/ }).click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/^TY {2}- MAP/);
  });

  it('cites no address of this machine', async () => {
    const { page, dialog } = await openDialog();
    await dialog.getByRole('radio', { name: en['export.kind.cite'] }).check();
    await dialog.getByText(en['export.noLink']).waitFor();
    const texts = await dialog
      .locator('textarea')
      .evaluateAll((fields) => fields.map((field) => (field as HTMLTextAreaElement).value));
    expect(texts).toHaveLength(CITE_FORMS.length);
    for (const text of texts) expect(text).not.toMatch(/localhost|127\.0\.0\.1|https?:|undefined|null/);
    expect(page.url()).toContain('127.0.0.1');
  });

  it('is in Turkish where the reader is, and fits a phone', async () => {
    const { page } = await open({ hash: '#lang=tr', width: 360, height: 740 });
    await page.getByRole('button', { name: tr['export.open'], exact: true }).click();
    await page.getByRole('dialog', { name: tr['export.title'] }).waitFor();
    for (const kind of ['film', 'data', 'cite', 'picture'] as const) {
      await page.getByRole('radio', { name: tr[`export.kind.${kind}`] }).check();
      expect(await page.locator('.export-body').evaluate((box) => box.scrollWidth <= box.clientWidth)).toBe(true);
    }
  });

  it('saves no picture and no film where the browser hides the pixels, and says so', async () => {
    const { page, dialog } = await openDialog();
    await page.evaluate(() => {
      const { getImageData } = CanvasRenderingContext2D.prototype;
      CanvasRenderingContext2D.prototype.getImageData = function (...rest) {
        const image = getImageData.apply(this, rest);
        image.data.forEach((_, i) => {
          image.data[i] = i % 4 === 3 ? 255 : (i * 37) & 255;
        });
        return image;
      };
    });
    const said = dialog.locator('.export-task output');
    await choose(dialog, en['export.format'], 'png');
    await dialog.getByRole('button', { name: en['export.save'], exact: true }).click();
    await expect.poll(() => said.textContent()).toBe(en['export.withheld']);
    await dialog.getByRole('radio', { name: en['export.kind.film'] }).check();
    await dialog.getByRole('button', { name: en['export.film.make'], exact: true }).click();
    await expect.poll(() => said.textContent()).toBe(en['export.withheld']);
  });
});
