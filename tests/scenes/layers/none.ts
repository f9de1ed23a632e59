import { ALL_OFF } from '../../layers.ts';
import type { StoredScene } from '../storedScene.ts';

export default {
  title: 'No layer',
  why: 'The lands and borders of the day alone.',
  view: { date: '1921-10-13', layers: ALL_OFF },
  options: { width: 600, height: 400 },
} satisfies StoredScene;
