/** The view in the address: what is written is read back, and rubbish never throws. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAtlas } from '../../scripts/data/files/atlas.ts';
import { LAYER_IDS } from '../../src/atlas/layers.ts';
import { FIRST_DAY, LAST_DAY } from '../../src/atlas/types.ts';
import { fromNumber, toNumber } from '../../src/time/days.ts';
import { queryWithoutView } from '../../src/view/address.ts';
import { checkView } from '../../src/view/check.ts';
import { decodeChrome } from '../../src/view/chrome.ts';
import { decodeAddress, decodeView } from '../../src/view/codec.ts';
import { decodePlain, encodeView } from '../../src/view/fragment.ts';
import { shownItems } from '../../src/view/layers.ts';
import {
  DEFAULT_VIEW,
  preferredLang,
  REGION,
  roundCamera,
  SELECTION_KINDS,
  type Selection,
  type View,
} from '../../src/view/view.ts';

const day = fc.integer({ min: toNumber(FIRST_DAY), max: toNumber(LAST_DAY) });
const id = fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' });
const selection: fc.Arbitrary<Selection> = fc.oneof(
  fc.record({ kind: fc.constantFrom(...SELECTION_KINDS), id }),
  fc.record({
    kind: fc.constantFrom('boundary' as const, 'instrument' as const),
    id,
    leg: fc.integer({ min: 0, max: 999 }),
  }),
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
          // Capitals stand in a packed tour alone.
          ref: fc.stringMatching(/^(?:z[\w-]{1,200}|[a-y\d_-][a-z\d_-]{0,199})$/),
          stop: fc.option(fc.integer({ min: 0, max: 198 })),
        }),
      ),
      lang: fc.constantFrom('en', 'tr'),
      theme: fc.constantFrom('light', 'dark'),
    },
    { requiredKeys: ['date', 'camera', 'layers', 'selection', 'trace', 'table', 'compare', 'tour', 'lang'] },
  )
  .map((v) => ({ ...DEFAULT_VIEW, ...v }) as View);

describe('the address of a view', () => {
  it('is read back as the same view', () => {
    fc.assert(
      fc.property(view, (v) => {
        expect(decodeView(encodeView(v))).toEqual({ view: v, problems: [] });
      }),
      { numRuns: 1000 },
    );
  });

  it('has a tour of any name, which is read in small letters unless it is a packed one', () => {
    fc.assert(
      // What begins with the code of "=" is taken for a damage of mails.
      fc.property(
        fc.stringMatching(/^[\w-]{1,200}$/).filter((ref) => !/^3d/i.test(ref)),
        fc.option(fc.nat(198)),
        (ref, stop) => {
          const { view: read, problems } = decodeView(encodeView({ ...DEFAULT_VIEW, tour: { ref, stop } }));
          expect(problems).toEqual([]);
          expect(read).toEqual({ ...DEFAULT_VIEW, tour: { ref: ref.startsWith('z') ? ref : ref.toLowerCase(), stop } });
        },
      ),
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

  it('names a place where the view has one, wherever that is', () => {
    expect(encodeView(DEFAULT_VIEW)).not.toContain('map=');
    expect(encodeView(structuredClone(DEFAULT_VIEW))).not.toContain('map=');
    expect(encodeView({ ...DEFAULT_VIEW, camera: REGION })).toContain('map=6.9/40.45/43.35&');
    expect(decodeView('#date=1919-06-01').view.camera).toBeNull();
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

describe('an address that was mangled on its way', () => {
  const ADDRESS = '#date=1920-12-10&lang=tr&select=territory:kars';
  const encoded = encodeURIComponent(ADDRESS.slice(1));
  const held = (hash: string, search = '') => {
    const { view: got, problems } = decodeAddress({ hash, search }, { ...DEFAULT_VIEW, date: '1900-01-01' });
    expect(got, `${search}${hash}`).toMatchObject({
      date: '1920-12-10',
      lang: 'tr',
      selection: { kind: 'territory', id: 'kars' },
    });
    expect(problems, `${search}${hash}`).toEqual([]);
  };

  it('keeps its parts where their separators are escaped, encoded once or twice, or others', () => {
    for (const and of [
      '&amp;',
      '&amp;amp;',
      '&#38;',
      '&#x26;',
      '%26',
      '%2526',
      '%26amp%3B',
      '&&',
      ';',
      '#',
      '?',
      '&%20',
    ])
      held(ADDRESS.replaceAll('&', and));
    for (const hash of [encoded, encodeURIComponent(encoded), encoded.toLowerCase(), `%23${ADDRESS.slice(1)}`])
      held(`#${hash}`);
    held(ADDRESS.replace(':', '%3A'));
    held(ADDRESS.replace(':', '%253A'));
    held(ADDRESS.replaceAll('=', ' = '));
    for (const before of ['!', '/', '?', '!/?', '&', '“', '%E2%80%9C', '%20', '<', '('])
      held(ADDRESS.replace('#', `#${before}`));
  });

  it.each([
    ...['.', ',', ';', ':', '!', '?', '…', '...', ').', '*', '**', '|', "'", '"', '`', '/', '\\', '=', '&', '#', '。'],
    ...[
      ')',
      ']',
      '}',
      '>',
      '”',
      '’',
      '»',
      '&quot;',
      '&gt;',
      '&nbsp;',
      '\u200b',
      '%2E',
      '%2C',
      '%29',
      '%3E',
      '%22',
      '%27',
    ],
    ...[
      '%20',
      '%0A',
      '%0D%0A',
      '%C2%A0',
      '%E2%80%9D',
      '%E2%80%99',
      '%E2%80%8B',
      '%E2%80%A6',
      '%EF%BB%BF',
      '%5D',
      '%60',
    ],
    ...['%3E%20see%20this', ',%20and', ':~:text=Kars'],
  ])('leaves “%s” after it alone', (mark) => {
    held(`${ADDRESS}${mark}`);
    held(`#select=territory:kars&lang=tr&date=1920-12-10${mark.replace(/,%20and/, ',')}`);
  });

  it('is read through marks of no width, escapes of programs and the marks of a quoted mail, wherever they stand', () => {
    for (const mark of ['%C2%AD', '%E2%80%8B', '\u2060', '<wbr>', '%3Cwbr%20/%3E', '%0D%0A%3E%20', '%0A>%20>%20'])
      for (let at = 1; at < ADDRESS.length; at++) held(`${ADDRESS.slice(0, at)}${mark}${ADDRESS.slice(at)}`);
    held(ADDRESS.replaceAll('-', '\\-'));
    held(ADDRESS.replaceAll('&', '\\&'));
    held(ADDRESS.replaceAll('&', '\\u0026').replaceAll('=', '\\u003d'));
    held(ADDRESS.replaceAll('&', '%5Cu0026'));
    held(ADDRESS.replace('&lang=', '\u27e8='));
    // What is cut off after a mark in the middle of a value would be lost in silence.
    expect(decodeView('#trace=article-4/1%0A%3E%202.5&compare=1914-07-01/0.%E2%80%8B4').view).toMatchObject({
      trace: { id: 'article-4', km: 12.5 },
      compare: { date: '1914-07-01', share: 0.4 },
    });
  });

  it('is read with the dashes and the marks at its end that other programs make', () => {
    for (const dash of ['–', '‑', '−', '%E2%80%93'])
      expect(decodeView(`#layers=-treaty-lines,zones&trace=article-4/12.5&theme=dark`.replaceAll('-', dash))).toEqual(
        decodeView('#layers=-treaty-lines,zones&trace=article-4/12.5&theme=dark'),
      );
    for (const mark of ['-', '%20-', '–', '_', '~', '^', '%', '%2', '[/url]', '](x)', '%20(see%20map)', '%20–%20Atlas'])
      held(`#date=1920-12-10&lang=tr&select=territory:kars${mark}`);
  });

  it('does without what others put on links', () => {
    for (const mark of [
      'fbclid=IwAR0',
      'utm_source=teams&utm_medium=chat',
      'gclid=a',
      'mc_cid=a&mc_eid=b',
      'igshid=c',
      'msclkid=d',
    ])
      for (const [by, at] of [
        ['&', ADDRESS.length],
        ['?', ADDRESS.length],
        ['&amp;', ADDRESS.length],
        ['?', ADDRESS.indexOf('&')],
      ] as const)
        held(`${ADDRESS.slice(0, at)}${by}${mark}${ADDRESS.slice(at)}`);
    held(`#fbclid=x&${ADDRESS.slice(1)}`);
    held(`${ADDRESS}&data=05%7C01%7Cx&sdata=abc%3D&reserved=0`);
    held(`${ADDRESS}&sa=D&source=editors&ust=1690&usg=AOv`);
  });

  it('is whole again where its lines were folded or it was written in quoted-printable', () => {
    for (const fold of ['%0D%0A', '%0A', '=%0D%0A', '%3D%0D%0A', '%0D%0A%20'])
      for (let at = 1; at < ADDRESS.length; at++) held(`${ADDRESS.slice(0, at)}${fold}${ADDRESS.slice(at)}`);
    held(ADDRESS.replaceAll('=', '=3D'));
    held(ADDRESS.replace('date', 'da=te').replace('kars', 'ka=rs'));
  });

  it('is read in capitals, with the tag of a region and with a date in another form', () => {
    held(ADDRESS.toUpperCase());
    for (const tag of ['tr-TR', 'tr_TR', 'TR', 'tr-Latn-TR']) held(ADDRESS.replace('=tr', `=${tag}`));
    for (const date of [
      '10.12.1920',
      '1920/12/10',
      '10%20Aral%C4%B1k%201920',
      '10+December+1920',
      '10.12.1920%20',
      '%221920-12-10%22',
    ])
      held(ADDRESS.replace('1920-12-10', date));
    expect(decodeView('#date=1920&lang=en-GB')).toMatchObject({
      view: { date: '1920-01-01', lang: 'en' },
      problems: [],
    });
    expect(decodeView('#date=1920-12')).toMatchObject({ view: { date: '1920-12-01' }, problems: [] });
    expect(decodeView('#compare=10.12.1920/0.3').view.compare).toEqual({ date: '1920-12-10', share: 0.3 });
    expect(decodeView('#map=8,5/40,6/43,1').view.camera).toEqual({ lon: 43.1, lat: 40.6, zoom: 8.5 });
  });

  it('says where a date was not plain', () => {
    expect(decodeView('#date=03/04/1921')).toMatchObject({
      view: { date: '1921-04-03' },
      problems: [{ code: 'date-read', value: '03/04/1921' }],
    });
    expect(decodeView('#date=13.10.21').problems).toEqual([{ code: 'date-impossible', value: '13.10.21' }]);
  });

  it('may stand in the query; the fragment goes before it, and the query is then without it', () => {
    const query = ADDRESS.replace('#', '?');
    held('', query);
    held('', query.replaceAll('&', '&amp;'));
    held('', `?%23${encoded}`);
    held('#lang=tr', query.replace('=tr', '=en'));
    held(ADDRESS, '?renderer=vector&date=1877-12-12&fbclid=x');
    expect(queryWithoutView(query)).toBe('');
    expect(queryWithoutView('?renderer=vector&date=1877-12-12&fbclid=x')).toBe('?renderer=vector');
    for (const other of ['', '?renderer=vector', '?hide=title,legend&id=3'])
      expect(queryWithoutView(other)).toBe(other);
    expect(decodeChrome('?hide=title&date=1920-12-10&amp;lang=tr&utm_source=x&colour=red').unknown).toEqual([
      'colour=red',
    ]);
  });

  it('names what it does not know, each once', () => {
    expect(decodeView('#date=1920-12-10&foo=bar&hello&foo=bar').problems).toEqual([
      { code: 'unknown-key', value: 'foo=bar' },
      { code: 'unknown-key', value: 'hello' },
    ]);
  });

  it('finds its things although their ids were touched', () => {
    const atlas = readAtlas();
    for (const part of ['select=territory:Kars', 'select=territory:kars%20', 'select=territory:ka%0D%0Ars'])
      expect(checkView(atlas, decodeView(`#date=1920-12-10&${part}&lang=tr`))).toMatchObject({
        view: { selection: { id: 'kars' } },
        problems: [],
      });
    for (const part of [
      'trace=Article-4/12.5',
      'table=points:ARTICLE-4',
      'trace=article-4%2F12.5',
      'select=boundary%3Agumru%2F2',
    ])
      expect(checkView(atlas, decodeView(`#${part}`)).problems).toEqual([]);
  });

  it('holds a tour that was folded, and says where one was not to be read', () => {
    const packed = `z${'aB3_-'.repeat(10)}`;
    for (const text of [
      `${packed}.`,
      `${packed.slice(0, 9)}%20${packed.slice(9)}`,
      `${packed.slice(0, 9)}=%0D%0A${packed.slice(9)}`,
    ])
      expect(decodeView(`#tour=${text}`)).toMatchObject({ view: { tour: { ref: packed } }, problems: [] });
    expect(decodeView(`#tour=${packed}*x`).problems.map(({ code }) => code)).toEqual(['tour-cut']);
    for (const text of ['livas/3.', 'livas/3)', 'Livas/3', 'livas%2F3'])
      expect(decodeView(`#tour=${text}`).view.tour).toEqual({ ref: 'livas', stop: 2 });
  });
});

describe('a plain address', () => {
  it('is read at once as the whole reader reads it', () => {
    fc.assert(
      fc.property(view, (v) => {
        const hash = encodeView(v);
        const plain = decodePlain({ hash, search: '?hide=tools&wake=touch' }, DEFAULT_VIEW);
        if (plain) expect(plain).toEqual(decodeView(hash));
      }),
    );
    for (const hash of [
      '',
      '#',
      '#date=1921-10-13&view=article-4&lang=tr',
      '#lang=xx',
      '#date=1921-02-30',
      '#tour=livas/3',
      '#date=1921-10-13&tour=Livas/3&lang=tr',
    ]) {
      const plain = decodePlain({ hash, search: '' }, DEFAULT_VIEW);
      expect(plain, hash).toBeDefined();
      expect(plain, hash).toEqual(decodeView(hash));
    }
  });

  it.each([
    ['#date=13.10.1921', ''],
    ['#date=1921-10-13.', ''],
    ['#date=1921-10-13&amp;lang=tr', ''],
    ['#date=1921-10-13&fbclid=x', ''],
    ['#select=territory:Kars', ''],
    ['#view=,article-4', ''],
    ['#view=zones,article-4', ''],
    ['#tour=livas/', ''],
    ['#date%3D1921-10-13', ''],
    ['', '?date=1921-10-13'],
    ['', '?hide=tools&date=1921-10-13'],
    ['', '?%23date=1921-10-13'],
  ])('is not %s%s', (hash, search) => expect(decodePlain({ hash, search }, DEFAULT_VIEW)).toBeUndefined());
});

it.each(['\ud800', 'kars\udc00', '\udfff\ud800x'])('an id with half a letter breaks no address', (id) => {
  const selection: Selection = { kind: 'territory', id };
  const view = { ...DEFAULT_VIEW, selection, trace: { id, km: 1 }, table: { kind: 'points', id } as const };
  expect(() => decodeView(encodeView(view))).not.toThrow();
  expect(encodeView(view)).toContain('select=territory:');
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

describe('a thing asked for by name', () => {
  const { view: start } = decodeView('');
  const atlas = readAtlas();
  const shown = (hash: string) => {
    const { view, problems } = checkView(atlas, decodeView(hash, start));
    expect(problems).toEqual([]);
    return view;
  };

  it.each(['article-4', 'gumru', 'article-4-border'])('stands on the day that is given beside it (%s)', (id) => {
    const view = shown(`#date=1919-02-01&view=${id}`);
    expect(view.date).toBe('1919-02-01');
    const { boundaries } = shownItems(atlas, view);
    expect(boundaries.get(id === 'article-4-border' ? 'article-4' : id)).toBe('forced');
  });

  it('brings a day of its own where none is given', () => {
    expect(shown('#view=gumru').date >= '1920-12-02').toBe(true);
  });
});
