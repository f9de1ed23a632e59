import type { StoredScene } from '../storedScene.ts';

export default {
  title: 'A page, tall',
  why: 'The legend in columns under the map.',
  view: { date: '1921-10-13', lang: 'tr' },
  options: { layout: 'page', width: 794, height: 1123 },
} satisfies StoredScene;
