/** What may come by message or stand in an embed's address: read whole, or refused with a word; never an exception. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRequest } from '../src/embed/protocol.ts';
import {
  CHROME_PARTS,
  type Chrome,
  decodeChrome,
  decodePageChrome,
  encodeChrome,
  RENDERERS,
} from '../src/view/chrome.ts';

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
    [{ type: 'setView', view: { date: '1876-01-01' } }, 'malformed'],
    [{ type: 'setView', view: { date: '1919-02-29' } }, 'malformed'],
    [{ type: 'setView', view: { camera: { lon: 0, lat: 40, zoom: 7 } } }, 'malformed'],
    [{ type: 'setView', view: { layers: { atlantis: 'on' } } }, 'malformed'],
    [{ type: 'setView', view: { html: '<b>' } }, 'malformed'],
    [{ type: 'setView' }, 'malformed'],
    [{ type: 'trace', boundary: 'article-4', leg: -1 }, 'malformed'],
    [{ type: 'show', what: '' }, 'malformed'],
    [{ type: '__proto__' }, 'unknown-type'],
    [{}, 'unknown-type'],
  ])('is refused with its id: %j', (body, code) => {
    expect(readRequest({ borderAtlas: 1, id: 7, ...body })).toMatchObject({ fault: { id: 7, code } });
  });

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
