/** Adds to the built page the script that watches over its start, and to each style sheet a mark of its end. */
import type { Plugin, Rollup } from 'vite';

/** Ends every sheet: `src/boot.ts` and `src/app/services/stylesAgain.ts` tell by it that one has come whole. */
export const SHEET_END = ':root{--sheet-end:whole}';

const NAME = 'boot';

export function boot(): Plugin {
  return {
    name: 'boot',
    apply: 'build',
    buildStart() {
      this.emitFile({ type: 'chunk', id: 'src/boot.ts', name: NAME });
    },
    generateBundle: {
      // Before others weigh or list the files.
      order: 'pre',
      handler(_, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type === 'asset' && file.fileName.endsWith('.css')) file.source = `${file.source}${SHEET_END}`;
          // What a plain script declares would be everyone's.
          if (file.type === 'chunk' && file.name === NAME) file.code = `(()=>{${file.code}})()`;
        }
      },
    },
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle }) {
        const chunk = Object.values(bundle ?? {}).find(
          (file): file is Rollup.OutputChunk => file.type === 'chunk' && file.name === NAME,
        );
        if (!chunk) throw new Error('The script that watches over the start was not built');
        // Asynchronous: it runs also while a style sheet is awaited, which holds other scripts back.
        return [{ tag: 'script', attrs: { async: true, src: `./${chunk.fileName}` }, injectTo: 'head' }];
      },
    },
  };
}
