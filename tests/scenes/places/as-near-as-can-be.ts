import type { StoredScene } from '../storedScene.ts';

export default {
  title: 'As near as the map goes',
  why: 'Legs and points at full size; the least of all zooms is drawn by whole vertices.',
  view: { date: '1921-10-13', camera: { lon: 43.48, lat: 41.13, zoom: 12 } },
  options: { width: 480, height: 360, grid: 0.5 },
} satisfies StoredScene;
