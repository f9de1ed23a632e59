import type { StoredScene } from '../storedScene.ts';

export default {
  title: 'The day of Kars',
  why: 'Where a first visit begins: the border of Article 4 and Annex III.',
  view: { date: '1921-10-13' },
} satisfies StoredScene;
