/** How classes of `*.module.css` are called in the page: by file and class, so that who reads the page can tell whose they are. */
import path from 'node:path';
import type { CSSModulesOptions, Plugin } from 'vite';

/** `body` of legend.module.css is `legend-body`; `root`, what the file is about, is `legend` itself. */
export function classNameOf(local: string, file: string): string {
  const component = path.basename(file).replace(/\.module\.css.*$/, '');
  return local === 'root' ? component : `${component}-${local}`;
}

export const cssModules: CSSModulesOptions = {
  generateScopedName: classNameOf,
  // `.row-name` is `styles.rowName`.
  localsConvention: 'camelCaseOnly',
};

/** A program with the classes it takes from modules written out: `styles.rowName` as `"chart-row-name"`. */
export function withNames(code: string): string {
  const imports = [...code.matchAll(/^import (\w+) from (['"])(.*\.module\.css)\2;$/gm)];
  return imports.reduce((text, [all, alias = '', , file = '']) => {
    const nameOf = (key: string) =>
      classNameOf(
        key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
        file,
      );
    const use = new RegExp(`(?<![\\w.])${alias}\\.(\\w+)`, 'g');
    return text.replace(all, `import '${file}';`).replace(use, (_, key: string) => JSON.stringify(nameOf(key)));
  }, code);
}

/** Spares the built page the tables of all names. */
export const classNames = (): Plugin[] => [
  {
    name: 'class-names',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: /\/src\/.*\.tsx?$/, code: '.module.css' },
      handler: (code) => ({ code: withNames(code), map: null }),
    },
  },
  {
    name: 'class-names-tables',
    apply: 'build',
    enforce: 'post',
    transform: {
      filter: { id: /\.module\.css$/ },
      // The rules themselves stay in the page.
      handler: () => ({ code: '', moduleSideEffects: 'no-treeshake' as const, map: null }),
    },
  },
];
