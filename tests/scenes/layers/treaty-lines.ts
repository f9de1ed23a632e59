import { ALL_OFF } from '../../layers.ts';
import type { StoredScene } from '../storedScene.ts';

export default {
  title: 'treaty-lines alone',
  why: 'Lines of many treaties, of which two are of the day.',
  view: { date: '1918-06-10', layers: { ...ALL_OFF, 'treaty-lines': 'on' } },
  options: { width: 600, height: 400 },
} satisfies StoredScene;
