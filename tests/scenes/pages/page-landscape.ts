import type { StoredScene } from '../storedScene.ts';

export default {
  title: 'A page, wide',
  why: 'The legend beside the map; hatches stroke by stroke.',
  view: { date: '1919-02-01' },
  options: { layout: 'page', width: 1123, height: 794 },
} satisfies StoredScene;
