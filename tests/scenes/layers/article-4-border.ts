import { ALL_OFF } from '../../layers.ts';
import type { StoredScene } from '../storedScene.ts';

export default {
  title: 'article-4-border alone',
  why: 'Lines of one course under several names.',
  view: { date: '1930-01-01', layers: { ...ALL_OFF, 'article-4-border': 'on' } },
  options: { width: 600, height: 400 },
} satisfies StoredScene;
