/** Keeps the page on the reader's device, and says when a new version waits. */
import { Workbox } from 'workbox-window';

/**
 * Begins once the page is at rest. Does nothing where the browser cannot, in
 * a file and while developing.
 * @param onWaiting given what uses the new version: it takes over and the page is loaded again
 */
export function keepOffline(onWaiting: (use: () => void) => void): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator) || location.protocol === 'file:') return;
  const worker = new Workbox('./sw.js', { type: 'module' });
  worker.addEventListener('waiting', () =>
    onWaiting(() => {
      worker.addEventListener('controlling', () => location.reload());
      worker.messageSkipWaiting();
    }),
  );
  // A page without it works as well; the browser's own message says enough.
  worker.register().catch((error: unknown) => console.info('The page is not kept for offline use:', error));
}
