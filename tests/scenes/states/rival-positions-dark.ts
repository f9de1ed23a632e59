import type { StoredScene } from '../storedScene.ts';

export default {
  title: 'Rival positions in dark colours',
  why: 'The ink of the selection on a dark ground.',
  view: { selection: { kind: 'point', id: 'ibish' } },
  options: { width: 480, height: 360, theme: 'dark' },
} satisfies StoredScene;
