/** What makes a checkout work on every machine: an install that is whole and checked, the same bytes, any folder. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import semver from 'semver';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const read = (name: string) => readFileSync(path.join(root, name), 'utf8');

interface Locked {
  version?: string;
  link?: true;
  resolved?: string;
  integrity?: string;
  optional?: true;
  deprecated?: string;
  engines?: { node?: string };
}

describe.each([
  ['package-lock.json', 100],
  ['scripts/base-geometry/package-lock.json', 100],
  ['scripts/tools/bench/package-lock.json', 5],
])('%s', (name, least) => {
  const { packages } = JSON.parse(read(name)) as { packages: Record<string, Locked> };
  const installed = Object.entries(packages).filter(([place, { link }]) => place !== '' && !link);
  const those = (fault: (entry: Locked) => boolean) => installed.filter(([, entry]) => fault(entry)).map(([at]) => at);

  it('holds every package to its content, those of other platforms too', () => {
    expect(installed.length).toBeGreaterThan(least);
    expect(those(({ integrity = '' }) => !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity))).toEqual([]);
  });

  it('names no registry: each machine asks the one it is set to', () => {
    expect(those(({ resolved }) => resolved !== undefined)).toEqual([]);
  });
});

describe('an install', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, Locked> };

  it('has the binaries of a tool for every platform', () => {
    const tools = Object.keys(packages).filter((at) => at.includes('/@biomejs/cli-'));
    for (const platform of ['darwin-arm64', 'darwin-x64', 'linux-arm64', 'linux-x64-musl', 'win32-arm64', 'win32-x64'])
      expect(tools).toContain(`node_modules/@biomejs/cli-${platform}`);
  });

  const oldest = semver.minVersion(packages['']?.engines?.node ?? '')?.version ?? '';

  it('warns of nothing: all of it is for the oldest Node that is named, and none of it is deprecated', () => {
    const complaints = Object.entries(packages)
      .filter(
        ([, { optional, deprecated, engines }]) =>
          deprecated || (!optional && engines?.node && !semver.satisfies(oldest, engines.node)),
      )
      .map(([at]) => at);
    expect(oldest).toBe('20.19.0');
    expect(complaints).toEqual([]);
  });
});

/** Code that runs in Node, not in the page. */
const scripts = [
  'vite.config.ts',
  'vitest.config.ts',
  ...['scripts', 'tests'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.m?ts$|\.m?js$/.test(name) && !name.includes('node_modules'))
      .map((name) => path.join(folder, name)),
  ),
];

/** A path read off an address: `%20` for a blank, and a slash before the drive on Windows. `fileURLToPath` reads it right. */
const takesPath = (code: string) =>
  /\bimport\.meta\.url\b/.test(code) && /\.pathname\b|\bimport\.meta\.url\.\w+\(/.test(code);

describe('a folder of any name', () => {
  it('is no hindrance: no script takes a path out of an address', () => {
    const own = path.relative(root, import.meta.filename);
    expect(scripts.filter((name) => name !== own && takesPath(read(name)))).toEqual([]);
  });

  it.each([
    "const root = new URL('../src/', import.meta.url).pathname;",
    'const here = new URL(import.meta.url).pathname;',
    "const file = new URL('a.png', import.meta.url);\nread(file.pathname);",
    "import.meta.url.replace('file://', '')",
  ])('sees %j', (code) => {
    expect(takesPath(code)).toBe(true);
  });
});

describe('.gitattributes', () => {
  const rules = new Map(
    read('.gitattributes')
      .split('\n')
      .filter((line) => line && !line.startsWith('#'))
      .map((line) => line.split(/\s+/) as [string, ...string[]])
      .map(([pattern, ...attributes]) => [pattern, attributes.join(' ')]),
  );

  it('gives text the same line ends everywhere, and leaves what is compared by its bytes alone', () => {
    expect(rules.get('*')).toBe('text=auto eol=lf');
    expect(rules.get('geodata/published/**')).toBe('-text');
    expect(rules.get('tests/fixtures/**')).toBe('-text');
    expect(rules.get('*.png')).toBe('binary');
  });
});
