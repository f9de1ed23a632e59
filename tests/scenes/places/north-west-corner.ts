import type { StoredScene } from '../storedScene.ts';

export default {
  title: 'The corner in the north-west',
  why: 'The map ends in the sea and on land at once.',
  view: { date: '1921-10-13', camera: { lon: 40.1, lat: 42.4, zoom: 7.5 } },
  options: { width: 480, height: 360 },
} satisfies StoredScene;
