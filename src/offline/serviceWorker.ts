/**
 * Keeps the whole page at hand: after one visit it opens without a network. A
 * new version waits until the reader asks for it, so that nothing changes in
 * the middle of a lecture.
 */
import { cleanupOutdatedCaches, type PrecacheEntry, precacheAndRoute } from 'workbox-precaching';

// The page's types know windows, not workers; only this much of one is used.
declare const self: {
  /** Put here by the build: every file of the page, with its version where its name has none. */
  __WB_MANIFEST: PrecacheEntry[];
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
  skipWaiting(): Promise<void>;
};

cleanupOutdatedCaches();
precacheAndRoute(self.__WB_MANIFEST, {
  // `embed.html?hide=legend` is `embed.html`.
  ignoreURLParametersMatching: [/./],
});

self.addEventListener('message', ({ data }) => {
  if (data?.type === 'SKIP_WAITING') void self.skipWaiting();
});
