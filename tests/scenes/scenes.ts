/** All scenes, in the order of their names: folder and file, without the end. */
import type { StoredScene } from './storedScene.ts';

/** Files by their paths from here, without the end. */
export const byName = <T>(files: Record<string, T>): ReadonlyMap<string, T> =>
  new Map(Object.entries(files).map(([file, value]) => [file.replace(/^\.\/|\.\w+$/g, ''), value]));

export const scenes = byName(import.meta.glob<StoredScene>('./*/*.ts', { eager: true, import: 'default' }));
