import type { StoredScene } from '../storedScene.ts';

export default {
  title: 'A line traced before it was drawn',
  why: 'The line is faint, its leg in full, and the names are of the day.',
  view: { date: '1910-01-01', trace: { id: 'gumru', km: 40 } },
  options: { width: 480, height: 360 },
} satisfies StoredScene;
