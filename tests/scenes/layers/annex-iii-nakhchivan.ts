import { ALL_OFF } from '../../layers.ts';
import type { StoredScene } from '../storedScene.ts';

export default {
  title: 'annex-iii-nakhchivan alone',
  why: 'A layer of the east alone.',
  view: { date: '1930-01-01', layers: { ...ALL_OFF, 'annex-iii-nakhchivan': 'on' } },
  options: { width: 600, height: 400 },
} satisfies StoredScene;
