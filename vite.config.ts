import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { oembed } from './scripts/lib/oembed.ts';

export default defineConfig({
  // Relative addresses, so that the built page works from any folder of any server.
  base: './',
  plugins: [react(), oembed(process.env.SITE_URL)],
  // The topology is fetched as a file, not compiled into the program.
  assetsInclude: ['**/*.topojson'],
  build: {
    target: 'es2022',
    rollupOptions: {
      // jsPDF would load these to read HTML, which it is never given.
      external: ['html2canvas', 'dompurify', 'canvg'],
      input: { index: 'index.html', embed: 'embed.html', 'border-atlas': 'src/embed/element.ts' },
      output: {
        // The element is asked for by name from other sites.
        entryFileNames: ({ name }) => (name === 'border-atlas' ? 'border-atlas.js' : 'assets/[name]-[hash].js'),
      },
      preserveEntrySignatures: 'strict',
    },
    // Fonts stay files of their own: as data URLs they would delay the first paint.
    assetsInlineLimit: 0,
    // MapLibre alone is about 1 MB before compression; the warning would never be quiet.
    chunkSizeWarningLimit: 1600,
  },
});
