/** Keeps the page on the reader's device, and says when a new version waits. */
import { Workbox } from 'workbox-window';
import type { Message } from './serviceWorker.ts';

/** The reader has asked the browser to load little. */
const sparing = () => (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;

/**
 * Begins once the page is at rest. Does nothing where the browser cannot, in
 * a file and while developing.
 * @param onWaiting given what uses the new version: it takes over and the page is loaded again
 */
export function keepOffline(onWaiting: (use: () => void) => void): void {
  if (!import.meta.env.PROD || location.protocol === 'file:') return;
  // A page without it works as well; the browser's own message says enough.
  keep(onWaiting).catch((error: unknown) => console.info('The page is not kept for offline use:', error));
}

async function keep(onWaiting: (use: () => void) => void): Promise<void> {
  // In a frame without an origin already the question is an error.
  if (window.origin === 'null' || !('serviceWorker' in navigator)) return;
  const worker = new Workbox('./sw.js');
  let registration: ServiceWorkerRegistration | undefined;
  worker.addEventListener('waiting', () =>
    onWaiting(() => {
      worker.addEventListener('controlling', () => location.reload());
      if (registration?.waiting) worker.messageSkipWaiting();
      // Another tab has taken it meanwhile: it has only to be opened.
      else location.reload();
    }),
  );
  registration = await worker.register();
  const { active } = await navigator.serviceWorker.ready;
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  active?.postMessage({ type: 'FILL', loaded, sparing: sparing() } satisfies Message);
}
