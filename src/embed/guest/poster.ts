/** The poster of an embed: a view drawn from the light atlas, before the map itself is loaded. */
import type { Atlas } from '../../atlas/atlas.ts';
import { fetchJson } from '../../atlas/fetchJson.ts';
import { LAYERS_ON_REQUEST } from '../../atlas/layers.ts';
import type { Bounds } from '../../geo/bounds.ts';
import { posterSvg } from '../../picture/poster.ts';
import { heartBounds } from '../../view/bounds.ts';
import { cameraFor } from '../../view/camera.ts';
import type { Decoded } from '../../view/fragment.ts';
import { selectionBounds } from '../../view/kinds.ts';
import { showThing } from '../../view/show.ts';
import type { Camera, Lang, Theme, View } from '../../view/view.ts';
import { posterAtlas } from './posterAtlas.ts';

/** A poster that has not come by then is done without, ms. */
const POSTER_MS = 6000;

/** Addresses of the built files, one for each language. */
const URLS = import.meta.glob<string>('../../../geodata/published/poster.*.json', {
  query: '?url',
  import: 'default',
  eager: true,
});

/** The atlas as posters in one language need it: `{records, topology}`. Rejects with `AtlasFileError`. */
export async function loadPosterAtlas(lang: Lang): Promise<Atlas> {
  const file = `poster.${lang}.json`;
  return posterAtlas(await fetchJson(URLS[`../../../geodata/published/${file}`] ?? file, file), file);
}

/** The poster's atlas, or nothing where it cannot be had: the map does without. */
export function lightAtlas(lang: Lang): Promise<Atlas | undefined> {
  const late = new Promise<never>((_, reject) => {
    window.setTimeout(() => reject(new Error('The poster is taking too long.')), POSTER_MS);
  });
  return Promise.race([loadPosterAtlas(lang), late]).catch((error: unknown) => {
    console.warn('There is no poster:', error);
    return undefined;
  });
}

/** What shows a thing, as far as the poster's atlas knows it: things of layers on request are not in it, or not all. */
export function showOnPoster(atlas: Atlas, what: string, view: View, dayGiven?: boolean): ReturnType<typeof showThing> {
  return LAYERS_ON_REQUEST.some((id) => id === what) ? undefined : showThing(atlas, what, view, dayGiven);
}

/** What an address asks for, as far as the poster's atlas knows it. */
export interface Asked {
  view: View;
  /** What `view=…` brings into the window. */
  bounds?: Bounds | undefined;
  /** What `view=…` names, where only the map can tell what that is. */
  show?: string;
}

/** The poster's atlas is no judge of what it lacks: things it does not know stay in the view. */
export function askedView(atlas: Atlas, { view, show, dayGiven }: Decoded): Asked {
  if (show === undefined) return { view };
  const shown = showOnPoster(atlas, show, view, dayGiven);
  if (!shown) return { view, show };
  // A thing the address chooses outright stands, whatever else is shown with it.
  const asked = { ...view, ...shown.change, ...(view.selection && { selection: view.selection }) };
  return { view: asked, bounds: shown.bounds };
}

/** Where the poster of a view stands that names no place: at what it shows, or the heart of the map. */
export function posterCamera(atlas: Atlas, { view, bounds }: Asked, width: number, height: number): Camera {
  if (view.camera) return view.camera;
  const chosen = bounds ?? (view.selection && selectionBounds(atlas, view.selection)) ?? heartBounds(atlas);
  return cameraFor(chosen, width, height);
}

/** The view as an SVG document for a window of this size, CSS pixels. */
export function poster(atlas: Atlas, view: View, width: number, height: number, theme: Theme): string {
  const options = { width, height, theme, layout: 'poster', grid: 1 } as const;
  return posterSvg(atlas, view, { width, height }, options);
}
