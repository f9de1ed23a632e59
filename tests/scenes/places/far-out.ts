import type { StoredScene } from '../storedScene.ts';

export default {
  title: 'From far away',
  why: 'The land beyond the map, and its end fading into the paper.',
  view: { date: '1921-10-13', camera: { lon: 43.3, lat: 40.4, zoom: 4.6 } },
  options: { width: 480, height: 360 },
} satisfies StoredScene;
