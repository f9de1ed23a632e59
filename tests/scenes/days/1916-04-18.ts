import type { StoredScene } from '../storedScene.ts';

export default {
  title: 'The front of 1916',
  why: 'Occupation over wide lands outside the core, drawn in outline only.',
  view: { date: '1916-04-18' },
} satisfies StoredScene;
