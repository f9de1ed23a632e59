import type { StoredScene } from '../storedScene.ts';

export default {
  title: 'February 1919',
  why: 'All four hatches at once, with the zones of the day.',
  view: { date: '1919-02-01' },
} satisfies StoredScene;
