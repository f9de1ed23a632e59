/** Tours: what a file may hold, what is said of a damaged one, and whether the shipped ones are true to the atlas. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAtlas } from '../../scripts/data/files/atlas.ts';
import { LANGS } from '../../src/atlas/lang.ts';
import { FIRST_DAY, LAST_DAY } from '../../src/atlas/types.ts';
import { translate } from '../../src/i18n/index.ts';
import { fromNumber, toNumber } from '../../src/time/days.ts';
import { directionOf, isolated, languageName, languageTag } from '../../src/tour/languages.ts';
import { packTour, unpackTour } from '../../src/tour/link.ts';
import { blocksOf } from '../../src/tour/markup.ts';
import { isPacked } from '../../src/tour/packed.ts';
import { parseTour, parseTourFile, readTour, writeTour } from '../../src/tour/parse.ts';
import { type Room, stopOfView, unknownThings, viewOfStop } from '../../src/tour/show.ts';
import { TOUR_LIMITS, type Tour, textIn, tourSchema } from '../../src/tour/tour.ts';
import { decodeView } from '../../src/view/codec.ts';
import { encodeView } from '../../src/view/fragment.ts';
import { DEFAULT_VIEW, REGION } from '../../src/view/view.ts';

const atlas = readAtlas();
const folder = path.resolve(import.meta.dirname, '../../tours');
const fixtures = path.resolve(import.meta.dirname, '../fixtures/tours');
const shipped = readdirSync(folder).map((file) => [file, readFileSync(path.join(folder, file), 'utf8')] as const);

const texts = fc.dictionary(
  fc.constantFrom('en', 'tr', 'ka', 'hy-Latn'),
  fc.string({ maxLength: 200, unit: 'grapheme' }).filter((text) => text.length <= 200),
);
const stop = fc.record(
  {
    title: texts,
    text: texts,
    notes: texts,
    sources: fc.array(fc.string({ minLength: 1, maxLength: 20 })),
    view: fc.record(
      {
        date: fc.integer({ min: toNumber(FIRST_DAY), max: toNumber(LAST_DAY) }).map(fromNumber),
        camera: fc.record({
          lon: fc.double({ min: 30, max: 60, noNaN: true }),
          lat: fc.double({ min: 33, max: 48, noNaN: true }),
          zoom: fc.double({ min: 4, max: 16, noNaN: true }),
        }),
        selection: fc.record({
          kind: fc.constantFrom('territory', 'boundary'),
          id: fc.string({ minLength: 1, maxLength: 20 }),
        }),
      },
      { requiredKeys: ['date', 'camera'] },
    ),
  },
  { requiredKeys: ['title', 'text', 'view'] },
);
const tour = fc.record({ borderAtlasTour: fc.constant(1), title: texts, stops: fc.array(stop, { maxLength: 6 }) }).map(
  // As a file holds it: JSON knows no -0.
  (value) => JSON.parse(JSON.stringify(value)) as Tour,
);

/** With one stop, seen from a meridian. */
const stopAt = (lon: number): Tour => ({
  borderAtlasTour: 1,
  title: { tr: 'Ardahan’ın sınırı' },
  stops: [{ title: {}, text: {}, view: { date: '1921-10-13', camera: { lon, lat: 40, zoom: 7 } } }],
});
const turkish = writeTour(stopAt(43));

