/**
 * The place of the map on the page. The drawn map comes first, for it is there soonest; where the machine paints in
 * hardware the painted one takes its place as soon as it is done, and the drawn one stands in again while it fails.
 */
import type { Atlas } from '../atlas/atlas.ts';
import type { Renderer } from '../view/chrome.ts';
import type { View } from '../view/view.ts';
import type { AtlasMap, ContextEvent, MapCallbacks, MapWords } from './atlasMap.ts';
import { hasWebgl } from './graphics.ts';
import { loadRenderer } from './renderers.ts';

/** A map that is not painted by then is slow, and the page says so: its worker may be blocked, ms. */
const SLOW_MS = 15_000;
/** Without any map by then the page says that it waits for one, ms. */
const LATE_MS = 6000;

/**
 * `late`: there is no map yet; `slow`, `unloaded`, `no-webgl`, `lost`, `halted`: why the drawn map stands where the
 * painted one should; `undrawn`: there is none.
 */
export type StageStatus =
  | 'starting'
  | 'late'
  | 'ready'
  | 'slow'
  | 'unloaded'
  | 'no-webgl'
  | 'lost'
  | 'halted'
  | 'undrawn';

export interface StageCallbacks extends Omit<MapCallbacks, 'onContext'> {
  /** Another map is in front, or none: the page speaks to this one. The first one of all has no place yet. */
  onMap(map: AtlasMap | null): void;
  onStatus(status: StageStatus): void;
}

export interface Stage {
  update(view: View): void;
  /** Its place on the page may have another size. Without one nothing is made: a closed part of a page has none. */
  resize(): void;
  destroy(): void;
}

/** @param place where the maps are put: the drawn one over the painted one */
export function createStage(
  place: { painted: HTMLElement; drawn: HTMLElement },
  atlas: Atlas,
  first: View,
  renderer: Renderer,
  callbacks: StageCallbacks,
  words: MapWords,
): Stage {
  let view = first;
  let status: StageStatus = 'starting';
  let painted: AtlasMap | null = null;
  let drawn: AtlasMap | null = null;
  /** Whether a painted map is there or may yet come. */
  let painting = renderer === 'webgl';
  /** Whether the drawn map is wanted when its program has arrived. */
  let wanted = false;
  let begun = false;
  let ended = false;
  /** Whether the painter was tried. */
  let tried = false;
  let slow = 0;
  let late = 0;
  /** What is to be said once a map stands there. */
  let standing: StageStatus = 'ready';

  function say(now: StageStatus): void {
    status = now;
    callbacks.onStatus(now);
  }
  function onReady(): void {
    window.clearTimeout(late);
    if (status === 'starting' || status === 'late') say(standing);
    callbacks.onReady();
  }

  async function draw(): Promise<void> {
    wanted = true;
    window.clearTimeout(late);
    if (!drawn) late = window.setTimeout(() => say('late'), LATE_MS);
    try {
      const createVectorMap = await loadRenderer.vector();
      if (!wanted || drawn || ended) return;
      const focused = place.painted.contains(document.activeElement);
      const onContext = (event: ContextEvent) => event === 'halted' && undraw();
      drawn = createVectorMap(place.drawn, atlas, view, { ...callbacks, onReady, onContext }, words);
      callbacks.onMap(drawn);
      if (focused) drawn.focus();
    } catch (error) {
      console.warn('The map could not be drawn:', error);
      giveUpDrawing();
    }
  }
  /** The drawn map failed in the middle of its work. */
  function undraw(): void {
    if (!drawn) return;
    take(place.drawn, drawn);
    drawn = null;
    callbacks.onMap(null);
    giveUpDrawing();
  }
  /** The painter is the last way to a map, also where it is a slow one. */
  function giveUpDrawing(): void {
    if (!wanted || painting || ended) return;
    if (!tried && hasWebgl()) {
      painting = true;
      paint();
      return;
    }
    window.clearTimeout(late);
    say('undrawn');
    callbacks.onReady();
  }
  /** Takes a broken map away; it may break once more at that. */
  function take(from: HTMLElement, map: AtlasMap): void {
    try {
      map.destroy();
    } catch (error) {
      console.warn('A map that failed could not be taken away in order:', error);
    }
    from.replaceChildren();
  }

  function paintNoMore(why: StageStatus): Promise<void> {
    window.clearTimeout(slow);
    painting = false;
    standing = why;
    say(why);
    return draw();
  }
  /** The painted map has stopped for good: the drawn one stands there before it goes. */
  async function halt(): Promise<void> {
    const stopped = painted;
    if (!stopped || ended) return;
    painted = null;
    await paintNoMore('halted');
    if (!drawn) callbacks.onMap(null);
    take(place.painted, stopped);
  }
  async function paint(): Promise<void> {
    tried = true;
    const createWebglMap = await loadRenderer.webgl().catch((error: unknown) => {
      console.warn('The program that paints the map could not be loaded:', error);
    });
    if (ended) return;
    if (!createWebglMap) {
      paintNoMore('unloaded');
      return;
    }
    slow = window.setTimeout(() => {
      if (drawn) say('slow');
      standing = 'slow';
    }, SLOW_MS);
    const onContext = (event: ContextEvent) => {
      if (event === 'halted') {
        halt();
        return;
      }
      painting = event === 'restored';
      if (painting) takeOver();
      else paintNoMore('lost');
    };
    try {
      painted = createWebglMap(place.painted, atlas, view, { ...callbacks, onReady: takeOver, onContext }, words);
      if (!drawn) callbacks.onMap(painted);
    } catch (error) {
      console.warn('The map could not be made:', error);
      place.painted.replaceChildren();
      paintNoMore('no-webgl');
    }
  }

  /** A hand that moves the drawn map is not interrupted. */
  let held = false;
  let due = false;
  const hold = () => {
    held = true;
  };
  const release = () => {
    held = false;
    // The move ends after this event.
    if (due) window.setTimeout(takeOver);
  };
  place.drawn.addEventListener('pointerdown', hold);
  window.addEventListener('pointerup', release);
  window.addEventListener('pointercancel', release);

  /** The painted map is there: the drawn one goes. */
  function takeOver(): void {
    window.clearTimeout(slow);
    due = held && drawn !== null;
    if (ended || due || !painting) return;
    wanted = false;
    window.clearTimeout(late);
    if (drawn) {
      const focused = place.drawn.contains(document.activeElement);
      drawn.destroy();
      drawn = null;
      callbacks.onMap(painted);
      if (focused) painted?.focus();
    }
    standing = 'ready';
    say('ready');
    callbacks.onReady();
  }

  function begin(): void {
    if (begun || !place.painted.clientWidth || !place.painted.clientHeight) return;
    begun = true;
    if (painting) paint();
    else if (!hasWebgl()) {
      standing = 'no-webgl';
      say(standing);
    }
    draw();
  }
  begin();

  return {
    update(next) {
      view = next;
      painted?.update(view);
      drawn?.update(view);
    },
    resize() {
      begin();
      painted?.resize();
      drawn?.resize();
    },
    destroy() {
      ended = true;
      window.clearTimeout(slow);
      window.clearTimeout(late);
      place.drawn.removeEventListener('pointerdown', hold);
      window.removeEventListener('pointerup', release);
      window.removeEventListener('pointercancel', release);
      callbacks.onMap(null);
      drawn?.destroy();
      painted?.destroy();
    },
  };
}
