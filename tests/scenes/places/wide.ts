import type { StoredScene } from '../storedScene.ts';

export default {
  title: 'A wide and low window',
  why: 'More land at the sides than above and below.',
  view: { date: '1921-10-13', camera: { lon: 43.4, lat: 40.4, zoom: 6.4 } },
  options: { width: 1000, height: 280 },
} satisfies StoredScene;
