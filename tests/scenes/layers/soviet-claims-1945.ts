import { ALL_OFF } from '../../layers.ts';
import type { StoredScene } from '../storedScene.ts';

export default {
  title: 'soviet-claims-1945 alone',
  why: 'Two claims of one layer, told apart by their hatches.',
  view: { date: '1946-01-01', layers: { ...ALL_OFF, 'soviet-claims-1945': 'on' } },
  options: { width: 600, height: 400 },
} satisfies StoredScene;
