/** Style sheets: letters as large as the reader has them, and classes that belong to one file and are there where they are named. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { preprocessCSS, resolveConfig } from 'vite';
import { describe, expect, it } from 'vitest';
import { classNameOf, cssModules, withNames } from '../../scripts/site/cssModules.ts';

const SRC = path.join(import.meta.dirname, '../../src');
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll(path.sep, '/'));
const textOf = (name: string) => readFileSync(path.join(SRC, name), 'utf8');
const sheets = files.filter((name) => name.endsWith('.css'));
const modules = sheets.filter((name) => name.endsWith('.module.css'));
const programs = files.filter((name) => /\.tsx?$/.test(name)).map((name) => ({ name, text: textOf(name) }));

describe('style sheets', () => {
  it.each(sheets)('%s sets no letters in pixels, and asks no window for its size in them', (name) => {
    const css = textOf(name);
    expect(css.match(/(?:^|[\s;{])(?:font|font-size|line-height):[^;]*\dpx/g)).toBeNull();
    expect(css.match(/@(?:media|container|value)[^{;]*\dpx/g)).toBeNull();
  });

  it.each(sheets)('%s leaves room round what is clipped in a plain length: a computed one is not heard', (name) => {
    expect(textOf(name).match(/overflow-clip-margin:[^;]*\(/g)).toBeNull();
  });
});

const withoutWords = (css: string) => css.replace(/\/\*.*?\*\//gs, '').replace(/@(?:value|import)[^;]*;/g, '');
const selectorsIn = (css: string) =>
  [...withoutWords(css).matchAll(/([^{};]+)\{/g)].map(([, text = '']) => text.trim()).filter((text) => text[0] !== '@');
const classesIn = (selector: string) => [...selector.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name = '']) => name);
const camel = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
const GLOBAL = /:global\([^()]*\)/g;

/** The classes of each module, and those of others that it names. */
const read = modules.map((name) => {
  const selectors = selectorsIn(textOf(name));
  const own = selectors.flatMap((selector) => classesIn(selector.replace(GLOBAL, '')));
  const foreign = selectors.flatMap((selector) => classesIn(selector.match(GLOBAL)?.join('') ?? ''));
  return { name, own: [...new Set(own)], foreign: [...new Set(foreign)] };
});
const scoped = read.flatMap(({ name, own }) => own.map((local) => classNameOf(local, name)));
/** Everybody's: of the base rules, of what stands in the page before its program, of what the map makes for itself. */
const plain = new Set([
  ...sheets.filter((name) => !modules.includes(name)).flatMap((name) => selectorsIn(textOf(name)).flatMap(classesIn)),
  ...programs.flatMap(({ text }) =>
    [...text.matchAll(/class(?:Name|List)?(?:="|: '|', '| = '|\.add\(')([^'"]+)['"]/g)].flatMap(([, names = '']) =>
      names.split(' '),
    ),
  ),
  'maplibregl-canvas',
]);

describe('classes', () => {
  it('are called in the page by file and class, and shapes of the page by what they are', async () => {
    const config = await resolveConfig(
      { configFile: false, logLevel: 'silent', css: { modules: cssModules } },
      'build',
    );
    for (const { name, own } of read) {
      const file = path.join(SRC, name);
      const { code, modules: names = {} } = await preprocessCSS(textOf(name), file, config);
      for (const local of own) expect(names[camel(local)], `.${local} of ${name}`).toBe(classNameOf(local, name));
      expect(withoutWords(code).match(/@container[^{]*--/g), name).toBeNull();
    }
  });

  it('are written out in the built program', () => {
    const code = "import styles from './chart.module.css';\nimport tipStyles from '../ui/tip.module.css';\n";
    expect(withNames(`${code}const a = [styles.root, styles.rowName, tipStyles.root, other.styles.root];`)).toBe(
      "import './chart.module.css';\nimport '../ui/tip.module.css';\n" +
        'const a = ["chart", "chart-row-name", "tip", other.styles.root];',
    );
    for (const { name, text } of programs)
      expect(withNames(text), name).not.toMatch(/^import .* from .*\.module\.css/m);
  });

  it('belong to one file each', () => {
    const names = [...scoped, ...plain];
    expect(scoped.filter((name) => names.indexOf(name) !== names.lastIndexOf(name))).toEqual([]);
  });

  it.each(read.filter(({ own }) => own.length > 0))('of $name are in use, and no others of it are', ({ name, own }) => {
    const used = programs.flatMap((program) => {
      const alias = [...program.text.matchAll(/^import (\w+) from '(.*\.module\.css)';$/gm)].find(
        ([, , file = '']) => path.posix.join(path.posix.dirname(program.name), file) === name,
      )?.[1];
      return alias ? [...program.text.matchAll(new RegExp(`(?<![\\w.])${alias}\\.(\\w+)`, 'g'))].map((m) => m[1]) : [];
    });
    expect([...new Set(used)].sort()).toEqual(own.map(camel).sort());
  });

  it.each(read.filter(({ foreign }) => foreign.length > 0))('of others that $name names are there', ({ foreign }) => {
    expect(foreign.filter((name) => !scoped.includes(name) && !plain.has(name))).toEqual([]);
  });

  it('that docs promise are there', () => {
    const docs = readFileSync(path.join(import.meta.dirname, '../../docs/architecture.md'), 'utf8');
    const promised = classesIn(docs.match(/its name stays: (.*)\.$/m)?.[1] ?? '');
    expect(promised).toContain('presenter-bar');
    expect(promised.filter((name) => !scoped.includes(name) && !plain.has(name))).toEqual([]);
  });

  it('that tests ask for are there', () => {
    const tests = path.join(import.meta.dirname, '..');
    const asked = readdirSync(tests, { recursive: true, encoding: 'utf8' })
      .filter((name) => /(?:browser|firefox|webkit).*\.ts$/.test(name))
      .flatMap((name) => readFileSync(path.join(tests, name), 'utf8').split('\n'))
      .flatMap((line) => [
        ...line.matchAll(/(?:locator|waitForSelector|querySelector(?:All)?|closest|matches|css)\(\s*(['"`])(.*?)\1/g),
      ])
      .flatMap(([, , selector = '']) => classesIn(selector.replace(/\[[^\]]*\]|:has-text\([^)]*\)|\$\{[^}]*\}/g, '')));
    expect(asked.length).toBeGreaterThan(100);
    expect([...new Set(asked)].filter((name) => !scoped.includes(name) && !plain.has(name))).toEqual([]);
  });
});

describe('shapes of the page', () => {
  it('are said once: what two rules ask for has a name in page.module.css', () => {
    const conditions = sheets.flatMap((name) =>
      [...withoutWords(textOf(name)).matchAll(/@container page ([^{]+)\{/g)]
        .map(([, condition = '']) => condition.trim())
        .filter((condition) => !condition.startsWith('(--')),
    );
    expect(conditions.filter((condition, i) => conditions.indexOf(condition) !== i)).toEqual([]);
  });

  it('are asked for by no program', () => {
    expect(programs.filter(({ text }) => /matchMedia\([^)]*(?:width|height)/.test(text))).toEqual([]);
  });
});
