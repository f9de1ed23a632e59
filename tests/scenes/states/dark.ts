import type { StoredScene } from '../storedScene.ts';

export default {
  title: 'The start in dark colours',
  why: 'Every colour has its dark fellow.',
  view: { date: '1921-10-13' },
  options: { theme: 'dark' },
} satisfies StoredScene;
