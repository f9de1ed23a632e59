import type { StoredScene } from '../storedScene.ts';

export default {
  title: 'moscow-ic, selected',
  why: 'Differs from Annex III by a few legs alone.',
  view: { date: '1921-04-01', selection: { kind: 'boundary', id: 'moscow-ic' } },
  options: { width: 480, height: 360 },
} satisfies StoredScene;
