import type { StoredScene } from '../storedScene.ts';

export default {
  title: 'The day of Moscow',
  why: 'The new border and the zone of Batum begin, with occupation beyond them.',
  view: { date: '1921-03-16' },
} satisfies StoredScene;
