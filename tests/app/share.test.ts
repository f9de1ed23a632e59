/** The codes that Share hands out say the whole view, and nothing in them can break out of its attribute. */
import { DOMParser } from '@xmldom/xmldom';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeFor, FIRST_CHROME, SHARE_FORMS, type Share } from '../../src/app/share/codes.ts';
import { decodeChrome } from '../../src/view/chrome.ts';
import { decodeView } from '../../src/view/codec.ts';
import { DEFAULT_VIEW, type View } from '../../src/view/view.ts';

const view: View = {
  ...DEFAULT_VIEW,
  date: '1920-12-10',
  camera: { lon: 43.1, lat: 40.6, zoom: 8 },
  selection: { kind: 'boundary', id: 'gumru' },
  layers: { ...DEFAULT_VIEW.layers, 'gumru-line': 'on', 'treaty-lines': 'off' },
  lang: 'tr',
};
const share: Share = { atlas: 'https://maps.example/atlas/', view, chrome: FIRST_CHROME, height: 480, title: 'Atlas' };

/** The first element of a piece of markup. */
const element = (markup: string) =>
  new DOMParser().parseFromString(markup.replace(' data-preload', ''), 'text/xml').documentElement;

describe('a code', () => {
  it.each(['page', 'moodle', 'wordpress'] as const)('for %s is a frame with the whole view', (form) => {
    const frame = element(codeFor(form, share));
    const address = new URL(frame?.getAttribute('src') ?? '');
    expect(frame?.tagName).toBe('iframe');
    expect(address.origin + address.pathname).toBe('https://maps.example/atlas/embed.html');
    expect(decodeView(address.hash, DEFAULT_VIEW)).toMatchObject({ view, problems: [] });
    expect(decodeChrome(address.search)).toEqual({ chrome: FIRST_CHROME, unknown: [] });
    expect(frame?.getAttribute('height')).toBe('480');
  });

  it('for course pages has nothing that they strip', () => {
    const names = [...codeFor('moodle', share).matchAll(/ ([a-z-]+)="/g)].map(([, name]) => name);
    expect(names.sort()).toEqual(['height', 'src', 'title', 'width']);
  });

  it('for slides lets the map take the wheel', () => {
    const frame = element(codeFor('reveal', share))?.getElementsByTagName('iframe')[0];
    const address = new URL(frame?.getAttribute('data-src') ?? '');
    expect(decodeChrome(address.search).chrome.gestures).toBe('free');
    expect(decodeView(address.hash, DEFAULT_VIEW).view).toEqual(view);
  });

  it('as an element has the parts of the address as attributes', () => {
    const [script, tag] = codeFor('element', share).split('\n');
    expect(element(script ?? '')?.getAttribute('src')).toBe('https://maps.example/atlas/border-atlas.js');
    const made = element(tag ?? '');
    const parts = ['map', 'date', 'layers', 'select', 'lang'].map((name) => `${name}=${made?.getAttribute(name)}`);
    expect(decodeView(`#${parts.join('&')}`, DEFAULT_VIEW)).toMatchObject({ view, problems: [] });
  });

  it('keeps whatever stands in a title inside its attribute', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom(...SHARE_FORMS), (noise, form) => {
        const title = `${noise}"><script>alert(1)</script>`;
        const code = codeFor(form, { ...share, title });
        expect(code.replace(/^<script type="module" src="[^"]*"><\/script>\n/, '')).not.toContain('<script');
      }),
    );
  });
});
