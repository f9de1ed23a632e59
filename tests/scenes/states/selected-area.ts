import { DEFAULT_LAYERS } from '../../../src/view/view.ts';
import type { StoredScene } from '../storedScene.ts';

export default {
  title: 'An area selected',
  why: 'Its outline is wider than those of the others.',
  view: { date: '1919-02-01', layers: { ...DEFAULT_LAYERS, zones: 'on' }, selection: { kind: 'area', id: 'swc-held' } },
} satisfies StoredScene;
