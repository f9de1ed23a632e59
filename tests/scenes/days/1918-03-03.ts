import type { StoredScene } from '../storedScene.ts';

export default {
  title: 'The day of Brest-Litovsk',
  why: 'The line of the treaty, while the lands are still held by others.',
  view: { date: '1918-03-03' },
} satisfies StoredScene;
