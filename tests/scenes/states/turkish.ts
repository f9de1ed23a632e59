import type { StoredScene } from '../storedScene.ts';

export default {
  title: 'The start in Turkish',
  why: 'Longer names in other places.',
  view: { date: '1921-10-13', lang: 'tr' },
} satisfies StoredScene;
