import type { StoredScene } from '../storedScene.ts';

export default {
  title: 'A line traced',
  why: 'The leg is lit, its place marked, and the names of both sides run along the line.',
  view: { date: '1921-10-13', trace: { id: 'article-4', km: 300 } },
} satisfies StoredScene;
