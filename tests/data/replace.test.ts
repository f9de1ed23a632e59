/** Files are replaced whole or not at all: a full disk, a program killed at any moment, bad data. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { replaceFiles, replaceFolder } from '../../scripts/data/files/replace.ts';
import { ROOT, run } from '../run.ts';

function temporary(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'replace-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
const textOf = (folder: string, name: string) => readFileSync(path.join(folder, name), 'utf8');

describe('replacing files', () => {
  it('writes new ones, also in folders of their own, and takes away what is gone', () => {
    const folder = temporary();
    writeFileSync(path.join(folder, 'gone'), '');
    replaceFiles(folder, { a: 'new', 'lines/b': 'new' }, ['gone']);
    expect([textOf(folder, 'a'), textOf(folder, 'lines/b')]).toEqual(['new', 'new']);
    expect(readdirSync(folder).sort()).toEqual(['a', 'lines']);
  });

  it('leaves all of them as they were where one cannot be written, and nothing beside them', () => {
    const folder = temporary();
    for (const name of ['a', 'b', 'gone']) writeFileSync(path.join(folder, name), 'old');
    // No file system takes so long a name; a full disk refuses at the same place.
    expect(() => replaceFiles(folder, { a: 'new', b: 'new', ['n'.repeat(300)]: '' }, ['gone'])).toThrow(/ENAMETOOLONG/);
    expect(['a', 'b', 'gone'].map((name) => textOf(folder, name))).toEqual(['old', 'old', 'old']);
    expect(readdirSync(folder).sort()).toEqual(['a', 'b', 'gone']);
  });

  it('leaves each whole when the program is killed, and the next one clears up', async () => {
    const folder = temporary();
    const size = 2_000_000;
    const program = `
      import { replaceFiles } from ${JSON.stringify(path.join(ROOT, 'scripts/data/files/replace.ts'))};
      for (let i = 0; ; i++) {
        replaceFiles(${JSON.stringify(folder)}, { a: String(i % 10).repeat(${size}), b: String(i % 10).repeat(${size}) });
        if (i === 0) console.log('begun');
      }`;
    for (const later of [3, 17, 41]) {
      const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], { cwd: ROOT });
      await once(child.stdout, 'data');
      await setTimeout(later);
      child.kill('SIGKILL');
      await once(child, 'exit');
      for (const text of ['a', 'b'].map((name) => textOf(folder, name)))
        expect([text.length, new Set(text).size]).toEqual([size, 1]);
    }
    mkdirSync(path.join(folder, '.staged/999999999/lines'), { recursive: true });
    replaceFiles(folder, { a: 'new' });
    expect(readdirSync(folder).sort()).toEqual(['a', 'b']);
    // What a program that still runs is writing is its own: another build in another window.
    const other = path.join(folder, '.staged', String(process.ppid));
    mkdirSync(other, { recursive: true });
    replaceFiles(folder, { a: 'newer' });
    expect(existsSync(other)).toBe(true);
  });
});

describe('replacing a folder', () => {
  it('keeps the old one where the new one cannot be made, or the program was killed between the moves', async () => {
    const parent = temporary();
    const folder = path.join(parent, 'package');
    const make = (text: string) => async (empty: string) => writeFileSync(path.join(empty, 'index.js'), text);
    await replaceFolder(folder, make('old'));
    await expect(
      replaceFolder(folder, async () => {
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(textOf(folder, 'index.js')).toBe('old');
    mkdirSync(path.join(parent, '.staged'));
    cpSync(folder, path.join(parent, '.staged/before'), { recursive: true });
    rmSync(folder, { recursive: true });
    await expect(
      replaceFolder(folder, async () => {
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(textOf(folder, 'index.js')).toBe('old');
    await replaceFolder(folder, make('new'));
    expect(textOf(folder, 'index.js')).toBe('new');
    expect(readdirSync(parent)).toEqual(['package']);
  });
});

describe('npm run geodata:build', () => {
  it('tells what is wrong with the data and leaves the published files as they are', { timeout: 60_000 }, () => {
    const copy = temporary();
    for (const name of ['CITATION.cff', 'scripts', 'src', 'geodata', 'package.json', 'tsconfig.json'])
      cpSync(path.join(ROOT, name), path.join(copy, name), { recursive: true });
    symlinkSync(path.join(ROOT, 'node_modules'), path.join(copy, 'node_modules'));
    const published = path.join(copy, 'geodata/published');
    const before = readdirSync(published, { recursive: true }).sort();
    const atlas = textOf(published, 'atlas.json');
    const build = () => {
      const { status, stderr } = run('scripts/data/build.ts', [], copy);
      expect(status).toBe(1);
      expect(stderr).not.toMatch(/ at .*\.ts:\d+/);
      expect(stderr).toMatch(/nothing was written/i);
      expect(textOf(published, 'atlas.json')).toBe(atlas);
      expect(readdirSync(published, { recursive: true }).sort()).toEqual(before);
      return stderr;
    };
    const edit = (name: string, change: (text: string) => string) => {
      const file = path.join(copy, 'geodata', name);
      const good = readFileSync(file, 'utf8');
      expect(change(good)).not.toBe(good);
      writeFileSync(file, change(good));
      return () => writeFileSync(file, good);
    };
    const mended = [
      edit('control/1919.json', (text) => text.replace('{', '{ "__proto__": [],')),
      edit('arcs/coast.geojson', (text) => text.replace(/"geometry": ?\{[^}]*\}/, '"geometry":null')),
    ];
    expect(build()).toMatch(/__proto__[\s\S]*\[reserved-name\][\s\S]*coast.*no geometry/);
    for (const mend of mended) mend();
    const restore = edit('events.json', () => '');
    expect(build()).toMatch(/events\.json: is empty/);
    restore();
    // Good by themselves, but the lines no longer close into the territories.
    edit('territories.json', (text) => text.replace(/"point": \[\s*[\d.]+,/, '"point": [46.99,'));
    expect(build()).toMatch(/The arcs do not close into the territories/);
    expect(existsSync(path.join(published, '.staged'))).toBe(false);
  });
});
