import type { StoredScene } from '../storedScene.ts';

export default {
  title: 'article-4, selected',
  why: 'The longest line, of all three grades.',
  view: { date: '1925-01-01', selection: { kind: 'boundary', id: 'article-4' } },
  options: { width: 480, height: 360 },
} satisfies StoredScene;
