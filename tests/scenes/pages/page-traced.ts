import type { StoredScene } from '../storedScene.ts';

export default {
  title: 'A page of a traced line',
  why: 'Mark, lit leg and names of both sides are in the file too.',
  view: { date: '1921-10-13', trace: { id: 'article-4', km: 300 } },
  options: {
    layout: 'page',
    width: 794,
    height: 560,
    footnotes: ['A first line under the map', 'A second, as exports have them'],
  },
} satisfies StoredScene;
