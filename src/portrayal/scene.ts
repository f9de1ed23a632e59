/** The scene of a view, with all that it may ask for. */
import type { Atlas } from '../atlas/atlas.ts';
import type { Theme } from '../view/view.ts';
import { SCENE_EXTRAS } from './sceneExtras.ts';
import { type Scene, type SceneView, sceneWith } from './sceneWith.ts';

export type { Scene, SceneView } from './sceneWith.ts';

export const sceneOf = (atlas: Atlas, view: SceneView, theme: Theme): Scene =>
  sceneWith(SCENE_EXTRAS, atlas, view, theme);
