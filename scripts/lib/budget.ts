/** Weighs what is built against budget.json, and fails the build where something has outgrown it. */
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** What is weighed: names of files as patterns, and the most they may weigh together, bytes after gzip. */
export interface Budget {
  name: string;
  files: string[];
  most: number;
}

export interface Weighed extends Budget {
  bytes: number;
}

/** @param files of the build, by name */
export function weigh(budgets: readonly Budget[], files: Readonly<Record<string, string | Uint8Array>>): Weighed[] {
  return budgets.map((budget) => {
    const patterns = budget.files.map((pattern) => new RegExp(pattern));
    const counted = Object.entries(files).filter(([name]) => patterns.some((pattern) => pattern.test(name)));
    if (counted.length < budget.files.length)
      throw new Error(`budget.json: "${budget.name}" names files that the build does not have`);
    return { ...budget, bytes: counted.reduce((sum, [, source]) => sum + gzipSync(source).length, 0) };
  });
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
        const weighed = weigh(budgets, files);
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
