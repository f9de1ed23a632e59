import type { StoredScene } from '../storedScene.ts';

export default {
  title: 'A land selected',
  why: 'Its outline stands over borders and lines.',
  view: { date: '1919-02-01', selection: { kind: 'territory', id: 'kars' } },
} satisfies StoredScene;
