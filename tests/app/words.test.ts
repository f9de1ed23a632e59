/** Interface text lives in the catalogues: no words between tags, none in the attributes that readers meet. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../src/app');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tsx'));

/** Words as a reader meets them: letters between tags, or in an attribute read aloud or shown. */
function hardCoded(code: string): string[] {
  const bare = code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const between = [
    ...bare.matchAll(/(?:<\/?[a-z][\w.]*(?:\s[^<>{}]*)?>|\/>)\s*([^<>{}()=;]*\p{L}{2,}[^<>{}()=;]*?)\s*</gu),
  ];
  const attributes = [...bare.matchAll(/\b(?:aria-label|title|placeholder|alt|label)="([^"]*\p{L}{2,}[^"]*)"/gu)];
  return [...between, ...attributes].map(([, text]) => text?.trim() ?? '');
}

it.each(files)('%s holds no interface text', (name) => {
  expect(hardCoded(readFileSync(path.join(root, name), 'utf8'))).toEqual([]);
});

it('sees text that is hard-coded', () => {
  expect(hardCoded('<p>Who held it</p>')).toEqual(['Who held it']);
  expect(hardCoded('<button aria-label="Close it" />')).toEqual(['Close it']);
  expect(hardCoded("<p>{words.t('a.b')}</p>")).toEqual([]);
});
