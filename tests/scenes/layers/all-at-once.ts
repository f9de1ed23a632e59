import { ALL_ON } from '../../layers.ts';
import type { StoredScene } from '../storedScene.ts';

export default {
  title: 'Every layer',
  why: 'Lines and areas outside their days are drawn faintly, over those of the day.',
  view: { date: '1921-10-13', layers: ALL_ON },
} satisfies StoredScene;
