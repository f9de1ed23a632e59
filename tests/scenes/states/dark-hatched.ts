import type { StoredScene } from '../storedScene.ts';

export default {
  title: 'Hatches in dark colours',
  why: 'All four hatches on a dark ground.',
  view: { date: '1919-02-01' },
  options: { theme: 'dark' },
} satisfies StoredScene;
