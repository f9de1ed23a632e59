/** Tells the service worker which files the built page has. */
import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

/** The page asks for these by itself, or not at all. */
const LEFT_OUT = /^(sw\.js|border-atlas\.js|border-atlas-offline\.html|oembed\.json|licences\.md)$|\.map$/;
/** Vite's mark of the content in a name: such a file never changes. */
const HASHED = /-[\w-]{8}\.\w+$/;
const PLACE = 'self.__WB_MANIFEST';

const content = (source: string | Uint8Array) => createHash('sha256').update(source).digest('hex').slice(0, 16);

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
        const files = Object.fromEntries(
          Object.values(bundle).map((file) => [file.fileName, file.type === 'chunk' ? file.code : file.source]),
        );
        const entries = Object.entries({ ...publicFiles(), ...files })
          .filter(([name]) => !LEFT_OUT.test(name))
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([url, source]) => ({ url, revision: HASHED.test(url) ? null : content(source) }));
        if (!worker.code.includes(PLACE)) throw new Error(`sw.js has no ${PLACE} to put the list of files in`);
        worker.code = worker.code.replace(PLACE, JSON.stringify(entries));
      },
    },
  };
}
