/** The gallery of scenes: there where the page is edited, and in no build. */
import type { ServerResponse } from 'node:http';
import type { Connect, ViteDevServer } from 'vite';
import { expect, it } from 'vitest';
import { gallery } from '../../scripts/site/gallery.ts';
import config from '../../vite.config.ts';

/** The address that a request ends at. */
function served(url: string): string | undefined {
  let handle: Connect.NextHandleFunction | undefined;
  const use = (found: Connect.NextHandleFunction) => {
    handle = found;
  };
  const { configureServer } = gallery();
  if (typeof configureServer === 'function')
    configureServer.call({} as never, { middlewares: { use } } as unknown as ViteDevServer);
  const request = { url } as Connect.IncomingMessage;
  handle?.(request, {} as ServerResponse, () => undefined);
  return request.url;
}

it('answers at its address and at no other', () => {
  expect(served('/scenes.html?t=1')).toBe('/tests/scenes/gallery.html');
  expect(served('/index.html')).toBe('/index.html');
});

it('is no part of a build: neither its plugin nor any page of the tests', () => {
  expect(gallery().apply).toBe('serve');
  const inputs = Object.values(config.build?.rollupOptions?.input ?? {});
  expect(inputs.length).toBeGreaterThan(2);
  expect(inputs.filter((input) => !/^(index|embed)\.html$|^src\//.test(input))).toEqual([]);
});
