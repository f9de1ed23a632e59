/**
 * A small handle for tests and for the curious, `window.borderAtlas`. It reads
 * and sets the view and looks at what is rendered; nothing in the page uses it.
 */
import type { Bounds } from '../../geo/bounds.ts';
import type { Renderer } from '../../view/chrome.ts';
import { type Camera, placeOf, type View } from '../../view/view.ts';
import { paddingNow } from '../layout/fit.ts';
import type { Services } from '../services/context.ts';

interface RenderedSummary {
  layer: string;
  count: number;
  features: { id: number | string | undefined; properties: Record<string, unknown>; state: Record<string, unknown> }[];
}

export interface BorderAtlasHandle {
  /** The view as it stands, its place too. */
  view(): View & { camera: Camera };
  /** Merges a change into the view, as if the reader had made it. A null place leaves the map where it stands. */
  setView(change: Partial<View>): void;
  /** Resolves once the map has rendered all it was asked for; at once where there is no map. */
  mapIdle(): Promise<void>;
  /** Brings a box into the window, between the page's panels. */
  fit(bounds: Bounds): void;
  /** How the map that is in front is made; undefined while there is none. */
  renderer(): Renderer | undefined;
  /** Features rendered by a style layer (default `territories`), with their feature-state. */
  rendered(layer?: string): RenderedSummary;
  /** What is written on the map; a long name may be there in pieces. */
  names(): string[];
}

declare global {
  interface Window {
    borderAtlas?: BorderAtlasHandle;
  }
}

export function exposeHandle(services: Services): void {
  window.borderAtlas = {
    view() {
      const view = services.view.get();
      return { ...view, camera: placeOf(view) };
    },
    setView: ({ camera, ...change }) => services.view.set(camera ? { ...change, camera } : change),
    mapIdle: () => services.map.get()?.idle() ?? Promise.resolve(),
    fit: (bounds) => services.map.get()?.fit(bounds, paddingNow()),
    renderer: () => services.map.get()?.renderer,
    rendered(layer = 'territories') {
      const features = services.map.get()?.rendered(layer) ?? [];
      return { layer, count: features.length, features };
    },
    names: () => services.map.get()?.names() ?? [],
  };
}
