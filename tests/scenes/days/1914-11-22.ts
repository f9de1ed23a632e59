import type { StoredScene } from '../storedScene.ts';

export default {
  title: 'The first weeks of the war of 1914',
  why: 'Occupation on both sides of one border.',
  view: { date: '1914-11-22' },
} satisfies StoredScene;
