import type { StoredScene } from '../storedScene.ts';

export default {
  title: 'Two days compared',
  why: 'Land that another held on the second day is ringed.',
  view: { date: '1914-01-01', compare: { date: '1921-10-13', share: 0.5 } },
} satisfies StoredScene;
