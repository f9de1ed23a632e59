import type { StoredScene } from '../storedScene.ts';

export default {
  title: 'Before the war of 1877',
  why: 'The first day of the atlas: one frontier, before any land changes hands.',
  view: { date: '1877-04-24' },
} satisfies StoredScene;