describe('a tour file', () => {
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(tour, (given) => {
        expect(parseTour(writeTour(given)).tour).toEqual(given);
      }),
    );
  });

  it('never throws, whatever it holds', () => {
    fc.assert(fc.property(fc.string(), (text) => void parseTour(text)));
    fc.assert(fc.property(fc.jsonValue(), (value) => void readTour(value)));
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (stops, view) => {
        const read = readTour({ borderAtlasTour: 1, title: {}, stops: [{ title: {}, text: {}, view }, stops] });
        expect(read.tour === undefined).toBe(read.faults !== undefined);
      }),
    );
  });

  it.each([
    ['borderAtlasTour', '{"borderAtlasTour":VALUE}', 'version'],
    ['title', '{"borderAtlasTour":1,"title":VALUE,"stops":[]}', 'language'],
    ['stops', '{"borderAtlasTour":1,"title":{},"stops":[VALUE]}', 'missing'],
    ['another key', '{"borderAtlasTour":1,"title":{},"stops":[],"more":VALUE}', 'unknown-key'],
  ])('is judged where %s is nested without end', (_, text, code) => {
    for (const deep of ['['.repeat(50_000) + ']'.repeat(50_000), `${'{"en":'.repeat(50_000)}1${'}'.repeat(50_000)}`]) {
      const faults = parseTour(text.replace('VALUE', deep)).faults ?? [];
      expect(faults.length).toBeGreaterThan(0);
      for (const { found } of faults) expect(found.length).toBeLessThanOrEqual(60);
      if (deep.startsWith('[')) expect(faults[0]?.code).toBe(code);
    }
  });

  it('names a number beyond all numbers as such', () => {
    const text = writeTour(stopAt(43)).replace('43', '1e999');
    expect(parseTour(text).faults).toMatchObject([{ code: 'number-range', found: 'Infinity' }]);
  });

  it.each([
    ['UTF-8', Buffer.from(turkish)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${turkish}`)],
    ['UTF-16 of Windows', Buffer.from(`\uFEFF${turkish}`, 'utf16le')],
    ['UTF-16 of the other order', Buffer.from(`\uFEFF${turkish}`, 'utf16le').swap16()],
  ])('in %s keeps its letters', (_, bytes) => {
    expect(parseTourFile(bytes).tour?.title.tr).toBe('Ardahan’ın sınırı');
  });

  it('in an encoding of one country is refused rather than read with other letters', () => {
    const bytes = Buffer.from(turkish.replace('’', "'").replaceAll('ı', '\xfd'), 'latin1');
    expect(parseTourFile(bytes).faults).toMatchObject([{ code: 'encoding' }]);
    expect(parseTourFile(Buffer.from([0xff, 0xfe, 0x7b])).faults).toMatchObject([{ code: 'encoding' }]);
  });

  it('cut at any place says that it is no whole JSON', () => {
    const text = shipped[0]?.[1].trim() ?? '';
    fc.assert(
      fc.property(fc.integer({ min: 1, max: text.length - 1 }), (at) => {
        expect(parseTour(text.slice(0, at)).faults?.[0].code).toBe('not-json');
      }),
    );
  });

  it.each([
    ['date-impossible', 'stops[1].view.date', 'day', '"1921-02-30"'],
    ['date-outside-the-atlas', 'stops[0].view.date', 'day-range', '"1850-01-01"'],
    ['camera-missing', 'stops[0].view.camera', 'missing', ''],
    ['latitude-141', 'stops[0].view.camera.lat', 'number-range', '141'],
    ['text-not-by-language', 'stops[1].text', 'type', '"There"'],
    ['language-unknown-form', 'stops[1].text["English!"]', 'language', '"English!"'],
    ['key-unknown', 'stops[1].html', 'unknown-key', '"html"'],
    ['kind-unknown', 'stops[1].view.selection.kind', 'choice', '"castle"'],
    ['layer-unknown', 'stops[1].view.layers.roads', 'unknown-key', '"roads"'],
    ['title-too-long', 'title.en', 'too-long', undefined],
    ['version-2', '', 'version', '2'],
    ['stops-missing', 'stops', 'missing', ''],
    ['stops-too-many', 'stops', 'too-many', undefined],
    ['not-a-tour', '', 'not-a-tour', ''],
    ['cut-off', '', 'not-json', undefined],
  ])('%s: says where and what', (name, where, code, found) => {
    const { faults } = parseTour(readFileSync(path.join(fixtures, `${name}.json`), 'utf8'));
    expect(faults).toHaveLength(1);
    expect(faults?.[0]).toMatchObject({ path: where, code, ...(found !== undefined && { found }) });
  });

  it.each([
    ['13.10.1921', '1921-10-13'],
    ['13 Ekim 1921', '1921-10-13'],
    ['October 13, 1921', '1921-10-13'],
    ['1921-10-13T00:00:00', '1921-10-13'],
    ['13/10/1821', '1821-10-13'],
    // The day could be another.
    ['3/4/1921', ''],
    ['1921-02-30', ''],
    ['a day in spring', ''],
  ])('with the date %s has one fault, and is told the form of a file where one day is meant', (date, wanted) => {
    const view = { date, camera: { lon: 43, lat: 40, zoom: 7 } };
    const { faults } = readTour({ borderAtlasTour: 1, title: {}, stops: [{ title: {}, text: {}, view }] });
    expect(faults).toEqual([{ path: 'stops[0].view.date', code: 'day', found: JSON.stringify(date), wanted }]);
    for (const lang of LANGS)
      expect(translate(lang, 'tour.fault.day', { found: '', wanted: 'none' })).toMatch(/YYYY-(MM-DD|AA-GG)/);
  });

  it('may name a thing the atlas does not have; that is told apart', () => {
    const { tour: read } = parseTour(readFileSync(path.join(fixtures, 'thing-unknown.json'), 'utf8'));
    expect(unknownThings(atlas, read as Tour)).toEqual([
      { path: 'stops[1].view.selection', code: 'unknown-thing', found: 'territory:atlantis', wanted: '' },
    ]);
  });

  it('has its shape published as a JSON Schema', async () => {
    const schema = toJsonSchema(tourSchema, { errorMode: 'ignore', target: 'draft-2020-12' });
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot('../../public/schemas/tour-1.json');
  });
});

describe('a language code', () => {
  it.each([
    ['ka', 'ka'],
    ['tr-tr', 'tr-TR'],
    ['AZ-cyrl', 'az-Cyrl'],
    ['pt-BR', 'pt-BR'],
    ['ota', 'ota'],
  ])('typed as %s is %s', (typed, tag) => {
    expect(languageTag(typed)).toBe(tag);
  });

  it.each([
    ...['ru-old', 'tr-ott', 'az-cyr', 'en-US-US', 'x-private', 'tr_TR', 'turkish', 'i-klingon', '😀', '', '-', 'e'],
    'e'.repeat(1000),
    '__proto__',
  ])('is none: %s; in a file it has a name all the same', (typed) => {
    expect(languageTag(typed)).toBeUndefined();
    for (const lang of LANGS) expect(languageName(lang, typed)).toBeTypeOf('string');
  });
});

describe('a tour in a link', () => {
  it('is read back as it was packed', async () => {
    await fc.assert(
      fc.asyncProperty(tour, async (given) => {
        const packed = await packTour(given);
        if (packed === undefined) return;
        expect(isPacked(packed)).toBe(true);
        expect((await unpackTour(packed)).tour).toEqual(given);
      }),
      { numRuns: 30 },
    );
  });

  it('cut anywhere says that it is cut', async () => {
    const packed = (await packTour(parseTour(shipped[0]?.[1] ?? '').tour as Tour)) ?? '';
    for (let at = 1; at < packed.length; at += 97) {
      expect(isPacked(packed.slice(0, at))).toBe(true);
      expect((await unpackTour(packed.slice(0, at))).faults?.[0].code, `cut after ${at}`).toBe('cut');
    }
    expect((await unpackTour(`${packed}Regards`)).faults?.[0].code).toBe('cut');
  });

  it('that unfolds to more than a tour may hold says how much that is', async () => {
    const huge = 'a'.repeat(TOUR_LIMITS.fileBytes + 1);
    const packed = (await packTour({ borderAtlasTour: 1, title: { en: huge }, stops: [] })) as string;
    expect((await unpackTour(packed)).faults).toEqual([{ path: '', code: 'too-large', found: '', wanted: '2 MB' }]);
  });

  it('never rejects, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), async (value) => void (await unpackTour(`z${value}`))),
      { numRuns: 50 },
    );
  });

  it('is refused where it is too long', async () => {
    const noise = Array.from({ length: 19_000 }, (_, i) => String.fromCharCode(0x4e00 + ((i * 7919) % 20_000))).join(
      '',
    );
    expect(
      await packTour({ borderAtlasTour: 1, title: { en: noise.slice(0, 100) }, stops: [], about: { en: noise } }),
    ).toBeUndefined();
  });
});

describe('a stop', () => {
  const room: Room = { width: 1200, height: 700, padding: { top: 30, right: 400, bottom: 44, left: 330 } };
  it('shows the same view in the same window', () => {
    const view = {
      ...DEFAULT_VIEW,
      camera: { lon: 42.7, lat: 40.8, zoom: 8 },
      selection: { kind: 'territory' as const, id: 'kars' },
    };
    const { lang, theme, ...again } = { ...view, ...viewOfStop(stopOfView(view, room), room) };
    expect(encodeView({ ...again, lang })).toBe(encodeView(view));
  });

  it.each([
    [30, 33, 4],
    [60, 48, 16],
    [30.1, 47.9, 4],
  ])('is kept so that it can be read back, also from the edge of all addresses: %d, %d, %d', (lon, lat, zoom) => {
    for (const padding of [room.padding, { top: 44, right: 330, bottom: 300, left: 800 }]) {
      const view = stopOfView({ ...DEFAULT_VIEW, camera: { lon, lat, zoom } }, { ...room, padding });
      const stop = { title: {}, text: {}, view };
      expect(readTour({ borderAtlasTour: 1, title: {}, stops: [stop] }).faults).toBeUndefined();
      const { lang: _, ...rest } = DEFAULT_VIEW;
      const again = { ...rest, ...viewOfStop(view, { ...room, padding }) };
      expect(decodeView(encodeView({ ...again, lang: 'en' })).problems).toEqual([]);
    }
  });

  it('shows the same land in a smaller one', () => {
    const kept = stopOfView(DEFAULT_VIEW, room);
    const small = viewOfStop(kept, {
      width: 360,
      height: 500,
      padding: { top: 100, right: 18, bottom: 200, left: 18 },
    });
    expect(small.camera.zoom).toBeLessThan(REGION.zoom);
  });

  it('has text without any HTML in it', () => {
    expect(blocksOf('One *two* <b>three</b>\nfour\n\n- five\n- *six*')).toEqual([
      {
        kind: 'paragraph',
        runs: [
          { text: 'One ', emphasis: false },
          { text: 'two', emphasis: true },
          { text: ' <b>three</b>', emphasis: false },
          { text: ' four', emphasis: false },
        ],
      },
      { kind: 'list', items: [[{ text: 'five', emphasis: false }], [{ text: 'six', emphasis: true }]] },
    ]);
  });

  it.each([
    ['tr', { 'tr-TR': 'a', en: 'b' }, 'tr-TR'],
    ['tr', { en: 'b', TR: 'a' }, 'TR'],
    ['tr', { 'tr-CY': 'a', tr: 'b' }, 'tr'],
    ['en', { tr: 'a', 'en-GB': 'b' }, 'en-GB'],
    ['tr', { 'en-US': 'a', ka: 'b' }, 'en-US'],
    // Another script is not read as one's own.
    ['tr', { 'tr-Arab': 'a', en: 'b' }, 'en'],
    ['tr', { 'tr-ott': 'a', en: 'b' }, 'tr-ott'],
    ['tr', { 'tr-TR': ' ', fa: 'b' }, 'fa'],
  ])('is read in %s from %j: %s', (lang, texts: Record<string, string>, tag) => {
    expect(textIn(texts, lang)).toEqual({ lang: tag, text: texts[tag] });
  });

  it.each([
    ['fa', 'مرز قارص', 'rtl'],
    ['fa', '(1921) Kars مرز', 'rtl'],
    ['FA-IR', '', 'rtl'],
    ['az-Arab', '۱۹۲۱', 'rtl'],
    ['ota', 'قارص', 'rtl'],
    ['he', '1. גבול', 'rtl'],
    // The tag does not fit the text: its first letter tells.
    ['fa', 'in Latin letters', 'auto'],
    ['tr', 'قارص', 'auto'],
    ['tr', 'Kars', 'auto'],
    ['ru-old', 'Карсъ', 'auto'],
  ])('in %s, %s, runs %s', (tag, text, dir) => {
    expect(directionOf(tag, text)).toBe(dir);
  });

  it('is none where there are blanks alone', () => {
    expect(textIn({ en: ' \n', tr: '\u00a0' }, 'en').text).toBe('');
    expect(textIn({ en: ' ', ka: 'ყარსი' }, 'en')).toEqual({ lang: 'ka', text: 'ყარსი' });
  });

  it.each([
    ['Kars', 'Kars'],
    ['مرز', '\u2068مرز\u2069'],
    ['\u202eesrever', 'esrever'],
    ['\u2069\u202bKars', 'Kars'],
    ['\u2067مرز', '\u2068مرز\u2069'],
  ])('%j turns nothing round it where it stands in a sentence', (text, set) => {
    expect(isolated(text)).toBe(set);
  });

  it('is read in another language where the reader’s own is missing', () => {
    expect(textIn({ ka: 'ა', en: ' ' }, 'tr')).toEqual({ lang: 'ka', text: 'ა' });
  });
});

describe.each(shipped)('tours/%s', (_, text) => {
  const { tour: read, faults } = parseTour(text);
  it('has the shape of a tour', () => expect(faults).toBeUndefined());
  it('names only things and sources of the atlas', () => expect(unknownThings(atlas, read as Tour)).toEqual([]));
  it.each((read?.stops ?? []).map((item) => [item.title.en, item] as const))(
    '%s: has both languages and its sources',
    (_title, item) => {
      for (const texts of [item.title, item.text, ...(item.notes ? [item.notes] : [])])
        for (const lang of ['en', 'tr']) expect(texts[lang]?.trim()).toBeTruthy();
      expect(item.sources?.length).toBeGreaterThan(0);
    },
  );
  it('chooses what is to be seen on its day', () => {
    for (const { view, title } of read?.stops ?? []) {
      const dated =
        view.selection && (atlas.index.boundaries.get(view.selection.id) ?? atlas.index.areas.get(view.selection.id));
      if (dated) expect(dated.from <= view.date && view.date < dated.to, title.en).toBe(true);
    }
  });
});
