import { ALL_OFF } from '../../layers.ts';
import type { StoredScene } from '../storedScene.ts';

export default {
  title: 'claims-1919 alone',
  why: 'Claims in the inks and hatches of five claimants, over one another.',
  view: { date: '1919-06-10', layers: { ...ALL_OFF, 'claims-1919': 'on' } },
  options: { width: 600, height: 400 },
} satisfies StoredScene;
