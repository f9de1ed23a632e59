/**
 * oEmbed (https://oembed.com): a page that pastes the atlas's address can turn
 * it into the map. The answer is a file, the same for every address, and needs
 * the address the atlas stands at; without it there is none.
 */
import type { Plugin } from 'vite';
import { siteUrl } from './site.ts';

const SIZE = { width: 960, height: 600 } as const;

/** The answer, version 1.0 of the protocol, type `rich`. @param site address of the atlas, ending in a slash */
function answer(site: URL): object {
  const src = new URL('embed.html', site).href;
  return {
    version: '1.0',
    type: 'rich',
    title: 'Border Atlas: Kars, Ardahan, Batum and Nakhchivan, 1877–1991',
    provider_name: 'Border Atlas',
    provider_url: site.href,
    html: `<iframe src="${src}" title="Border Atlas" width="${SIZE.width}" height="${SIZE.height}" style="border:0;max-width:100%" allow="fullscreen"></iframe>`,
    ...SIZE,
  };
}

/**
 * Adds `oembed.json` to the built site, and the tag that leads to it.
 * @param address where the site will stand, as in SITE_URL; throws where it is no web address
 */
export function oembed(address: string | undefined): Plugin {
  if (!address) return { name: 'oembed' };
  const site = siteUrl(address);
  return {
    name: 'oembed',
    apply: 'build',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'oembed.json', source: `${JSON.stringify(answer(site), null, 2)}\n` });
    },
    transformIndexHtml: {
      handler: (_, { path }) =>
        path === '/index.html'
          ? [
              {
                tag: 'link',
                attrs: {
                  rel: 'alternate',
                  type: 'application/json+oembed',
                  href: new URL('oembed.json', site).href,
                  title: 'Border Atlas',
                },
                injectTo: 'head',
              },
            ]
          : [],
    },
  };
}
