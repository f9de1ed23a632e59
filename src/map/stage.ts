/**
 * The place of the map on the page. The drawn map comes first, for it is there soonest; where the machine paints in
 * hardware the painted one takes its place as soon as it is done, and the drawn one stands in again while it fails.
 */
import type { Atlas } from '../atlas/atlas.ts';
import type { Renderer } from '../view/chrome.ts';
import type { View } from '../view/view.ts';
import type { AtlasMap, MapCallbacks, MapWords } from './atlasMap.ts';
import { hasWebgl } from './graphics.ts';
import { loadRenderer } from './renderers.ts';

/** A map that is not painted by then is slow, and the page says so: its worker may be blocked, ms. */
const SLOW_MS = 15_000;

/** `slow`, `unloaded`, `no-webgl`, `lost`: why the drawn map stands where the painted one should; `undrawn`: no map at all. */
export type StageStatus = 'starting' | 'ready' | 'slow' | 'unloaded' | 'no-webgl' | 'lost' | 'undrawn';

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
  let slow = 0;

  function say(now: StageStatus): void {
    status = now;
    callbacks.onStatus(now);
  }
  function onReady(): void {
    if (status === 'starting') say('ready');
    callbacks.onReady();
  }

  async function draw(): Promise<void> {
    wanted = true;
    try {
      const createVectorMap = await loadRenderer.vector();
      if (!wanted || drawn || ended) return;
      const focused = place.painted.contains(document.activeElement);
      drawn = createVectorMap(place.drawn, atlas, view, { ...callbacks, onReady, onContext() {} }, words);
      callbacks.onMap(drawn);
      if (focused) drawn.focus();
    } catch (error) {
      console.warn('The map could not be drawn:', error);
      if (!wanted || painting) return;
      say('undrawn');
      callbacks.onReady();
    }
  }

  function paintNoMore(why: StageStatus): void {
    window.clearTimeout(slow);
    painting = false;
    say(why);
    draw();
  }
  async function paint(): Promise<void> {
    const createWebglMap = await loadRenderer.webgl().catch((error: unknown) => {
      console.warn('The program that paints the map could not be loaded:', error);
    });
    if (ended) return;
    if (!createWebglMap) return paintNoMore('unloaded');
    slow = window.setTimeout(() => say('slow'), SLOW_MS);
    const onContext = (event: 'lost' | 'restored') => {
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
  const take = () => {
    held = true;
  };
  const release = () => {
    held = false;
    // The move ends after this event.
    if (due) window.setTimeout(takeOver);
  };
  place.drawn.addEventListener('pointerdown', take);
  window.addEventListener('pointerup', release);
  window.addEventListener('pointercancel', release);

  /** The painted map is there: the drawn one goes. */
  function takeOver(): void {
    window.clearTimeout(slow);
    due = held && drawn !== null;
    if (ended || due || !painting) return;
    wanted = false;
    if (drawn) {
      const focused = place.drawn.contains(document.activeElement);
      drawn.destroy();
      drawn = null;
      callbacks.onMap(painted);
      if (focused) painted?.focus();
    }
    say('ready');
    callbacks.onReady();
  }

  function begin(): void {
    if (begun || !place.painted.clientWidth || !place.painted.clientHeight) return;
    begun = true;
    if (painting) paint();
    else if (!hasWebgl()) say('no-webgl');
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
      place.drawn.removeEventListener('pointerdown', take);
      window.removeEventListener('pointerup', release);
      window.removeEventListener('pointercancel', release);
      callbacks.onMap(null);
      drawn?.destroy();
      painted?.destroy();
    },
  };
}
