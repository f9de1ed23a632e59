import type { StoredScene } from '../storedScene.ts';

export default {
  title: 'A narrow page',
  why: 'Title under the map, legend set smaller as a whole.',
  view: { date: '1919-06-10' },
  options: { layout: 'page', width: 331, height: 300 },
} satisfies StoredScene;
