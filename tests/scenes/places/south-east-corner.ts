import type { StoredScene } from '../storedScene.ts';

export default {
  title: 'The corner in the south-east',
  why: 'The map ends on land, beyond the core.',
  view: { date: '1921-10-13', camera: { lon: 46.9, lat: 38.5, zoom: 7.5 } },
  options: { width: 480, height: 360 },
} satisfies StoredScene;
