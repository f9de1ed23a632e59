/**
 * Notices where the WebGL map has stopped though nobody says so: its worker was ended (iOS ends those of a page in
 * the background) or never answers, no frame is rendered any more, or what is rendered is empty. Looks only when there
 * is something to do; at rest it is silent.
 */
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';

/** Seconds without an answer after which the map is taken for dead. Only seconds count in which the page itself was in time. */
const PATIENCE_S = 6;
/** A tick that comes later than this says that the machine was busy or asleep, not the worker, ms. */
const LATE_MS = 1400;
/** A map that has just answered is not asked again at once, ms. */
const PAUSE_MS = 3000;

export interface Watch {
  /** Something is to be rendered: see whether it is. */
  look(): void;
  /** Leaves off: what is known to be away cannot be seen to answer. */
  rest(): void;
  stop(): void;
}

/** @param source of the style whose worker is asked */
export function createWatch(map: MapLibreMap, source: string, onDead: (why: string) => void): Watch {
  let timer = 0;
  let asked = false;
  let stopped = false;
  let answeredAt = Number.NEGATIVE_INFINITY;

  const rendered = () => new Promise<void>((resolve) => map.once('render', () => resolve()));
  /** Any answer will do: this one is an error, for the source has no clusters. */
  const answer = async () => {
    const asked = (map.getSource(source) as GeoJSONSource | undefined)?.getClusterExpansionZoom(0);
    await asked?.catch(() => undefined);
  };

  function wait(waiting: Set<string>, seconds: number, since: number): void {
    timer = window.setTimeout(() => {
      if (stopped || waiting.size === 0) return;
      const now = performance.now();
      const counts = now - since < LATE_MS && document.visibilityState === 'visible';
      if (counts && seconds + 1 >= PATIENCE_S) {
        stopped = true;
        onDead([...waiting].join(', '));
      } else wait(waiting, counts ? seconds + 1 : seconds, now);
    }, 1000);
  }

  function ask(): void {
    const waiting = new Set(['no frame', 'no answer of the worker']);
    const settle = (what: string) => {
      waiting.delete(what);
      if (waiting.size > 0) return;
      window.clearTimeout(timer);
      asked = false;
      answeredAt = performance.now();
    };
    rendered().then(() => settle('no frame'));
    answer().then(() => settle('no answer of the worker'));
    map.triggerRepaint();
    wait(waiting, 0, performance.now());
  }

  const onShow = () => document.visibilityState === 'visible' && look();
  function look(): void {
    if (asked || stopped) return;
    asked = true;
    timer = window.setTimeout(ask, Math.max(0, answeredAt + PAUSE_MS - performance.now()));
  }
  document.addEventListener('visibilitychange', onShow);
  window.addEventListener('pageshow', onShow);
  function rest(): void {
    window.clearTimeout(timer);
    asked = false;
  }
  return {
    look,
    rest,
    stop() {
      stopped = true;
      rest();
      document.removeEventListener('visibilitychange', onShow);
      window.removeEventListener('pageshow', onShow);
    },
  };
}

/** Whether a frame that was rendered holds nothing at all: the style's ground covers every pixel. */
export function isBlank(map: MapLibreMap): boolean {
  const canvas = map.getCanvas();
  const context = canvas.getContext('webgl2');
  if (!context || context.isContextLost() || canvas.width === 0 || canvas.height === 0) return false;
  // A canvas keeps its picture only until the end of the task it was rendered in.
  map.redraw();
  const pixel = new Uint8Array(4);
  return [0.2, 0.5, 0.8].every((share) => {
    context.readPixels(canvas.width * share, canvas.height * share, 1, 1, context.RGBA, context.UNSIGNED_BYTE, pixel);
    return pixel.every((value) => value === 0);
  });
}
