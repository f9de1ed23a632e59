import type { StoredScene } from '../storedScene.ts';

export default {
  title: 'border-1991, selected',
  why: 'The same course as Article 4, under another name.',
  view: { date: '1991-12-26', selection: { kind: 'boundary', id: 'border-1991' } },
  options: { width: 480, height: 360 },
} satisfies StoredScene;
