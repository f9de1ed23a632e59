import type { StoredScene } from '../storedScene.ts';

export default {
  title: 'On a phone, a land selected, in Turkish',
  why: 'A narrow window with a selection.',
  view: { date: '1919-06-10', lang: 'tr', selection: { kind: 'territory', id: 'igdir' } },
  options: { width: 320, height: 480 },
} satisfies StoredScene;
