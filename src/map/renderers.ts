/** The two ways to draw the map, each a program of its own that is loaded when it is wanted. */
import type { Atlas } from '../atlas/atlas.ts';
import type { Renderer } from '../view/chrome.ts';
import type { View } from '../view/view.ts';
import type { AtlasMap, MapCallbacks, MapWords } from './atlasMap.ts';
import { hasHardwareWebgl } from './graphics.ts';

/** Throws where the renderer cannot work: `webgl` without WebGL 2. */
export type CreateMap = (
  container: HTMLElement,
  atlas: Atlas,
  view: View,
  callbacks: MapCallbacks,
  words: MapWords,
) => AtlasMap;

/** `webgl`: MapLibre, where WebGL runs in hardware; `vector`: SVG, which is many times faster elsewhere. */
export const chooseRenderer = (asked?: Renderer): Renderer => asked ?? (hasHardwareWebgl() ? 'webgl' : 'vector');

/** The program of a renderer; rejects where it cannot be loaded. Each is asked for once. */
export const loadRenderer: Record<Renderer, () => Promise<CreateMap>> = {
  webgl: async () => (await import('./webgl/createWebglMap.ts')).createWebglMap,
  vector: async () => (await import('./svg/createSvgMap.ts')).createSvgMap,
};

/** The program that draws the map for print. */
export const loadPrintedMap = async () => (await import('./svg/print.ts')).printedMap;
