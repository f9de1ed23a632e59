/**
 * Runs in every page before its own code, ours and the peers' alike, and measures it from outside.
 * A step is measured from the call to the end of the first frame that shows it: the frame's callbacks are over, a
 * pixel read back from the map's canvas says that all drawing commands before it are done, and the browser has taken
 * over a next frame, which it does only when the one before is drawn.
 */
import type { Subject } from './subject.ts';

const contexts = new Map<HTMLCanvasElement, RenderingContext>();
const { getContext } = HTMLCanvasElement.prototype;
HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...args: unknown[]) {
  const context = (getContext as (...args: unknown[]) => RenderingContext | null).apply(this, args);
  if (context) contexts.set(this, context);
  return context;
} as typeof getContext;

let cleared = 0;
const { clear } = WebGL2RenderingContext.prototype;
WebGL2RenderingContext.prototype.clear = function (mask) {
  cleared += 1;
  clear.call(this, mask);
};

/** The map's canvas is the largest on the page; pages that draw with elements have none of that size. */
function surface(): RenderingContext | undefined {
  const area = (canvas: HTMLCanvasElement) => canvas.width * canvas.height;
  const [largest] = [...contexts.keys()].filter((c) => c.isConnected).sort((a, b) => area(b) - area(a));
  return largest && area(largest) > 200_000 ? contexts.get(largest) : undefined;
}

function finish(): void {
  const context = surface();
  if (context instanceof WebGL2RenderingContext)
    context.readPixels(0, 0, 1, 1, context.RGBA, context.UNSIGNED_BYTE, new Uint8Array(4));
  else if (context instanceof CanvasRenderingContext2D) context.getImageData(0, 0, 1, 1);
}

/** The end of the next frame's callbacks and of its layout. */
const frame = () =>
  new Promise<void>((resolve) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    }),
  );

const dot = document.createElement('i');
dot.style.cssText = 'position:fixed;left:0;bottom:0;width:2px;height:2px;z-index:9999';

/** Resolves when the frame before is drawn: a next one, with a small change, has been taken over. */
async function drawn(): Promise<void> {
  if (!dot.isConnected) document.body.append(dot);
  dot.style.background = dot.style.background === 'red' ? 'blue' : 'red';
  await frame();
}

const ours = (): Subject => {
  const atlas = window.borderAtlas;
  if (!atlas) throw new Error('There is nothing to measure on this page.');
  return {
    step: (date) => atlas.setView({ date }),
    repaint: () => void atlas.mapIdle(),
    rendered: () => true,
    settled: () => atlas.mapIdle(),
  };
};
const subject = (): Subject => window.bench ?? ours();

const GIVE_UP_MS = 30_000;

async function shown(before: number, since: number): Promise<void> {
  const gl = surface() instanceof WebGL2RenderingContext;
  do await frame();
  while (((gl && cleared === before) || !subject().rendered()) && performance.now() - since < GIVE_UP_MS);
  finish();
  await drawn();
}

/** Nothing more is to be rendered, and what was ordered is drawn. */
async function rest(): Promise<void> {
  await subject().settled();
  await frame();
  finish();
}

async function timed(act: () => void): Promise<number> {
  const before = cleared;
  const start = performance.now();
  act();
  await shown(before, start);
  return performance.now() - start;
}

let firstMap = Number.NaN;
new MutationObserver(() => {
  if (!Number.isNaN(firstMap) || document.documentElement.dataset.ready !== 'true') return;
  finish();
  firstMap = performance.now();
}).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-ready'] });

export interface Scrub {
  /** From the first call to the end of the frame that shows the last day, ms. */
  ms: number;
  /** Between a day asked for and the end of the next frame, ms. */
  intervals: number[];
}

const probe = {
  /** Navigation to rendered map, ms. */
  firstMap: () => firstMap,
  /** Name of the graphics as WebGL tells it. */
  graphics(): string {
    const context = surface();
    const gl =
      context instanceof WebGL2RenderingContext ? context : document.createElement('canvas').getContext('webgl2');
    const info = gl?.getExtension('WEBGL_debug_renderer_info');
    return info ? String(gl?.getParameter(info.UNMASKED_RENDERER_WEBGL)) : 'no WebGL';
  },
  size(): [width: number, height: number] {
    const map = surface()?.canvas ?? document.querySelector('.vector-map');
    return map instanceof Element ? [map.clientWidth, map.clientHeight] : [0, 0];
  },
  /** Each day from rest, ms. */
  async steps(days: string[]): Promise<number[]> {
    const found: number[] = [];
    for (const day of days) {
      await rest();
      found.push(await timed(() => subject().step(day)));
    }
    return found;
  },
  /** The same scene again, from rest, ms. */
  async repaints(count: number): Promise<number[]> {
    const found: number[] = [];
    for (let i = 0; i < count; i += 1) {
      await rest();
      found.push(await timed(() => subject().repaint()));
    }
    return found;
  },
  /** One day with every frame, as fast as frames come. */
  async scrub(days: string[]): Promise<Scrub> {
    await rest();
    const start = performance.now();
    const intervals: number[] = [];
    let before = cleared;
    for (const day of days) {
      const asked = performance.now();
      before = cleared;
      subject().step(day);
      await frame();
      intervals.push(performance.now() - asked);
    }
    if (!subject().rendered()) await shown(before, start);
    finish();
    return { ms: performance.now() - start, intervals };
  },
  /** Many days, a frame after every few, as far as the time allows; the number of days. */
  async many(days: string[], perFrame: number, mostMs: number): Promise<number> {
    const start = performance.now();
    let done = 0;
    for (const day of days) {
      subject().step(day);
      if (done++ % perFrame === 0) {
        await frame();
        if (performance.now() - start > mostMs) break;
      }
    }
    await rest();
    return done;
  },
  /** A walk along a line of our own page, one place with every frame, ms. */
  async trace(id: string, kilometres: number[]): Promise<number[]> {
    const found: number[] = [];
    for (const km of kilometres) found.push(await timed(() => window.borderAtlas?.setView({ trace: { id, km } })));
    window.borderAtlas?.setView({ trace: null });
    await rest();
    return found;
  },
};

declare global {
  interface Window {
    probe: typeof probe;
  }
}
window.probe = probe;
