import type { StoredScene } from '../storedScene.ts';

export default {
  title: 'A point selected',
  why: 'Its mark and name stand at every zoom.',
  view: { selection: { kind: 'point', id: 'sary-chai' }, camera: { lon: 42.3, lat: 41.4, zoom: 6.6 } },
  options: { width: 480, height: 360 },
} satisfies StoredScene;
