import type { StoredScene } from '../storedScene.ts';

export default {
  title: 'san-stefano-19, selected',
  why: 'A line that never came into force as it was drawn.',
  view: { date: '1878-04-01', selection: { kind: 'boundary', id: 'san-stefano-19' } },
  options: { width: 480, height: 360 },
} satisfies StoredScene;
