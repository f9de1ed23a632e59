/** The poster of an embed: a view drawn from the light atlas, before the map itself is loaded. */
import posterEn from '../../geodata/published/poster.en.json?url';
import posterTr from '../../geodata/published/poster.tr.json?url';
import type { Atlas } from '../atlas/atlas.ts';
import { fetchJson } from '../atlas/fetchJson.ts';
import { pictureSvg } from '../picture/picture.ts';
import { cameraFor, heartBounds, selectionBounds } from '../view/bounds.ts';
import { type Checked, checkView } from '../view/check.ts';
import type { Decoded } from '../view/codec.ts';
import { DEFAULT_VIEW, type Lang, type Theme, type View } from '../view/view.ts';
import { posterAtlas } from './posterAtlas.ts';

const URLS: Record<Lang, string> = { en: posterEn, tr: posterTr };

/** The atlas as posters in one language need it: `{records, topology}`. Rejects with `AtlasFileError`. */
export async function loadPosterAtlas(lang: Lang): Promise<Atlas> {
  const file = `poster.${lang}.json`;
  return posterAtlas(await fetchJson(URLS[lang], file), file);
}

/** What an address asks for, with a camera for a window of this size where it names none. */
export function resolveView(atlas: Atlas, decoded: Decoded, width: number, height: number): Checked {
  const checked = checkView(atlas, decoded);
  const { camera, selection } = checked.view;
  if (camera !== DEFAULT_VIEW.camera) return checked;
  const bounds = checked.bounds ?? (selection && selectionBounds(atlas, selection)) ?? heartBounds(atlas);
  return { ...checked, view: { ...checked.view, camera: cameraFor(bounds, width, height) } };
}

/** The view as an SVG document for a window of this size, CSS pixels. */
export function poster(atlas: Atlas, view: View, width: number, height: number, theme: Theme): string {
  return pictureSvg(atlas, view, { width, height }, { width, height, theme, furniture: 'poster', grid: 1 });
}
