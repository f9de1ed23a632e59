/** Addresses of views for others: none of a reader's own machine, and no one reads the page's address but one module. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { edition } from '../../scripts/data/compile/edition.ts';
import { toGeojson } from '../../src/export/geojson.ts';
import { linesOf, membersOf } from '../../src/export/header.ts';
import { decodeView } from '../../src/view/codec.ts';
import { permanentLink, siteOf } from '../../src/view/link.ts';
import { DEFAULT_VIEW } from '../../src/view/view.ts';

describe('the address of the atlas for others', () => {
  it.each([
    ['file:///media/anna/gizli%20klas%C3%B6r/border-atlas-offline.html#date=1921-10-13', 'a file'],
    ['file://server/share/border-atlas-offline.html', 'a file of a network'],
    ['http://localhost:4173/', 'this machine'],
    ['http://LOCALHOST/', 'this machine in capitals'],
    ['http://localhost./', 'this machine with a dot'],
    ['http://atlas.localhost:8080/', 'a name of this machine'],
    ['https://127.0.0.1:4300/atlas/', 'this machine by number'],
    ['http://127.1/', 'the same in short'],
    ['http://2130706433/', 'the same as one number'],
    ['http://0x7f.0.0.1/', 'the same in hexadecimal'],
    ['http://0.0.0.0:8000/', 'any address of this machine'],
    ['http://[::1]:4173/', 'this machine in IPv6'],
    ['http://[::ffff:127.0.0.1]/', 'this machine in both'],
    ['http://[fe80::1]/', 'a link'],
    ['http://[fd12:3456:789a::1]/', 'a private network in IPv6'],
    ['http://10.1.2.3/', 'a private network'],
    ['http://172.16.0.9/', 'a private network'],
    ['http://172.31.255.1/', 'a private network'],
    ['http://192.168.1.20:3000/atlas/', 'a home'],
    ['http://169.254.10.10/', 'a network without a server'],
    ['http://100.64.0.1/', 'a network of a provider'],
    ['http://annas-macbook.local:4173/', 'a machine by its name'],
    ['http://atlas/', 'a bare name'],
    ['http://atlas.lan/', 'a router’s name'],
    ['http://maps.intranet/', 'a house’s name'],
    ['http://box.home.arpa/', 'a home’s name'],
    ['http://host.docker.internal/', 'a container'],
    ['blob:https://maps.example/0c1d-22', 'memory'],
    ['data:text/html,hello', 'text'],
    ['about:srcdoc', 'a frame’s text'],
    ['about:blank', 'nothing'],
    ['chrome-extension://abcdef/index.html', 'an extension'],
    ['content://com.android.externalstorage.documents/document/primary%3ADownload', 'a telephone’s folder'],
    ['', 'no address'],
  ])('is not %s (%s)', (here) => {
    expect(siteOf(undefined, here)).toBeNull();
    expect(siteOf('', here)).toBeNull();
    // Where it was built for a place, that is cited.
    expect(siteOf('https://maps.example/atlas', here)).toBe('https://maps.example/atlas/');
    // Nor does a build make a machine's own address one for others.
    expect(siteOf(here, 'http://localhost/')).toBeNull();
  });

  it.each([
    ['https://maps.example/atlas/', 'https://maps.example/atlas/'],
    ['https://maps.example/atlas/index.html', 'https://maps.example/atlas/'],
    ['https://maps.example/atlas/embed.html?hide=tools#date=1921-10-13', 'https://maps.example/atlas/'],
    ['https://maps.example/border-atlas-offline.html', 'https://maps.example/'],
    ['https://maps.example/?fbclid=IwAR0&utm_source=x', 'https://maps.example/'],
    ['https://maps.example/?x={evil}&y=<b>#lang=tr', 'https://maps.example/'],
    ['https://anna:secret@maps.example/', 'https://maps.example/'],
    ['https://maps.example:8443/a/b/', 'https://maps.example:8443/a/b/'],
    ['http://93.184.216.34/atlas/', 'http://93.184.216.34/atlas/'],
    ['http://172.32.0.1/', 'http://172.32.0.1/'],
    ['http://100.128.0.1/', 'http://100.128.0.1/'],
    ['https://[2001:db8::1]/', 'https://[2001:db8::1]/'],
    ['https://localhost.example/', 'https://localhost.example/'],
    ['https://10.example/', 'https://10.example/'],
    ['https://xn--kars-5va.example/', 'https://xn--kars-5va.example/'],
  ])('at %s is %s', (here, site) => {
    expect(siteOf(undefined, here)).toBe(site);
  });

  it.each(['https://maps.example/atlas', 'https://maps.example/atlas/', 'https://maps.example/atlas/index.html?a=1#b'])(
    'is the one it was built for, wherever it is opened: %s',
    (built) => {
      for (const here of ['file:///home/anna/x.html', 'https://mirror.example/copy/?q=1', 'http://127.0.0.1:4173/'])
        expect(siteOf(built, here)).toBe('https://maps.example/atlas/');
    },
  );

  it('leads with its fragment to the view', () => {
    const view = { ...DEFAULT_VIEW, date: '1920-12-10', lang: 'tr' as const };
    const link = permanentLink('https://maps.example/atlas/', view) ?? '';
    expect(new URL(link).search).toBe('');
    expect(decodeView(new URL(link).hash, DEFAULT_VIEW)).toMatchObject({ view, problems: [] });
    expect(permanentLink(null, view)).toBeNull();
  });

  it('is told to the page, and to the offline file, by their build', () => {
    const told = (address: string | undefined) => {
      const { config } = edition(address) as unknown as { config(): { define: Record<string, string> } };
      return config().define;
    };
    expect(told('https://maps.example/')['import.meta.env.SITE_URL']).toBe('"https://maps.example/"');
    expect(told(undefined)['import.meta.env.SITE_URL']).toBe('undefined');
    for (const file of ['vite.config.ts', 'scripts/site/offline.ts'])
      expect(readFileSync(path.resolve(import.meta.dirname, '../..', file), 'utf8')).toContain(
        'edition(process.env.SITE_URL)',
      );
  });

  it('is made in one module: no other reads where the page stands', () => {
    const root = path.resolve(import.meta.dirname, '../../src');
    const reads =
      /\blocation\.(?:href|origin|host|hostname|pathname|port|toString)\b|\bdocument\.(?:URL|baseURI|documentURI|location|referrer)\b|\bString\(location\)|\$\{location\}/;
    const found = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && reads.test(readFileSync(path.join(root, file), 'utf8')))
      .map((file) => file.replaceAll(path.sep, '/'));
    expect(found.sort()).toEqual([
      'app/services/site.ts',
      // The view is read out of it, and written back into it; nothing of it goes elsewhere.
      'app/services/url.ts',
      // What these two load is found beside the page: the embed's frame, and letters.
      'embed/host/element.ts',
      'map/webgl/fonts.ts',
      // Scripts are held to the page's own origin.
      'picture/trust.ts',
    ]);
  });
});

describe('data without an address for others', () => {
  const header = {
    title: 'Border Atlas · 10 December 1920',
    date: '1920-12-10',
    version: '1',
    issued: '2026-11-23',
    licences: [],
  };

  it.each([null, undefined])('say nothing in its place (%s)', (link) => {
    expect(membersOf({ ...header, link })).not.toHaveProperty('link');
    expect(linesOf({ ...header, link })).toEqual(linesOf(header));
    expect(linesOf({ ...header, link }).join(' ')).not.toMatch(/undefined|null/);
    expect(toGeojson([], { ...header, link })).not.toMatch(/undefined|null/);
  });

  it('name the address where there is one', () => {
    const link = 'https://maps.example/atlas/#date=1920-12-10';
    expect(membersOf({ ...header, link })).toMatchObject({ link });
    expect(linesOf({ ...header, link })).toContain(link);
  });
});
