import { ALL_OFF } from '../../layers.ts';
import type { StoredScene } from '../storedScene.ts';

export default {
  title: 'elviye-i-selase alone',
  why: 'The ceded land in its outline, on a day of its own.',
  view: { date: '1900-01-01', layers: { ...ALL_OFF, 'elviye-i-selase': 'on' } },
  options: { width: 600, height: 400 },
} satisfies StoredScene;
