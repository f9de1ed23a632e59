import type { StoredScene } from '../storedScene.ts';

export default {
  title: 'brest-litovsk-iv, selected',
  why: 'A line along the limits of districts.',
  view: { date: '1918-04-01', selection: { kind: 'boundary', id: 'brest-litovsk-iv' } },
  options: { width: 480, height: 360 },
} satisfies StoredScene;
