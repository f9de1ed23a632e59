import type { StoredScene } from '../storedScene.ts';

export default {
  title: 'A page in dark colours',
  why: 'For screens: nothing of it is white.',
  view: { date: '1945-12-20' },
  options: { layout: 'page', width: 1123, height: 794, theme: 'dark' },
} satisfies StoredScene;
