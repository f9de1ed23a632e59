import type { StoredScene } from '../storedScene.ts';

export default {
  title: 'border-1991-iran, selected',
  why: 'Along a river, at the edge of the core.',
  view: { date: '1991-12-26', selection: { kind: 'boundary', id: 'border-1991-iran' } },
  options: { width: 480, height: 360 },
} satisfies StoredScene;
