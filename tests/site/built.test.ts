/** What the build adds of itself: budgets, the policy, the list of files to keep, and whose scripts are trusted. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { weigh } from '../../scripts/site/budget.ts';
import { DIRECTIVES, policyText } from '../../scripts/site/csp.ts';
import { refused } from '../../scripts/site/licences.ts';
import { ownScript } from '../../src/picture/trust.ts';

describe('a budget', () => {
  const files = { 'assets/start-abc.js': 'x'.repeat(1000), 'assets/start-abc.css': 'y', 'other.js': 'z' };
  const loadedWith = (module: string) =>
    module === 'src/main.tsx' ? ['assets/start-abc.js', 'assets/start-abc.css'] : undefined;

  it.each([
    { modules: ['src/main.tsx'] },
    { files: ['^assets/start-.*\\.(js|css)$'] },
    { modules: ['src/main.tsx'], files: ['^assets/start'] },
  ])('weighs what it names once, compressed: %j', (named) => {
    const [weighed] = weigh([{ name: 'first', ...named, most: 100 }], files, loadedWith);
    expect(weighed?.bytes).toBeGreaterThan(40);
    expect(weighed?.bytes).toBeLessThan(80);
  });

  it('fails where it names what is not there, rather than weighing nothing', () => {
    expect(() => weigh([{ name: 'gone', files: ['^assets/lost'], most: 1 }], files, loadedWith)).toThrow(/gone/);
    expect(() => weigh([{ name: 'gone', modules: ['src/lost.ts'], most: 1 }], files, loadedWith)).toThrow(/gone/);
  });
});

describe('the list of licences', () => {
  it('names what may not be in the page, and what tells no licence', () => {
    const list = [
      '## react - 19.3.1 (MIT)',
      '## Of no library: a heading in the text of a licence',
      '## mediabunny - 1.61.0 (MPL-2.0)',
      '## either - 1.0.0 (MIT OR GPL-3.0-only)',
      '## both - 1.0.0 (MIT AND GPL-3.0-only)',
      '## @fontsource/noto-sans - 5.3.0 (OFL-1.1)',
      '## @scope/closed - 2.0.0-beta.1 (UNLICENSED)',
      '## silent - 0.1.0',
    ].join('\n\n');
    expect(refused(list)).toEqual([
      'both 1.0.0: MIT AND GPL-3.0-only',
      '@scope/closed 2.0.0-beta.1: UNLICENSED',
      'silent 0.1.0: no licence told',
    ]);
  });
});

describe('the policy', () => {
  it('is the one that the recipe for servers has', () => {
    const recipe = readFileSync(new URL('../../docs/deploy.md', import.meta.url), 'utf8');
    expect(recipe).toContain(policyText(DIRECTIVES));
  });
});

describe('a script', () => {
  it.each([
    ['assets/worker.mjs', true],
    ['https://maps.example/atlas/sw.js', true],
    ['blob:https://maps.example/1234', true],
    ['data:text/javascript,1', true],
    ['https://elsewhere.example/a.js', false],
    ['//elsewhere.example/a.js', false],
    ['javascript:alert(1)', false],
    ['http://', false],
  ])('from %s is trusted: %s', (url, trusted) => {
    expect(ownScript(url, 'https://maps.example/atlas/')).toBe(trusted ? url : null);
  });
});
