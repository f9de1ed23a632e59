import type { StoredScene } from '../storedScene.ts';

export default {
  title: 'A line traced, dark and Turkish',
  why: 'Capitals of Turkish names, İ among them, on a dark ground.',
  view: { date: '1921-10-13', trace: { id: 'annex-iii', km: 80 }, lang: 'tr' },
  options: { theme: 'dark' },
} satisfies StoredScene;
