import type { StoredScene } from '../storedScene.ts';

export default {
  title: 'A poster',
  why: 'Day, treaty, scale and licence on the map.',
  view: { date: '1921-10-13' },
  options: { layout: 'poster', width: 720, height: 405 },
} satisfies StoredScene;
