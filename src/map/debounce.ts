/**
 * What need not keep up with a hand on the slider: lines and words follow the territories' colours when the day has stood for
 * a moment, or when they have been behind for long.
 */

/** A day that has stood so long on the screen gets its lines and words, ms. */
const STANDS_MS = 60;
/** Lines and words are never farther behind, ms. */
const LAGS_MS = 160;

export interface Debounce {
  /** Whether something is yet to follow. */
  readonly pending: boolean;
  /** A step in time was made: `run` is called in a moment. False where it is high time to catch up now. */
  defer(): boolean;
  /** All has followed. */
  clear(): void;
}

export function createDebounce(run: () => void): Debounce {
  let frame = 0;
  let timer = 0;
  let pendingSince: number | null = null;
  function stop(): void {
    cancelAnimationFrame(frame);
    window.clearTimeout(timer);
  }
  return {
    get pending() {
      return pendingSince !== null;
    },
    defer() {
      stop();
      pendingSince ??= performance.now();
      if (performance.now() - pendingSince > LAGS_MS) return false;
      // The second frame begins when the first, with the day's colours, is handed on: a slow machine has just that to do.
      frame = requestAnimationFrame(() => {
        frame = requestAnimationFrame(() => {
          timer = window.setTimeout(run, STANDS_MS);
        });
      });
      return true;
    },
    clear() {
      stop();
      pendingSince = null;
    },
  };
}
