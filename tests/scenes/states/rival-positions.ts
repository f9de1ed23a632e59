import type { StoredScene } from '../storedScene.ts';

export default {
  title: 'A point with rival positions',
  why: 'Rings and numbers of what the evidence allows; names keep clear of the numbers.',
  view: { selection: { kind: 'point', id: 'kany-dag' } },
  options: { width: 480, height: 360 },
} satisfies StoredScene;
