import type { StoredScene } from '../storedScene.ts';

export default {
  title: 'The two texts on Nakhchivan',
  why: 'Land that the open table speaks of is lit.',
  view: { date: '1921-10-13', table: { kind: 'annexes' }, camera: { lon: 45.3, lat: 39.4, zoom: 7.6 } },
  options: { width: 480, height: 360 },
} satisfies StoredScene;
