import type { StoredScene } from '../storedScene.ts';

export default {
  title: 'June 1919',
  why: 'Contested and undetermined land side by side.',
  view: { date: '1919-06-10' },
} satisfies StoredScene;
