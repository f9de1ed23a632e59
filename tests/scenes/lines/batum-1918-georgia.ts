import type { StoredScene } from '../storedScene.ts';

export default {
  title: 'batum-1918-georgia, selected',
  why: 'Ends where its neighbour begins.',
  view: { date: '1918-06-10', selection: { kind: 'boundary', id: 'batum-1918-georgia' } },
  options: { width: 480, height: 360 },
} satisfies StoredScene;
