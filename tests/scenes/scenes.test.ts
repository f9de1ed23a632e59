/**
 * Every scene looks as it is stored. After a change that is meant, look at the scenes (`npm run dev`, then
 * `/scenes.html`), renew them with `UPDATE_SCENES=1 npx vitest run tests/scenes`, and say in the commit why they changed.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readAtlas } from '../../scripts/data/files/atlas.ts';
import { scenes } from './scenes.ts';
import { differingLines, drawScene } from './storedScene.ts';

const HERE = import.meta.dirname;
/** Where pictures are put that are not as stored. */
const TODAY = path.resolve(HERE, '../../.vitest/scenes');
/** Room for all stored pictures, bytes: a scene that needs much takes a smaller window. */
const MOST = 6e6;
/** Of the lines that differ, as many as a reader takes in, each cut off here. */
const TOLD = { lines: 12, letters: 160 };

const atlas = readAtlas();

/** What tells a picture from the stored one; '' where they are the same. The picture is put where one can look at it. */
function difference(name: string, today: string): string {
  const stored = path.join(HERE, `${name}.svg`);
  const file = path.join(TODAY, `${name}.svg`);
  if (process.env.UPDATE_SCENES) writeFileSync(stored, today);
  const before = existsSync(stored) ? readFileSync(stored, 'utf8') : '';
  if (before === today) {
    rmSync(file, { force: true });
    return '';
  }
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, today);
  const lines = differingLines(before, today);
  return [
    `${name} is not as stored: ${lines.length ? `${lines.length} lines differ` : 'its lines stand in another order'}. It is drawn in ${path.relative('', file)}; beside each other: npm run dev, /scenes.html#${name}`,
    ...lines.slice(0, TOLD.lines).map((line) => line.slice(0, TOLD.letters)),
  ].join('\n');
}

describe('a scene', () => {
  it.each([...scenes])('%s looks as it is stored', (name, scene) => {
    expect(difference(name, drawScene(atlas, scene))).toBe('');
  });

  it('is there for every stored picture', () => {
    const stored = readdirSync(HERE, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.svg'))
      .map((file) => file.replaceAll(path.sep, '/').slice(0, -'.svg'.length));
    expect(stored.sort()).toEqual([...scenes.keys()].sort());
    const sizes = stored.map((name) => statSync(path.join(HERE, `${name}.svg`)).size);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(MOST);
  });

  it('is told from another by the lines that differ', () => {
    expect(differingLines('a\nb\nb\n', 'a\nb\nc\n')).toEqual(['- b', '+ c']);
  });
});
