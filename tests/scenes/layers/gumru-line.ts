import { ALL_OFF } from '../../layers.ts';
import type { StoredScene } from '../storedScene.ts';

export default {
  title: 'gumru-line alone',
  why: 'A line and a zone of one layer.',
  view: { date: '1921-01-01', layers: { ...ALL_OFF, 'gumru-line': 'on' } },
  options: { width: 600, height: 400 },
} satisfies StoredScene;
