/** Tells the service worker which files the built page has, with the hash of each, and when each is wanted. */
import { createHash } from 'node:crypto';
import type { Plugin, Rollup } from 'vite';
import type { KeptFile, KeptFiles } from '../../src/offline/keeper.ts';

/** Where the page's program begins, and the parts of it that are kept apart from the rest. */
const PAGE = 'src/main.tsx';
const LATER = ['src/app/export/ExportDialog.tsx', 'src/app/treaty/loaded.ts', 'src/embed/guest/main.ts'];
const USED = ['src/map/webgl/createWebglMap.ts'];

/** The page asks for these by themselves, or not at all. */
const LEFT_OUT =
  /^(sw\.js|border-atlas\.js|border-atlas-offline\.html|oembed\.json|preview\.png|licences\.md)$|^schemas\/|\.map$|(^|\/)\./;
const FRAMES = 'embed.html';
const PLACE = 'self.__FILES';

type Bundle = Rollup.OutputBundle;

const contentOf = (file: Bundle[string]) => (file.type === 'chunk' ? file.code : file.source);

export const integrityOf = (source: string | Uint8Array) =>
  `sha256-${createHash('sha256').update(source).digest('base64')}`;

/** Names of all files a module can ever load, those behind other doors left out. */
function reached(bundle: Bundle, from: string, closed: readonly string[]): Set<string> {
  const has = (file: Bundle[string] | undefined, module: string) =>
    file?.type === 'chunk' && file.moduleIds.some((id) => id.replaceAll('\\', '/').endsWith(`/${module}`));
  const first = Object.values(bundle).find((file) => has(file, from));
  if (!first) throw new Error(`The page has no ${from}: correct scripts/site/precache.ts`);
  const found = new Set<string>();
  const visit = (name: string) => {
    const file = bundle[name];
    if (!file || found.has(name) || closed.some((module) => has(file, module))) return;
    found.add(name);
    if (file.type !== 'chunk') return;
    const { importedCss = [], importedAssets = [] } = file.viteMetadata ?? {};
    for (const other of [...file.imports, ...file.dynamicImports, ...importedCss, ...importedAssets]) visit(other);
  };
  visit(first.fileName);
  return found;
}

/** @param publicFiles files copied as they are, with their content, relative to the site */
export function precache(publicFiles: () => Record<string, Uint8Array>): Plugin {
  return {
    name: 'precache',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const worker = bundle['sw.js'];
        if (worker?.type !== 'chunk') return;
        if (worker.imports.length > 0) throw new Error(`sw.js must be one file, but imports ${worker.imports}`);
        if (!worker.code.includes(PLACE)) throw new Error(`sw.js has no ${PLACE} to put the list of files in`);
        const built = Object.fromEntries(Object.values(bundle).map((file) => [file.fileName, contentOf(file)]));
        const core = reached(bundle, PAGE, [...LATER, ...USED]);
        const later = new Set(LATER.flatMap((module) => [...reached(bundle, module, USED)]));
        const used = new Set(USED.flatMap((module) => [...reached(bundle, module, [])]));

        /** What belongs to no part of its own is of the page: its icons, its manifest, its own file. */
        const when = (url: string): keyof KeptFiles => {
          if (core.has(url)) return 'core';
          if (later.has(url) || url === FRAMES) return 'later';
          return used.has(url) ? 'used' : 'core';
        };

        const files: Record<keyof KeptFiles, KeptFile[]> = { core: [], later: [], used: [] };
        for (const [url, source] of Object.entries({ ...publicFiles(), ...built }).sort(([a], [b]) => (a < b ? -1 : 1)))
          if (!LEFT_OUT.test(url)) files[when(url)].push({ url, integrity: integrityOf(source) });
        worker.code = worker.code.replace(PLACE, () => JSON.stringify(files));
      },
    },
  };
}
