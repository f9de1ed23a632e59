import { ALL_OFF } from '../../layers.ts';
import type { StoredScene } from '../storedScene.ts';

export default {
  title: 'claims-1919 in dark colours',
  why: 'Inks of claimants on a dark ground.',
  view: { date: '1919-06-10', layers: { ...ALL_OFF, 'claims-1919': 'on' } },
  options: { width: 600, height: 400, theme: 'dark' },
} satisfies StoredScene;
