/** Holds the licences of what is built into the page against those that allow it, and fails the build otherwise. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

export const LICENCES_FILE = 'licences.md';

/** Licences under which a library may be part of the page, as SPDX writes them. */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MPL-2.0',
  'OFL-1.1',
  'Unlicense',
  'Zlib',
]);

/** Whether an SPDX expression leaves a choice that is allowed: one side of an OR, both of an AND. */
function allows(licence: string): boolean {
  const plain = licence.replaceAll(/[()]/g, '').trim();
  return plain.split(/\s+OR\s+/).some((choice) => choice.split(/\s+AND\s+/).every((one) => ALLOWED.has(one.trim())));
}

/** Libraries of a list in the bundler's form (`## name - 1.2.3 (MIT)`) whose licence is not allowed, or not told. */
export function refused(list: string): string[] {
  return [...list.matchAll(/^## (@?[\w./-]+) - (\d\S*)(?: \((.+)\))?$/gm)]
    .filter(([, , , licence]) => licence === undefined || !allows(licence))
    .map(([, name, version, licence]) => `${name} ${version}: ${licence ?? 'no licence told'}`);
}

export function licences(): Plugin {
  let folder = '';
  return {
    name: 'licences',
    apply: 'build',
    configResolved(config) {
      folder = path.resolve(config.root, config.build.outDir);
    },
    writeBundle() {
      const found = refused(readFileSync(path.join(folder, LICENCES_FILE), 'utf8'));
      if (found.length > 0)
        this.error(`Not allowed in the page by scripts/site/licences.ts: ${found.join('; ')}. Take another library.`);
    },
  };
}
