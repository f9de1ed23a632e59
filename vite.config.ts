import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import budgets from './budget.json' with { type: 'json' };
import { edition } from './scripts/data/compile/edition.ts';
import { boot } from './scripts/site/boot.ts';
import { budget } from './scripts/site/budget.ts';
import { built } from './scripts/site/built.ts';
import { csp } from './scripts/site/csp.ts';
import { classNames, cssModules } from './scripts/site/cssModules.ts';
import { gallery } from './scripts/site/gallery.ts';
import { LICENCES_FILE, licences } from './scripts/site/licences.ts';
import { oembed } from './scripts/site/oembed.ts';
import { NEVER_LOADED, offline } from './scripts/site/offline.ts';
import { openGraph } from './scripts/site/openGraph.ts';
import { precache } from './scripts/site/precache.ts';
import { viewKeys } from './scripts/site/view-keys.ts';

const PUBLIC = path.join(import.meta.dirname, 'public');
const publicFiles = () =>
  Object.fromEntries(
    readdirSync(PUBLIC, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [path.relative(PUBLIC, file).replaceAll(path.sep, '/'), readFileSync(file)]),
  );

/** Asked for by name, by other sites and by the browser. */
const NAMED: Record<string, string> = { 'border-atlas': 'border-atlas.js', sw: 'sw.js' };

/** Ends of names that some servers do not know and refuse to send (IIS), or send without their type. */
const KNOWN: [unknown: RegExp, end: string][] = [
  [/\.topojson$/, '-topology-[hash].json'],
  [/\.mjs$/, '-[hash].js'],
];
const assetName = (name = '') => {
  const [unknown, end] = KNOWN.find(([pattern]) => pattern.test(name)) ?? [];
  return unknown ? `assets/${name.replace(unknown, '')}${end}` : 'assets/[name]-[hash][extname]';
};

export default defineConfig({
  // Relative addresses, so that the built page works from any folder of any server.
  base: './',
  plugins: [
    react(),
    gallery(),
    classNames(),
    edition(process.env.SITE_URL),
    boot(),
    csp(),
    oembed(process.env.SITE_URL),
    openGraph(process.env.SITE_URL),
    precache(publicFiles),
    budget(budgets),
    licences(),
    offline(),
    built(import.meta.dirname),
  ],
  define: viewKeys,
  css: { modules: cssModules },
  // The topology is fetched as a file, not compiled into the program.
  assetsInclude: ['**/*.topojson'],
  build: {
    target: 'es2022',
    // Browsers that know the rest of what is used here know modulepreload.
    modulePreload: { polyfill: false },
    license: { fileName: LICENCES_FILE },
    rollupOptions: {
      external: NEVER_LOADED,
      input: {
        index: 'index.html',
        embed: 'embed.html',
        'border-atlas': 'src/embed/host/element.ts',
        sw: 'src/offline/serviceWorker.ts',
      },
      output: {
        entryFileNames: ({ name }) => NAMED[name] ?? 'assets/[name]-[hash].js',
        // Jekyll, which GitHub Pages runs on branches, leaves out what begins with an underscore.
        chunkFileNames: ({ name }) => `assets/${name.replace(/^[_.]+/, '')}-[hash].js`,
        assetFileNames: ({ names }) => assetName(names[0]),
      },
      preserveEntrySignatures: 'strict',
    },
    // Fonts stay files of their own: as data URLs they would delay the first paint.
    assetsInlineLimit: 0,
    // MapLibre alone is about 1 MB before compression; budget.json holds what may be loaded.
    chunkSizeWarningLimit: 1600,
  },
});
