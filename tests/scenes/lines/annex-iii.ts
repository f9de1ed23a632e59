import type { StoredScene } from '../storedScene.ts';

export default {
  title: 'annex-iii, selected',
  why: 'Fifteen legs that end on the frame of two borders.',
  view: { date: '1921-10-13', selection: { kind: 'boundary', id: 'annex-iii' } },
  options: { width: 480, height: 360 },
} satisfies StoredScene;
