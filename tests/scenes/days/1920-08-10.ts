import type { StoredScene } from '../storedScene.ts';

export default {
  title: 'August 1920',
  why: 'Provisional holdings, next to lands held outright.',
  view: { date: '1920-08-10' },
} satisfies StoredScene;
