import type { StoredScene } from '../storedScene.ts';

export default {
  title: 'Grades close by',
  why: 'Dashes, dots and bands of doubt as wide as the doubt.',
  view: { date: '1919-06-10', camera: { lon: 42.6, lat: 41.1, zoom: 9.2 } },
  options: { width: 480, height: 360, grid: 0.5 },
} satisfies StoredScene;
