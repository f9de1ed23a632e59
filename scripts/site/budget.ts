/** Weighs what is built against budget.json, and fails the build where something has outgrown it. */
import { gzipSync } from 'node:zlib';
import type { Plugin, Rollup } from 'vite';

/** What is weighed, and the most it may weigh together, bytes after gzip. */
export interface Budget {
  name: string;
  /** Modules of the program, by path: counted with all that the browser must load before they run, styles too. */
  modules?: string[];
  /** Names of files as patterns. */
  files?: string[];
  most: number;
}

export interface Weighed extends Budget {
  bytes: number;
}

/**
 * @param files of the build, by name
 * @param loadedWith names of the files loaded with a module; undefined where the build has no such module
 */
export function weigh(
  budgets: readonly Budget[],
  files: Readonly<Record<string, string | Uint8Array>>,
  loadedWith: (module: string) => readonly string[] | undefined,
): Weighed[] {
  return budgets.map((budget) => {
    const wanted = [
      ...(budget.modules ?? []).map((module) => loadedWith(module) ?? []),
      ...(budget.files ?? []).map((pattern) => Object.keys(files).filter((name) => new RegExp(pattern).test(name))),
    ];
    if (wanted.some((names) => names.length === 0))
      throw new Error(`budget.json: "${budget.name}" names what the build does not have`);
    const bytes = [...new Set(wanted.flat())].reduce((sum, name) => sum + gzipSync(files[name] ?? '').length, 0);
    return { ...budget, bytes };
  });
}

/** The files that the browser loads with a module's chunk: what it imports at once, not what it asks for later. */
function loaded(bundle: Rollup.OutputBundle, module: string): string[] | undefined {
  const first = Object.values(bundle).find(
    (file) => file.type === 'chunk' && file.moduleIds.some((id) => id.endsWith(`/${module}`)),
  );
  if (!first) return undefined;
  const found = new Set<string>();
  const visit = (name: string) => {
    const file = bundle[name];
    if (!file || found.has(name)) return;
    found.add(name);
    if (file.type !== 'chunk') return;
    for (const style of file.viteMetadata?.importedCss ?? []) found.add(style);
    for (const other of file.imports) visit(other);
  };
  visit(first.fileName);
  return [...found];
}

export function budget(budgets: readonly Budget[]): Plugin {
  return {
    name: 'budget',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const files = Object.fromEntries(
          Object.values(bundle).map((file) => [file.fileName, file.type === 'chunk' ? file.code : file.source]),
        );
        const weighed = weigh(budgets, files, (module) => loaded(bundle, module));
        const over = weighed.filter(({ bytes, most }) => bytes > most);
        for (const { name, bytes, most } of weighed) this.info(`${name}: ${bytes} of ${most} bytes`);
        if (over.length > 0)
          this.error(
            `Over budget: ${over.map(({ name, bytes, most }) => `${name} weighs ${bytes} bytes, ${most} allowed`).join('; ')}. Load less at first, or raise budget.json and say why.`,
          );
      },
    },
  };
}
