/** The gallery of stored scenes at `/scenes.html`, where the page is edited; no build knows of it. */
import type { Plugin } from 'vite';

const ADDRESS = '/scenes.html';
const FILE = '/tests/scenes/gallery.html';

export function gallery(): Plugin {
  return {
    name: 'gallery',
    apply: 'serve',
    configureServer({ middlewares }) {
      middlewares.use((request, _, next) => {
        if (request.url?.replace(/\?.*/, '') === ADDRESS) request.url = FILE;
        next();
      });
    },
  };
}
