/** What may come by message or stand in an embed's address: read whole, or refused with a word; never an exception. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { viewTable } from '../../scripts/tools/view-parts.ts';
import { createHeights } from '../../src/embed/guest/height.ts';
import { changeBetween, readParts } from '../../src/embed/guest/parts.ts';
import { readRequest } from '../../src/embed/guest/protocol.ts';
import { frameAddress, QUERY_PARTS, VIEW_PARTS } from '../../src/embed/host/attributes.ts';
import {
  CHROME_PARTS,
  type Chrome,
  decodeChrome,
  decodePageChrome,
  encodeChrome,
  RENDERERS,
} from '../../src/view/chrome.ts';
import { decodeView } from '../../src/view/codec.ts';
import { DEFAULT_LAYERS, DEFAULT_VIEW, type View } from '../../src/view/view.ts';

describe('a message', () => {
  it('is left alone where it is not addressed to the atlas', () => {
    for (const data of [null, undefined, 1, 'hello', [], {}, { type: 'hello' }])
      expect(readRequest(data)).toBeUndefined();
  });

  it('is read where it keeps to the protocol', () => {
    const view = { date: '1921-10-13', camera: { lon: 43, lat: 40, zoom: 7 }, lang: 'tr', selection: null };
    expect(readRequest({ borderAtlas: 1, id: 'a', type: 'setView', view })).toEqual({
      request: { borderAtlas: 1, id: 'a', type: 'setView', view },
    });
  });

  it.each([
    { trace: { id: 'article-4', km: 120.5 } },
    { table: { kind: 'annexes' } },
    { table: { kind: 'points', id: 'gumru' }, compare: { date: '1914-07-01', share: 0.5 } },
    { tour: { ref: 'livas', stop: 2 } },
    { camera: null, selection: null, trace: null, table: null, compare: null, tour: null, theme: null },
  ])('sets any part of a view: %j', (view) => {
    const message = { borderAtlas: 1, type: 'setView', view };
    expect(readRequest(message)).toEqual({ request: message });
  });

  it.each([
    [{ type: 'setView', view: { trace: { id: 'article-4', km: -1 } } }, 'malformed'],
    [{ type: 'setView', view: { table: { kind: 'points' } } }, 'malformed'],
    [{ type: 'setView', view: { compare: { date: '1876-01-01', share: 0.5 } } }, 'malformed'],
    [{ type: 'setView', view: { date: null } }, 'malformed'],
    [{ type: 'setView', view: { layers: null } }, 'malformed'],
    [{ type: 'setView', view: { date: '1876-01-01' } }, 'malformed'],
    [{ type: 'setView', view: { date: '1919-02-29' } }, 'malformed'],
    [{ type: 'setView', view: { camera: { lon: 0, lat: 40, zoom: 7 } } }, 'malformed'],
    [{ type: 'setView', view: { layers: { atlantis: 'on' } } }, 'unknown-thing'],
    [{ type: 'setView', view: { layers: { zones: 'perhaps' } } }, 'malformed'],
    [{ type: 'setView', view: { selection: { kind: 'territory', id: '\ud800' } } }, 'malformed'],
    [{ type: 'setView', view: { selection: { kind: 'territory', id: 'kars', leg: 1 } } }, 'malformed'],
    [{ type: 'goTo', address: 'select=place:\udc00' }, 'malformed'],
    [{ type: 'setView', view: { html: '<b>' } }, 'malformed'],
    [{ type: 'setView' }, 'malformed'],
    [{ type: 'trace', boundary: 'article-4', leg: -1 }, 'malformed'],
    [{ type: 'show', what: '' }, 'malformed'],
    [{ type: '__proto__' }, 'unknown-type'],
    [{}, 'unknown-type'],
  ])('is refused with its id: %j', (body, code) => {
    expect(readRequest({ borderAtlas: 1, id: 7, ...body })).toMatchObject({ fault: { id: 7, code } });
  });

  it.each(['ready', 'ack', 'error', 'dateChange', 'viewChange', 'select', 'height'])(
    'of an embed (%s), sent back as it was or inside another, asks for nothing',
    (type) => {
      for (const version of [1, 2]) {
        const said = { borderAtlas: version, id: 3, type };
        expect(readRequest(said)).toBeUndefined();
        expect(readRequest({ borderAtlas: 1, id: 4, type: 'echo', data: said })).toBeUndefined();
        expect(readRequest({ borderAtlas: 1, type: 'getView', data: said })).toBeUndefined();
      }
    },
  );

  it('of whatever shape throws nothing', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (type, rest) => {
        readRequest({ borderAtlas: 1, type, view: rest, id: rest });
        readRequest(rest);
      }),
      { numRuns: 3000 },
    );
  });
});

it('the docs have the parts of a view as they are', () => {
  expect(readFileSync(path.resolve(import.meta.dirname, '../../docs/embed.md'), 'utf8')).toContain(viewTable());
});

describe('parts of an address sent to an embed that runs', () => {
  const view: View = { ...DEFAULT_VIEW, layers: { ...DEFAULT_LAYERS, zones: 'on' }, lang: 'tr', theme: 'dark' };
  const read = (address: string) => readParts(address, view, DEFAULT_VIEW);

  it.each<[string, Partial<View>]>([
    ['date=1919-02-01', { date: '1919-02-01' }],
    ['layers=gumru-line', { layers: { ...DEFAULT_LAYERS, 'gumru-line': 'on' } }],
    ['layers=', { layers: DEFAULT_LAYERS }],
    ['layers', { layers: DEFAULT_LAYERS }],
    ['lang=', { lang: 'en' }],
    ['tour=livas/2', { tour: { ref: 'livas', stop: 1 } }],
    ['#date=1919-02-01&tour=livas', { date: '1919-02-01', tour: { ref: 'livas', stop: null } }],
    ['theme=', { theme: undefined } as Partial<View>],
    ['', {}],
    ['view=', {}],
  ])('%s changes what it says', (address, change) => {
    expect(read(address).problems).toEqual([]);
    expect(changeBetween(view, read(address).view)).toEqual(change);
  });

  it.each(['date=1850-01-01', 'layers=Atlantis', 'moon=1', 'moon=', 'map=1/2', 'select=%ED%A0%80', 'constructor='])(
    '%s is refused',
    (address) => expect(read(address).problems).toHaveLength(1),
  );

  it('of whatever text throw nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => void read(text)),
      { numRuns: 2000 },
    );
  });
});

describe("the element's attributes", () => {
  const attributes = (given: Record<string, string>) => (name: string) => given[name] ?? null;
  const HOST = 'https://school.example/page/';
  const BESIDE = 'https://maps.example/embed.html';

  it('are the whole of an address', () => {
    const address = frameAddress(
      attributes({
        date: '1919-02-01',
        tour: 'livas/2',
        layers: '-zones',
        select: 'territory:kars',
        hide: 'title, legend',
      }),
      HOST,
      BESIDE,
    );
    expect(address.hash).toBe('#date=1919-02-01&layers=-zones&select=territory:kars&tour=livas/2');
    expect([...decodeChrome(address.search).chrome.hidden].sort()).toEqual(['legend', 'title']);
  });

  it.each([
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>1</script>',
    'blob:https://maps.example/1',
    'vbscript:1',
    'about:blank',
    'filesystem:https://maps.example/1',
    'file:///tmp/embed.html',
    'ftp://maps.example/embed.html',
    'https://',
  ])('lead to no frame with src="%s"', (src) => {
    expect(() => frameAddress(attributes({ src }), HOST, BESIDE)).toThrow();
  });

  it.each([
    ['/atlas/embed.html', 'https://school.example/atlas/embed.html'],
    ['embed.html', 'https://school.example/page/embed.html'],
    ['//maps.example/embed.html', 'https://maps.example/embed.html'],
    ['HTTP://maps.example/embed.html', 'http://maps.example/embed.html'],
    [' ', BESIDE],
  ])('take src="%s"', (src, address) => {
    expect(frameAddress(attributes({ src }), HOST, BESIDE).href).toBe(address);
  });

  it('may lead to a disk from a disk', () => {
    expect(frameAddress(attributes({ src: 'embed.html' }), 'file:///a/b.html', '').href).toBe('file:///a/embed.html');
  });

  it('of whatever text make an address, or are refused with a word', () => {
    const text = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...VIEW_PARTS, ...QUERY_PARTS), text), text, (given, src) => {
        const { href, hash } = frameAddress(attributes(given), HOST, BESIDE);
        expect(href.startsWith(BESIDE)).toBe(true);
        decodeView(hash);
        try {
          expect(frameAddress(attributes({ src }), HOST, BESIDE).protocol).toMatch(/^https?:$/);
        } catch (error) {
          expect((error as Error).message).toMatch(/^src/);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the height an embed asks for', () => {
  it('does not follow a bar for scrolling that it has brought about', () => {
    const heights = createHeights();
    expect(heights(1000)).toBe(620);
    expect([985, 1000, 985].map((width) => heights(width))).toEqual([undefined, undefined, undefined]);
    expect(heights(700)).toBe(434);
    expect(heights(715)).toBe(443);
    expect(heights(700)).toBeUndefined();
  });
});

describe("the page's address", () => {
  it.each([
    ['', undefined],
    ['?renderer=vector', 'vector'],
    ['?utm=x&renderer=webgl', 'webgl'],
    ['?renderer=paper', undefined],
    ['?renderer=', undefined],
  ])('%s asks for the renderer %s', (search, renderer) => {
    expect(decodePageChrome(search).renderer).toBe(renderer);
  });
});

describe("an embed's address", () => {
  it('comes back as it went', () => {
    fc.assert(
      fc.property(
        fc.subarray([...CHROME_PARTS]),
        fc.constantFrom<Chrome['wake']>('view', 'touch'),
        fc.constantFrom<Chrome['gestures']>('free', 'cooperative'),
        fc.constantFrom<Chrome['renderer']>(undefined, ...RENDERERS),
        fc.constantFrom(undefined, 'https://school.example', 'http://localhost:8080'),
        (hidden, wake, gestures, renderer, origin) => {
          const chrome: Chrome = {
            hidden: new Set(hidden),
            wake,
            gestures,
            ...(renderer && { renderer }),
            ...(origin && { origin }),
          };
          expect(decodeChrome(encodeChrome(chrome))).toEqual({ chrome, unknown: [] });
        },
      ),
    );
  });

  it.each([
    '?hide=title,%20legend',
    '?hide=title+legend',
    '?hide=title;legend',
    '?hide=TITLE,Legend',
    '?hide=title&hide=legend',
    '?hide=,title,,legend,',
  ])('%s hides both', (search) => {
    expect(decodeChrome(search)).toMatchObject({ chrome: { hidden: new Set(['title', 'legend']) }, unknown: [] });
  });

  it('takes an origin as people write it, and no more than an origin', () => {
    const origin = (value: string) => decodeChrome(`?origin=${encodeURIComponent(value)}`).chrome.origin;
    expect(origin('https://School.example/')).toBe('https://school.example');
    for (const value of ['https://school.example/page', 'https://a:b@school.example', 'file:///', '*', 'null'])
      expect(origin(value)).toBeUndefined();
  });

  it('names what it does not understand and keeps the rest', () => {
    const { chrome, unknown } = decodeChrome('?hide=legend,moon&wake=never&gestures=wild&origin=javascript:1&utm=x');
    expect([...chrome.hidden]).toEqual(['legend']);
    expect(chrome.wake).toBe('view');
    expect(chrome.gestures).toBe('cooperative');
    expect(chrome.origin).toBeUndefined();
    expect(unknown).toEqual(['hide=moon', 'wake=never', 'gestures=wild', 'origin=javascript:1', 'utm=x']);
  });

  it('of whatever text throws nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => void decodeChrome(text)),
      { numRuns: 2000 },
    );
  });
});
