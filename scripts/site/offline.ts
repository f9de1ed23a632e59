/**
 * The page as one HTML file that opens from a USB stick: code, styles, fonts
 * and data all in it, tours and exports included.
 */
import { createHash } from 'node:crypto';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { build, type Plugin, type Rollup } from 'vite';
import { edition } from '../data/compile/edition.ts';
import { replaceFiles } from '../data/files/replace.ts';
import { DIRECTIVES, policyText } from './csp.ts';
import { classNames, cssModules } from './cssModules.ts';

export const OFFLINE_FILE = 'border-atlas-offline.html';

/** jsPDF would load these to read HTML, which it is never given. */
export const NEVER_LOADED = ['html2canvas', 'dompurify', 'canvg'];

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The file's own policy: only what is in it, by its very content; the worker is in it as an address. */
function policy(scripts: readonly string[], styles: readonly string[]): string {
  return policyText({
    ...DIRECTIVES,
    'script-src': scripts.map(hashOf).join(' '),
    'style-src': styles.map(hashOf).join(' '),
    'img-src': 'data: blob:',
    'font-src': 'data:',
    'connect-src': 'data: blob:',
    'worker-src': 'data: blob:',
    'frame-src': "'none'",
    'manifest-src': "'none'",
  });
}

/** Text that would end the element it stands in. */
const inScript = (code: string) => code.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');

/** Builds the file into a folder. Rejects where the build leaves anything outside of it. */
export async function buildOffline(root: string, folder: string): Promise<void> {
  const built = (await build({
    root,
    configFile: false,
    base: './',
    logLevel: 'error',
    publicDir: false,
    css: { modules: cssModules },
    plugins: [react(), classNames(), edition(process.env.SITE_URL)],
    assetsInclude: ['**/*.topojson'],
    build: {
      write: false,
      target: 'es2022',
      assetsInlineLimit: Number.POSITIVE_INFINITY,
      cssCodeSplit: false,
      modulePreload: false,
      reportCompressedSize: false,
      chunkSizeWarningLimit: Number.POSITIVE_INFINITY,
      rollupOptions: { external: NEVER_LOADED, input: 'index.html', output: { codeSplitting: false } },
    },
  })) as Rollup.RollupOutput;
  const page = built.output.find(({ fileName }) => fileName === 'index.html');
  const chunks = built.output.filter((file) => file.type === 'chunk');
  const [chunk] = chunks;
  const styles = built.output.filter((file) => file.type === 'asset' && file.fileName.endsWith('.css'));
  if (page?.type !== 'asset' || !chunk || chunks.length !== 1)
    throw new Error('The offline page should be one script and its page');
  const others = built.output.filter((file) => file !== page && file !== chunk && !styles.includes(file));
  if (others.length > 0)
    throw new Error(`Left outside of the offline page: ${others.map((f) => f.fileName).join(', ')}`);

  const code = inScript(chunk.code);
  const css = styles.map((file) => String((file as Rollup.OutputAsset).source)).join('\n');
  const html = String(page.source)
    .replace(/\s*<script [^>]*><\/script>/g, '')
    .replace(/\s*<link rel="(?:stylesheet|icon|apple-touch-icon|manifest)"[^>]*>/g, '')
    .replace(
      '<head>',
      () => `<head>\n    <meta http-equiv="Content-Security-Policy" content="${policy([code], [css])}">`,
    )
    .replace('</head>', () => `  <style>${css}</style>\n  </head>`)
    .replace('</body>', () => `  <script type="module">${code}</script>\n  </body>`);
  replaceFiles(folder, { [OFFLINE_FILE]: html });
}

/** Adds the file to the built site, which offers it. */
export function offline(): Plugin {
  let root = '';
  let folder = '';
  return {
    name: 'offline-page',
    apply: 'build',
    configResolved(config) {
      root = config.root;
      folder = path.resolve(config.root, config.build.outDir);
    },
    // After the site is written, for its folder is emptied first.
    writeBundle: { sequential: true, order: 'post', handler: () => buildOffline(root, folder) },
  };
}
