import type { StoredScene } from '../storedScene.ts';

export default {
  title: 'The treaties of Batum',
  why: 'Two lines of one day that share a stretch; three republics that are a week old.',
  view: { date: '1918-06-04' },
} satisfies StoredScene;
