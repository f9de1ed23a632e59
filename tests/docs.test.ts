/** What the documents name is there: linked files, paths in backticks, npm commands, the forms' questions. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '..');
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

describe('the forms for reports', () => {
  it.each(['wrong-date', 'wrong-line', 'wrong-name'])('%s asks for a source', (name) => {
    const form = read(`.github/ISSUE_TEMPLATE/${name}.yml`);
    expect(form).toMatch(/id: source[\s\S]*?required: true/);
    expect(form).toMatch(/id: address/);
  });
});
