/** The view in the address: what is written is read back, and rubbish never throws. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIRST_DAY, LAST_DAY, LAYER_IDS } from '../src/atlas/types.ts';
import { fromNumber, toNumber } from '../src/time/days.ts';
import { decodeView, encodeView, roundCamera } from '../src/view/codec.ts';
import { DEFAULT_VIEW, preferredLang, SELECTION_KINDS, type Selection, type View } from '../src/view/view.ts';

const day = fc.integer({ min: toNumber(FIRST_DAY), max: toNumber(LAST_DAY) });
const id = fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' });
const selection: fc.Arbitrary<Selection> = fc.oneof(
  fc.record({ kind: fc.constantFrom(...SELECTION_KINDS), id }),
  fc.record({ kind: fc.constant('boundary' as const), id, leg: fc.integer({ min: 0, max: 999 }) }),
);
const decimal = (min: number, max: number) => fc.double({ min, max, noNaN: true });

const view: fc.Arbitrary<View> = fc
  .record(
    {
      date: day.map(fromNumber),
      camera: fc.record({ lon: decimal(30, 60), lat: decimal(33, 48), zoom: decimal(4, 16) }).map(roundCamera),
      layers: fc.record(Object.fromEntries(LAYER_IDS.map((layer) => [layer, fc.constantFrom('auto', 'on', 'off')]))),
      selection: fc.option(selection),
      trace: fc.option(fc.record({ id, km: fc.integer({ min: 0, max: 99999 }).map((n) => n / 10) })),
      table: fc.option(fc.oneof(fc.constant({ kind: 'annexes' }), fc.record({ kind: fc.constant('points'), id }))),
      compare: fc.option(
        fc.record({ date: day.map(fromNumber), share: fc.integer({ min: 0, max: 100 }).map((n) => n / 100) }),
      ),
      tour: fc.option(
        fc.record({
          ref: fc.stringMatching(/^[\w-]{1,200}$/),
          stop: fc.option(fc.integer({ min: 0, max: 198 })),
        }),
      ),
      lang: fc.constantFrom('en', 'tr'),
      theme: fc.constantFrom('light', 'dark'),
    },
    { requiredKeys: ['date', 'camera', 'layers', 'selection', 'trace', 'table', 'compare', 'tour', 'lang'] },
  )
  .map((v) => v as View);

describe('the address of a view', () => {
  it('is read back as the same view', () => {
    fc.assert(
      fc.property(view, (v) => {
        expect(decodeView(encodeView(v))).toEqual({ view: v, problems: [] });
      }),
      { numRuns: 1000 },
    );
  });

  it('looks as it is documented', () => {
    const hash =
      '#map=8.5/40.6/43.1&date=1920-12-03&layers=gumru-line,-soviet-claims-1945&select=boundary:gumru/2&lang=tr&theme=dark';
    const decoded = decodeView(hash);
    expect(decoded.problems).toEqual([]);
    expect(decoded.view).toMatchObject({
      date: '1920-12-03',
      lang: 'tr',
      theme: 'dark',
      camera: { zoom: 8.5, lat: 40.6, lon: 43.1 },
    });
    expect(decoded.view.selection).toEqual({ kind: 'boundary', id: 'gumru', leg: 2 });
    expect(encodeView(decoded.view)).toBe(hash);
  });

  it('says which layers are not as they are at first, with a mark for how', () => {
    const { view: decoded, problems } = decodeView('#layers=~zones,claims-1919,-gumru-line,~atlantis,-');
    expect(decoded.layers).toEqual({
      ...DEFAULT_VIEW.layers,
      zones: 'auto',
      'claims-1919': 'on',
      'gumru-line': 'off',
    });
    expect(problems).toEqual([
      { code: 'layer', value: '~atlantis' },
      { code: 'layer', value: '-' },
    ]);
    expect(encodeView(decoded)).toContain('layers=-gumru-line,~zones,claims-1919&');
    expect(encodeView(DEFAULT_VIEW)).not.toContain('layers=');
  });

  it.each([
    ['date=1921-02-30', 'date-impossible', { date: DEFAULT_VIEW.date }],
    ['date=yesterday', 'date-impossible', { date: DEFAULT_VIEW.date }],
    ['date=1453-05-29', 'date-range', { date: FIRST_DAY }],
    ['date=2024-01-01', 'date-range', { date: LAST_DAY }],
    ['map=8/91/43', 'camera', { camera: DEFAULT_VIEW.camera }],
    ['map=8/40', 'camera', { camera: DEFAULT_VIEW.camera }],
    ['layers=atlantis', 'layer', { layers: DEFAULT_VIEW.layers }],
    ['select=planet:mars', 'selection', { selection: null }],
    ['compare=1914-02-30', 'compare', { compare: null }],
    ['compare=1453-05-29/0.5', 'compare', { compare: null }],
    ['compare=1914-07-01/1.5', 'compare', { compare: null }],
    ['compare=', 'compare', { compare: null }],
    ['tour=livas/0', 'tour', { tour: null }],
    ['tour=<b>', 'tour', { tour: null }],
    ['lang=xx', 'lang', { lang: DEFAULT_VIEW.lang }],
    ['theme=sepia', 'theme', {}],
    ['date=%E0%A4%A', 'encoding', { date: DEFAULT_VIEW.date }],
    ['__proto__=1', 'unknown-key', {}],
  ])('%s is reported as %s and leaves a safe view', (part, code, expected) => {
    const { view: got, problems } = decodeView(`#${part}`);
    expect(problems.map((p) => p.code)).toEqual([code]);
    expect(got).toMatchObject(expected);
  });

  it('keeps the good parts beside a bad one', () => {
    const { view: got, problems } = decodeView('#date=1918-03-03&map=x&lang=tr');
    expect(got).toMatchObject({ date: '1918-03-03', lang: 'tr', camera: DEFAULT_VIEW.camera });
    expect(problems).toHaveLength(1);
  });

  it('never throws, and always gives a view that can be written and read again', () => {
    const keyed = fc
      .tuple(
        fc.constantFrom('map', 'date', 'layers', 'select', 'trace', 'table', 'compare', 'lang', 'theme', 'x'),
        fc.string(),
      )
      .map(([key, value]) => `${key}=${value}`);
    const rubbish = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.array(fc.oneof(keyed, fc.string())).map((parts) => parts.join('&')),
    );
    fc.assert(
      fc.property(rubbish, (hash) => {
        const { view: got } = decodeView(`#${hash}`);
        expect(got.date >= FIRST_DAY && got.date <= LAST_DAY).toBe(true);
        expect(decodeView(encodeView(got))).toEqual({ view: got, problems: [] });
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the language to begin with', () => {
  it.each([
    [['tr-TR', 'en'], 'tr'],
    [['de', 'en-GB'], 'en'],
    [['hy', 'tr'], 'tr'],
    [['ka'], 'en'],
    [[], 'en'],
  ])('of %j is %s', (languages, lang) => expect(preferredLang(languages)).toBe(lang));
});
