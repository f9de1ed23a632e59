import type { StoredScene } from '../storedScene.ts';

export default {
  title: 'One leg selected',
  why: 'The leg alone is wider, not its line.',
  view: { selection: { kind: 'boundary', id: 'article-4', leg: 12 } },
  options: { width: 480, height: 360 },
} satisfies StoredScene;
