/**
 * Holds the map's two renderers in its place on the page and hands over from one to the other. The SVG map comes
 * first, for it is there soonest; where WebGL runs in hardware MapLibre's map takes its place as soon as it is done,
 * and the SVG stands in again while that fails.
 */
import type { Atlas } from '../atlas/atlas.ts';
import type { Renderer } from '../view/chrome.ts';
import type { View } from '../view/view.ts';
import type { AtlasMap, ContextEvent, MapCallbacks, MapWords } from './atlasMap.ts';
import { hasWebgl } from './graphics.ts';
import { loadRenderer } from './renderers.ts';

/** A map that has not come by then is slow, and the page says so: its worker may be blocked, ms. */
const SLOW_MS = 15_000;
/** Without any map by then the page says that it waits for one, ms. */
const LATE_MS = 6000;

/**
 * `late`: there is no map yet; `slow`, `unloaded`, `no-webgl`, `lost`, `halted`: why the SVG map stands where the
 * WebGL one should; `no-map`: there is none.
 */
export type MapStatus = 'starting' | 'late' | 'ready' | 'slow' | 'unloaded' | 'no-webgl' | 'lost' | 'halted' | 'no-map';

export interface MapHostCallbacks extends Omit<MapCallbacks, 'onContext'> {
  /** Another map is in front, or none: the page speaks to this one. The first one of all has no place yet. */
  onMap(map: AtlasMap | null): void;
  onStatus(status: MapStatus): void;
}

export interface MapHost {
  update(view: View): void;
  /** Its place on the page may have another size. Without one nothing is made: a closed part of a page has none. */
  resize(): void;
  destroy(): void;
}

/** @param place where the maps are put: the SVG over the WebGL canvas */
export function createMapHost(
  place: { webgl: HTMLElement; svg: HTMLElement },
  atlas: Atlas,
  first: View,
  renderer: Renderer,
  callbacks: MapHostCallbacks,
  words: MapWords,
): MapHost {
  let view = first;
  let status: MapStatus = 'starting';
  let webglMap: AtlasMap | null = null;
  let svgMap: AtlasMap | null = null;
  /** Whether a WebGL map is there or may yet come. */
  let webglExpected = renderer === 'webgl';
  /** Whether the SVG map is wanted when its program has arrived. */
  let svgWanted = false;
  let begun = false;
  let ended = false;
  /** Whether WebGL was tried. */
  let webglTried = false;
  let slow = 0;
  let late = 0;
  /** The status once a map stands there. */
  let standing: MapStatus = 'ready';

  function setStatus(now: MapStatus): void {
    status = now;
    callbacks.onStatus(now);
  }
  function onReady(): void {
    window.clearTimeout(late);
    if (status === 'starting' || status === 'late') setStatus(standing);
    callbacks.onReady();
  }

  async function startSvg(): Promise<void> {
    svgWanted = true;
    window.clearTimeout(late);
    if (!svgMap) late = window.setTimeout(() => setStatus('late'), LATE_MS);
    try {
      const createSvgMap = await loadRenderer.vector();
      if (!svgWanted || svgMap || ended) return;
      const focused = place.webgl.contains(document.activeElement);
      const onContext = (event: ContextEvent) => event === 'halted' && dropSvg();
      svgMap = createSvgMap(place.svg, atlas, view, { ...callbacks, onReady, onContext }, words);
      callbacks.onMap(svgMap);
      if (focused) svgMap.focus();
    } catch (error) {
      console.warn('The map could not be drawn:', error);
      giveUpSvg();
    }
  }
  /** The SVG map failed in the middle of its work. */
  function dropSvg(): void {
    if (!svgMap) return;
    remove(place.svg, svgMap);
    svgMap = null;
    callbacks.onMap(null);
    giveUpSvg();
  }
  /** WebGL is the last way to a map, also where it is slow. */
  function giveUpSvg(): void {
    if (!svgWanted || webglExpected || ended) return;
    if (!webglTried && hasWebgl()) {
      webglExpected = true;
      startWebgl();
      return;
    }
    window.clearTimeout(late);
    setStatus('no-map');
    callbacks.onReady();
  }
  /** Takes a broken map away; it may break once more at that. */
  function remove(from: HTMLElement, map: AtlasMap): void {
    try {
      map.destroy();
    } catch (error) {
      console.warn('A map that failed could not be taken away in order:', error);
    }
    from.replaceChildren();
  }

  function fallBackToSvg(why: MapStatus): Promise<void> {
    window.clearTimeout(slow);
    webglExpected = false;
    standing = why;
    setStatus(why);
    return startSvg();
  }
  /** The WebGL map has stopped for good: the SVG stands there before it goes. */
  async function halt(): Promise<void> {
    const stopped = webglMap;
    if (!stopped || ended) return;
    webglMap = null;
    await fallBackToSvg('halted');
    if (!svgMap) callbacks.onMap(null);
    remove(place.webgl, stopped);
  }
  async function startWebgl(): Promise<void> {
    webglTried = true;
    const createWebglMap = await loadRenderer.webgl().catch((error: unknown) => {
      console.warn('The WebGL renderer could not be loaded:', error);
    });
    if (ended) return;
    if (!createWebglMap) {
      fallBackToSvg('unloaded');
      return;
    }
    slow = window.setTimeout(() => {
      if (svgMap) setStatus('slow');
      standing = 'slow';
    }, SLOW_MS);
    const onContext = (event: ContextEvent) => {
      if (event === 'halted') {
        halt();
        return;
      }
      webglExpected = event === 'restored';
      if (webglExpected) takeOver();
      else fallBackToSvg('lost');
    };
    try {
      webglMap = createWebglMap(place.webgl, atlas, view, { ...callbacks, onReady: takeOver, onContext }, words);
      if (!svgMap) callbacks.onMap(webglMap);
    } catch (error) {
      console.warn('The map could not be made:', error);
      place.webgl.replaceChildren();
      fallBackToSvg('no-webgl');
    }
  }

  /** A hand that moves the SVG map is not interrupted. */
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
  place.svg.addEventListener('pointerdown', hold);
  window.addEventListener('pointerup', release);
  window.addEventListener('pointercancel', release);

  /** The WebGL map is there: the SVG goes. */
  function takeOver(): void {
    window.clearTimeout(slow);
    due = held && svgMap !== null;
    if (ended || due || !webglExpected) return;
    svgWanted = false;
    window.clearTimeout(late);
    if (svgMap) {
      const focused = place.svg.contains(document.activeElement);
      svgMap.destroy();
      svgMap = null;
      callbacks.onMap(webglMap);
      if (focused) webglMap?.focus();
    }
    standing = 'ready';
    setStatus('ready');
    callbacks.onReady();
  }

  function begin(): void {
    if (begun || !place.webgl.clientWidth || !place.webgl.clientHeight) return;
    begun = true;
    if (webglExpected) startWebgl();
    else if (!hasWebgl()) {
      standing = 'no-webgl';
      setStatus(standing);
    }
    startSvg();
  }
  begin();

  return {
    update(next) {
      view = next;
      webglMap?.update(view);
      svgMap?.update(view);
    },
    resize() {
      begin();
      webglMap?.resize();
      svgMap?.resize();
    },
    destroy() {
      ended = true;
      window.clearTimeout(slow);
      window.clearTimeout(late);
      place.svg.removeEventListener('pointerdown', hold);
      window.removeEventListener('pointerup', release);
      window.removeEventListener('pointercancel', release);
      callbacks.onMap(null);
      svgMap?.destroy();
      webglMap?.destroy();
    },
  };
}
