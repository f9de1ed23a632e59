import type { StoredScene } from '../storedScene.ts';

export default {
  title: 'mudros-line, selected',
  why: 'A line of withdrawal, where no border ran.',
  view: { date: '1919-01-01', selection: { kind: 'boundary', id: 'mudros-line' } },
  options: { width: 480, height: 360 },
} satisfies StoredScene;
