import type { StoredScene } from '../storedScene.ts';

export default {
  title: 'December 1945',
  why: 'Claims over settled borders: hatches of areas without any change of holder.',
  view: { date: '1945-12-20' },
} satisfies StoredScene;
