import { ALL_OFF } from '../../layers.ts';
import type { StoredScene } from '../storedScene.ts';

export default {
  title: 'zones alone',
  why: 'Zones that lie over one another, each in its outline.',
  view: { date: '1919-02-01', layers: { ...ALL_OFF, zones: 'on' } },
  options: { width: 600, height: 400 },
} satisfies StoredScene;
