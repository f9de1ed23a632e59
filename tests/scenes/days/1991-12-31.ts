import type { StoredScene } from '../storedScene.ts';

export default {
  title: 'The last day',
  why: 'The successors of a union: names of republics without one above them.',
  view: { date: '1991-12-31' },
} satisfies StoredScene;
