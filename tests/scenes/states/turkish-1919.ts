import type { StoredScene } from '../storedScene.ts';

export default {
  title: 'February 1919 in Turkish',
  why: 'Names of short-lived powers in capitals.',
  view: { date: '1919-02-01', lang: 'tr' },
} satisfies StoredScene;
