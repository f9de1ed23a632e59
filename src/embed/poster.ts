/** The poster of an embed: a view drawn from the light atlas, before the map itself is loaded. */
import posterEn from '../../geodata/published/poster.en.json?url';
import posterTr from '../../geodata/published/poster.tr.json?url';
import type { Atlas } from '../atlas/atlas.ts';
import { fetchJson } from '../atlas/fetchJson.ts';
import { LAYERS_ON_REQUEST } from '../atlas/types.ts';
import { pictureSvg } from '../picture/picture.ts';
import { cameraFor, heartBounds, selectionBounds } from '../view/bounds.ts';
import type { Decoded } from '../view/codec.ts';
import { showThing } from '../view/show.ts';
import { DEFAULT_VIEW, type Lang, type Theme, type View } from '../view/view.ts';
import { posterAtlas } from './posterAtlas.ts';

const URLS: Record<Lang, string> = { en: posterEn, tr: posterTr };

/** The atlas as posters in one language need it: `{records, topology}`. Rejects with `AtlasFileError`. */
export async function loadPosterAtlas(lang: Lang): Promise<Atlas> {
  const file = `poster.${lang}.json`;
  return posterAtlas(await fetchJson(URLS[lang], file), file);
}

/** What shows a thing, as far as the poster's atlas knows it: things of layers on request are not in it, or not all. */
export function showOnPoster(atlas: Atlas, what: string, view: View): ReturnType<typeof showThing> {
  return LAYERS_ON_REQUEST.some((id) => id === what) ? undefined : showThing(atlas, what, view);
}

/**
 * What an address asks for, as far as the poster's atlas knows it. That atlas is no judge of what it lacks: unknown
 * things stay in the view, and `show` is left for the map to find. An address without a place gets the poster's, but
 * for what the map itself must bring clear of its own panel (`panel`: it has one), or of a tour's.
 */
export function askedView(
  atlas: Atlas,
  { view, show }: Decoded,
  { width, height, panel }: { width: number; height: number; panel: boolean },
): { view: View; show?: string } {
  const shown = show === undefined ? undefined : showOnPoster(atlas, show, view);
  if (show !== undefined && !shown) return { view, show };
  // A thing the address chooses outright stands, whatever else is shown with it.
  const asked: View = { ...view, ...shown?.change, ...(view.selection && { selection: view.selection }) };
  if (asked.camera !== DEFAULT_VIEW.camera || asked.tour || (asked.selection && panel)) return { view: asked };
  const bounds = shown?.bounds ?? boundsAsked(atlas, asked);
  return { view: { ...asked, camera: cameraFor(bounds, width, height) } };
}

/** What a view without a place brings into the window: the chosen thing, or the heart of the map. */
const boundsAsked = (atlas: Atlas, { selection }: View) =>
  (selection && selectionBounds(atlas, selection)) ?? heartBounds(atlas);

/** The view as an SVG document for a window of this size, CSS pixels. */
export function poster(atlas: Atlas, view: View, width: number, height: number, theme: Theme): string {
  const { camera } = view;
  const placed = camera === DEFAULT_VIEW.camera ? cameraFor(boundsAsked(atlas, view), width, height) : camera;
  const options = { width, height, theme, furniture: 'poster', grid: 1 } as const;
  return pictureSvg(atlas, { ...view, camera: placed }, { width, height }, options);
}
