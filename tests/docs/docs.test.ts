/** What the documents name is there: linked files, paths in backticks, npm commands, functions, the forms' questions. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { isDay } from '../../src/time/days.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const inFolder = (folder: string) =>
  readdirSync(path.join(ROOT, folder), { withFileTypes: true, recursive: folder !== '.' })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)));
const documents = ['.', 'docs', 'geodata', '.github'].flatMap(inFolder).filter((file) => file.endsWith('.md'));
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

/** Folders of the repository that a path in backticks may begin with. */
const ROOMS = readdirSync(ROOT, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
/** Made by a command and not kept, or by whoever publishes a copy. */
const ELSEWHERE = /^(dist|dist-package|node_modules|\.github\/workflows)\//;

const linksOf = (text: string) =>
  [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link = '']) => link)
    .filter((link) => !/^(https?:|mailto:|#)/.test(link));
const pathsOf = (text: string) =>
  [...text.matchAll(/`([\w./*<>{}-]+\/[\w./*<>{}-]*)`/g)]
    .map(([, name = '']) => name)
    .filter((name) => ROOMS.includes(name.split('/')[0] as string) && !/[*<>{}]/.test(name) && !ELSEWHERE.test(name));
const commandsOf = (text: string) =>
  [...text.matchAll(/npm (?:run (?:--silent )?)([\w:-]+)/g)].map(([, name = '']) => name);

const functionsOf = (text: string) => [...text.matchAll(/`(\w+)\(\)`/g)].map(([, name = '']) => name);

const code = ['src', 'scripts']
  .flatMap(inFolder)
  .filter((file) => /\.tsx?$/.test(file) && !file.includes('node_modules'));
const exported = new Set(
  code.flatMap((file) =>
    [...read(file).matchAll(/^export (?:async )?(?:function|const|class) (\w+)/gm)].map(([, name = '']) => name),
  ),
);

describe.each(documents)('%s', (file) => {
  const text = read(file);
  it('links to what is there', () => {
    const lost = linksOf(text).filter(
      (link) => !existsSync(path.resolve(ROOT, path.dirname(file), link.replace(/#.*/, ''))),
    );
    expect(lost).toEqual([]);
  });

  it('names files and commands that exist', () => {
    expect(pathsOf(text).filter((name) => !existsSync(path.join(ROOT, name)))).toEqual([]);
    expect(commandsOf(text).filter((name) => !(name in scripts))).toEqual([]);
  });
});

describe.each(['docs/architecture.md', 'docs/glossary.md'])('%s', (file) => {
  it('names functions that there are', () => {
    expect(functionsOf(read(file)).filter((name) => !exported.has(name))).toEqual([]);
  });
});

describe('docs/glossary.md', () => {
  const rows = read('docs/glossary.md')
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(2)
    .map((line) => line.split('|').map((cell) => cell.trim()));
  it('goes by the alphabet', () => {
    const words = rows.map(([, word]) => word as string);
    expect(words).toEqual([...words].sort((a, b) => a.localeCompare(b, 'en')));
  });
  it('says of each word where it stands', () => {
    expect(rows.filter(([, , , where]) => ![pathsOf, functionsOf].some((of) => of(where as string).length))).toEqual(
      [],
    );
  });
});

describe('CHANGELOG.md', () => {
  it('has its days in order, the newest first, each once', () => {
    const days = [...read('CHANGELOG.md').matchAll(/^## (.*)$/gm)].map(([, day = '']) => day);
    expect(days).toEqual([...new Set(days)].sort().reverse());
    expect(days.filter((day) => !isDay(day))).toEqual([]);
  });
});

describe('the forms for reports', () => {
  it.each(['wrong-date', 'wrong-line', 'wrong-name'])('%s asks for a source', (name) => {
    const form = read(`.github/ISSUE_TEMPLATE/${name}.yml`);
    expect(form).toMatch(/id: source[\s\S]*?required: true/);
    expect(form).toMatch(/id: address/);
  });
});
