/** `npm start`: what it takes for built, and how it serves it. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataAreCurrent, markData, markPage, pageIsCurrent, sourcesOf } from '../../scripts/site/built.ts';
import { type Served, serveBuilt } from '../../scripts/site/serve-built.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'Çıldır gölü '));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const put = (root: string, name: string, text = name) => {
  mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
  writeFileSync(path.join(root, name), text);
};

const SOURCES = [
  'geodata/control/1919.json',
  'geodata/arcs/kars.geojson',
  'geodata/published/atlas.json',
  'geodata/README.md',
  'src/main.tsx',
  'src/app/styles/fonts.css',
  'public/unarrived.js',
  'scripts/site/csp.ts',
  'tours/livas.json',
  'index.html',
  'embed.html',
  'budget.json',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'vite.config.ts',
  'CITATION.cff',
];
const BUILT = ['dist/index.html', 'dist/assets/start-12345678.js', 'dist/border-atlas-offline.html'];

/** A built atlas in a folder of its own. */
function atlas(): string {
  const root = mkdtempSync(path.join(folder, 'a-'));
  for (const name of [...SOURCES, ...BUILT, 'docs/deploy.md', 'README.md', 'tests/time/time.test.ts']) put(root, name);
  markPage(root, sourcesOf(root), undefined);
  markData(root, sourcesOf(root));
  return root;
}

describe('a built page', () => {
  it('is current until something changes, also where a copy or a clock has other times', () => {
    const root = atlas();
    expect([pageIsCurrent(root, undefined), dataAreCurrent(root)]).toEqual([true, true]);
    for (const name of SOURCES) utimesSync(path.join(root, name), 4e9, 4e9);
    cpSync(root, path.join(folder, 'copy'), { recursive: true });
    expect(pageIsCurrent(path.join(folder, 'copy'), undefined)).toBe(true);
  });

  it.each(SOURCES)('is old where %s is edited, even by an editor that keeps its time, or is gone', (name) => {
    const root = atlas();
    writeFileSync(path.join(root, name), 'edited');
    utimesSync(path.join(root, name), 1e9, 1e9);
    expect([pageIsCurrent(root, undefined), dataAreCurrent(root)]).toEqual([false, false]);
    rmSync(path.join(root, name));
    expect(pageIsCurrent(root, undefined)).toBe(false);
  });

  it.each(['geodata/arcs/new.geojson', 'src/new.ts', 'tours/new.json'])('is old where %s is new', (name) => {
    const root = atlas();
    put(root, name);
    expect(pageIsCurrent(root, undefined)).toBe(false);
  });

  it.each(['README.md', 'docs/deploy.md', 'tests/time/time.test.ts', 'geodata/control/.1919.json.swp', '.DS_Store'])(
    'is not made from %s',
    (name) => {
      const root = atlas();
      put(root, name, 'edited');
      expect(pageIsCurrent(root, undefined)).toBe(true);
    },
  );

  it.each(BUILT)('is half made where %s is missing or cut', (name) => {
    const root = atlas();
    const whole = readFileSync(path.join(root, name), 'utf8');
    writeFileSync(path.join(root, name), whole.slice(0, -1));
    expect(pageIsCurrent(root, undefined)).toBe(false);
    rmSync(path.join(root, name));
    expect(pageIsCurrent(root, undefined)).toBe(false);
  });

  it.each(['', '{', 'null'])('is not taken for built on the word of a damaged mark: "%s"', (mark) => {
    const root = atlas();
    put(root, '.built', mark);
    expect([pageIsCurrent(root, undefined), dataAreCurrent(root)]).toEqual([false, false]);
  });

  it('says nothing of what was edited while it was built, nor of data that nobody has looked at', () => {
    const root = atlas();
    const before = sourcesOf(root);
    put(root, 'src/main.tsx', 'edited');
    markPage(root, before, undefined);
    expect([pageIsCurrent(root, undefined), dataAreCurrent(root)]).toEqual([false, false]);
  });

  it('for a site is as good for this machine, not for another site', () => {
    const root = atlas();
    markPage(root, sourcesOf(root), 'https://maps.example/');
    expect(pageIsCurrent(root, undefined)).toBe(true);
    expect(pageIsCurrent(root, 'https://maps.example/')).toBe(true);
    expect(pageIsCurrent(root, 'https://other.example/')).toBe(false);
  });
});

describe('the page that is served', () => {
  let served: Served;
  beforeAll(async () => {
    const root = path.join(folder, 'served');
    for (const name of [
      'dist/index.html',
      'dist/embed.html',
      'dist/border-atlas.js',
      'dist/manifest.json',
      'dist/icons/192.png',
      'dist/assets/start-12345678.css',
      'package.json',
      // Were it read, this would be an error.
      'vite.config.ts',
    ])
      put(root, name);
    served = await serveBuilt(root, 4400, '127.0.0.1');
  });
  afterAll(() => served.stop());
  const ask = (name: string) => fetch(new URL(name, served.address), { headers: { origin: 'null' } });

  it.each([
    ['', 'text/html'],
    ['index.html', 'text/html'],
    ['?from=https://maps.example/', 'text/html'],
    ['embed.html?hide=legend', 'text/html'],
    ['border-atlas.js', 'text/javascript'],
    ['manifest.json', 'application/json'],
    ['icons/192.png', 'image/png'],
    ['assets/start-12345678.css', 'text/css'],
  ])('has "%s" as %s, for frames without an origin as well', async (name, type) => {
    const { status, headers } = await ask(name);
    expect([status, headers.get('content-type')?.split(';')[0], headers.get('access-control-allow-origin')]).toEqual([
      200,
      type,
      '*',
    ]);
  });

  it.each([
    'assets/nosuch-12345678.js',
    'border-atlas-offline.html',
    'nosuch',
    'nosuch/',
    'assets/',
    'index.html/',
    'embed.html/?hide=legend',
    'embed/',
    'assets/start-12345678.css/',
    'package.json',
    '..%2fpackage.json',
    'assets/poster.en-12345678.json?lang=en',
  ])('has no "%s"', async (name) => {
    expect((await ask(name)).status).toBe(404);
  });
});
