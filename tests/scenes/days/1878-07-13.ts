import type { StoredScene } from '../storedScene.ts';

export default {
  title: 'The day of Berlin',
  why: 'The line of 1878 and the ceded land come into sight together.',
  view: { date: '1878-07-13' },
} satisfies StoredScene;
