import type { StoredScene } from '../storedScene.ts';

export default {
  title: 'berlin-58, selected',
  why: 'The border of forty years, from the sea inland.',
  view: { date: '1880-01-01', selection: { kind: 'boundary', id: 'berlin-58' } },
  options: { width: 480, height: 360 },
} satisfies StoredScene;
