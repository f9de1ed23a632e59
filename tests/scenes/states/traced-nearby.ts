import type { StoredScene } from '../storedScene.ts';

export default {
  title: 'A leg traced, close by',
  why: 'Both sides’ names on their own side of a line that bends.',
  view: { date: '1921-10-13', trace: { id: 'article-4', km: 300 }, camera: { lon: 43.66, lat: 40.6, zoom: 9.5 } },
  options: { width: 600, height: 400 },
} satisfies StoredScene;
