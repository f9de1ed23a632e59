import type { StoredScene } from '../storedScene.ts';

export default {
  title: 'The day of San Stefano',
  why: 'Lands under occupation, hatched, while the treaty is not yet in force.',
  view: { date: '1878-03-03' },
} satisfies StoredScene;
