import type { StoredScene } from '../storedScene.ts';

export default {
  title: 'A small poster',
  why: 'Little room beside the day’s box.',
  view: { date: '1945-12-20' },
  options: { layout: 'poster', width: 320, height: 240 },
} satisfies StoredScene;
