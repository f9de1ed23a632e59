import type { StoredScene } from '../storedScene.ts';

export default {
  title: 'frontier-before-1878, selected',
  why: 'The oldest line; most of it is an old limit.',
  view: { date: '1877-06-01', selection: { kind: 'boundary', id: 'frontier-before-1878' } },
  options: { width: 480, height: 360 },
} satisfies StoredScene;
