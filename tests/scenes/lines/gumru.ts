import type { StoredScene } from '../storedScene.ts';

export default {
  title: 'gumru, selected',
  why: 'A line that was in force for three months.',
  view: { date: '1920-12-10', selection: { kind: 'boundary', id: 'gumru' } },
  options: { width: 480, height: 360 },
} satisfies StoredScene;
