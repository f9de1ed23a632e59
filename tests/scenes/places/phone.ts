import type { StoredScene } from '../storedScene.ts';

export default {
  title: 'On a phone, 320 pixels wide',
  why: 'Few names find room; those of weight come first.',
  view: { date: '1921-10-13' },
  options: { width: 320, height: 480 },
} satisfies StoredScene;
