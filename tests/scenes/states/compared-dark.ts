import type { StoredScene } from '../storedScene.ts';

export default {
  title: 'Two days compared, in dark colours',
  why: 'The rings on a dark ground.',
  view: { date: '1918-03-01', compare: { date: '1919-06-10', share: 0.5 } },
  options: { theme: 'dark' },
} satisfies StoredScene;
