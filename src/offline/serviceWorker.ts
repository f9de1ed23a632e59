/**
 * Keeps the whole page at hand: after one visit it opens without a network. A
 * new version waits until the reader asks for it, so that nothing changes in
 * the middle of a lecture.
 */
import { createKeeper, type KeptFiles } from './keeper.ts';

interface LastingEvent {
  waitUntil(work: Promise<unknown>): void;
}
interface Window {
  readonly url: string;
  navigate(url: string): Promise<unknown>;
}

// The page's types know windows, not workers; only this much of one is used.
declare const self: {
  /** Put here by the build: every file of the page and its hash. */
  __FILES: KeptFiles;
  readonly caches: CacheStorage;
  readonly registration: { readonly scope: string; readonly installing: unknown; readonly waiting: unknown };
  readonly clients: {
    claim(): Promise<void>;
    matchAll(options: { type: 'window'; includeUncontrolled?: boolean }): Promise<Window[]>;
  };
  fetch: typeof globalThis.fetch;
  addEventListener(type: 'install' | 'activate', listener: (event: LastingEvent) => void): void;
  addEventListener(
    type: 'fetch',
    listener: (event: LastingEvent & { request: Request; respondWith(answer: Promise<Response>): void }) => void,
  ): void;
  addEventListener(type: 'message', listener: (event: LastingEvent & MessageEvent) => void): void;
  skipWaiting(): Promise<void>;
};

/** What a page says to the worker. */
export type Message =
  | { type: 'SKIP_WAITING' }
  /** The page is at rest. */
  | { type: 'FILL'; loaded: string[]; sparing: boolean };

const keeper = createKeeper(self.__FILES, {
  caches: self.caches,
  fetch: (...request) => self.fetch(...request),
  scope: self.registration.scope,
});

async function install(): Promise<void> {
  await keeper.install();
  // A page that was opened from wrong answers is dead, and will never ask for this version.
  if (await keeper.formerIsBroken()) await self.skipWaiting();
}

async function activate(): Promise<void> {
  // Those that the worker before has opened.
  const dead = (await keeper.formerIsBroken()) ? await self.clients.matchAll({ type: 'window' }) : [];
  await keeper.dropFormer();
  // What the page loads from now on, it loads from here, and what it uses is kept.
  await self.clients.claim();
  // Not waited for: the pages come from this worker, once it is active.
  for (const page of dead) page.navigate(page.url).catch(() => null);
}

async function fill(loaded: string[], sparing: boolean): Promise<void> {
  await keeper.fill(loaded, sparing);
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const { installing, waiting } = self.registration;
  if (windows.length <= 1 && !installing && !waiting) await keeper.clean();
}

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('fetch', (event) => {
  if (keeper.concerns(event.request)) event.respondWith(keeper.answer(event.request, (work) => event.waitUntil(work)));
});
self.addEventListener('message', (event) => {
  const message = event.data as Message | undefined;
  if (message?.type === 'SKIP_WAITING') event.waitUntil(self.skipWaiting());
  if (message?.type === 'FILL') event.waitUntil(fill(message.loaded, message.sparing));
});
