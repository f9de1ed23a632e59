import type { StoredScene } from '../storedScene.ts';

export default {
  title: 'tehran-1932-line, selected',
  why: 'A short line at the edge of the map.',
  view: { date: '1933-01-01', selection: { kind: 'boundary', id: 'tehran-1932-line' } },
  options: { width: 480, height: 360 },
} satisfies StoredScene;
