import type { StoredScene } from '../storedScene.ts';

export default {
  title: 'Near Mount Ararat',
  why: 'A point where four lands meet, with the finer graticule.',
  view: { date: '1930-01-01', camera: { lon: 44.5, lat: 39.75, zoom: 9.6 } },
  options: { width: 480, height: 360, grid: 0.5 },
} satisfies StoredScene;
