import type { StoredScene } from '../storedScene.ts';

export default {
  title: 'border-1991-nakhchivan, selected',
  why: 'Round land apart from its country.',
  view: { date: '1991-12-26', selection: { kind: 'boundary', id: 'border-1991-nakhchivan' } },
  options: { width: 480, height: 360 },
} satisfies StoredScene;
