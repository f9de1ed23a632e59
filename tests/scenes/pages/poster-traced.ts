import type { StoredScene } from '../storedScene.ts';

export default {
  title: 'A poster of a traced line',
  why: 'The mark stands where the trace is.',
  view: { date: '1921-10-13', trace: { id: 'article-4', km: 300 } },
  options: { layout: 'poster', width: 600, height: 400 },
} satisfies StoredScene;
