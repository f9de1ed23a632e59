/**
 * Open Graph (https://ogp.me): what messengers and course systems show of a link to the atlas. Its words stand in
 * index.html; the picture needs the address the atlas stands at, and without it there is none.
 */
import type { Plugin } from 'vite';
import { siteUrl } from './site.ts';

/** Drawn by `npm run icons`, in the size that most places cut to. */
export const PREVIEW = { file: 'preview.png', width: 1200, height: 630 } as const;

/** @param address where the site will stand, as in SITE_URL; throws where it is no web address */
export function openGraph(address: string | undefined): Plugin {
  if (!address) return { name: 'open-graph' };
  const site = siteUrl(address);
  const said = {
    'og:url': site.href,
    'og:image': new URL(PREVIEW.file, site).href,
    'og:image:type': 'image/png',
    'og:image:width': `${PREVIEW.width}`,
    'og:image:height': `${PREVIEW.height}`,
    'og:image:alt': 'Map of Kars, Ardahan, Batum and Nakhchivan on 13 October 1921',
  };
  return {
    name: 'open-graph',
    apply: 'build',
    transformIndexHtml: {
      handler: (_, { path }) =>
        path === '/index.html'
          ? [
              ...Object.entries(said).map(([property, content]) => ({
                tag: 'meta',
                attrs: { property, content },
                injectTo: 'head' as const,
              })),
              // A wide picture above the words, not a stamp beside them.
              { tag: 'meta', attrs: { name: 'twitter:card', content: 'summary_large_image' }, injectTo: 'head' },
            ]
          : [],
    },
  };
}
