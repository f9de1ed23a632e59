import type { StoredScene } from '../storedScene.ts';

export default {
  title: 'The coast at Batum',
  why: 'Coast, glow and a border that meets the sea.',
  view: { date: '1919-06-10', camera: { lon: 41.7, lat: 41.55, zoom: 9 } },
  options: { width: 480, height: 360, grid: 0.5 },
} satisfies StoredScene;
