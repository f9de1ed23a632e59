import type { StoredScene } from '../storedScene.ts';

export default {
  title: 'border-1991-georgia-armenia, selected',
  why: 'A line of a few days, at the end of the atlas.',
  view: { date: '1991-12-26', selection: { kind: 'boundary', id: 'border-1991-georgia-armenia' } },
  options: { width: 480, height: 360 },
} satisfies StoredScene;
