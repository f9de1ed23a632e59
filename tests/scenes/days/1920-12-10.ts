import type { StoredScene } from '../storedScene.ts';

export default {
  title: 'After Gümrü',
  why: 'The line of Gümrü and the zone beside it; alone on these days.',
  view: { date: '1920-12-10' },
} satisfies StoredScene;
