import type { StoredScene } from '../storedScene.ts';

export default {
  title: 'ardahan-1919, selected',
  why: 'One leg, known only roughly: dots in a band of doubt.',
  view: { date: '1919-06-01', selection: { kind: 'boundary', id: 'ardahan-1919' } },
  options: { width: 480, height: 360 },
} satisfies StoredScene;
