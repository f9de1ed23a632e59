import type { StoredScene } from '../storedScene.ts';

export default {
  title: 'A poster, dark and Turkish',
  why: 'The same in the other theme and language.',
  view: { date: '1919-02-01', lang: 'tr' },
  options: { layout: 'poster', width: 720, height: 405, theme: 'dark' },
} satisfies StoredScene;
