import type { StoredScene } from '../storedScene.ts';

export default {
  title: 'batum-1918-armenia, selected',
  why: 'Shares its course with the line beside it.',
  view: { date: '1918-06-10', selection: { kind: 'boundary', id: 'batum-1918-armenia' } },
  options: { width: 480, height: 360 },
} satisfies StoredScene;
