/** Letters are as large as the reader has them: style sheets write their sizes in rem. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = path.join(import.meta.dirname, '../../src');
const sheets = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.css'));

describe('style sheets', () => {
  it.each(sheets)('%s sets no letters in pixels, and asks no window for its size in them', (name) => {
    const css = readFileSync(path.join(SRC, name), 'utf8');
    expect(css.match(/(?:^|[\s;{])(?:font|font-size|line-height):[^;]*\dpx/g)).toBeNull();
    expect(css.match(/@(?:media|container)[^{]*\dpx/g)).toBeNull();
  });

  it.each(sheets)('%s leaves room round what is clipped in a plain length: a computed one is not heard', (name) => {
    const css = readFileSync(path.join(SRC, name), 'utf8');
    expect(css.match(/overflow-clip-margin:[^;]*\(/g)).toBeNull();
  });
});
