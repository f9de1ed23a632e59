/**
 * All scenes to look at, in `npm run dev` alone: each as it is stored and as it is drawn now. It follows the edits of
 * whatever draws them.
 */
import { loadAtlas } from '../../src/atlas/load.ts';
import { encodeView } from '../../src/view/fragment.ts';
import { byName, scenes } from './scenes.ts';
import { differingLines, drawScene, type StoredScene, viewOf } from './storedScene.ts';

const pictures = byName(import.meta.glob<string>('./*/*.svg', { eager: true, import: 'default', query: '?raw' }));
const names = [...scenes.keys()];

/** Lines of a difference that are shown, and of each line so many letters. */
const SHOWN = { lines: 40, letters: 200 };

const find = <E extends Element>(selector: string) => document.querySelector(selector) as E;
const nav = find<HTMLElement>('nav');
const links = new Map(
  names.map((name) => {
    const link = document.createElement('a');
    link.href = `#${name}`;
    link.textContent = name;
    nav.append(link);
    return [name, link];
  }),
);

const atlas = await loadAtlas();
const drawn = new Map<string, string>();
function today(name: string): string {
  let picture = drawn.get(name);
  if (picture === undefined) {
    picture = drawScene(atlas, scenes.get(name) as StoredScene);
    drawn.set(name, picture);
    links.get(name)?.toggleAttribute('data-differs', picture !== pictures.get(name));
  }
  return picture;
}

const current = () => {
  const asked = decodeURIComponent(location.hash.slice(1));
  return scenes.has(asked) ? asked : (names[0] as string);
};

let urls: string[] = [];
function show(): void {
  const name = current();
  const scene = scenes.get(name) as StoredScene;
  const [stored, now] = [pictures.get(name) ?? '', today(name)];
  for (const [other, link] of links) {
    if (other === name) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  links.get(name)?.scrollIntoView({ block: 'nearest' });
  document.title = `${name}: stored scenes`;
  find('h1').textContent = scene.title;
  find('#why').textContent = scene.why;
  const lines = differingLines(stored, now);
  const moved = stored === now ? 'as stored' : 'its lines stand in another order';
  const state = !stored ? 'not stored yet' : lines.length ? `${lines.length} lines differ` : moved;
  find('#state').textContent = `${names.indexOf(name) + 1} of ${names.length} · ${name} · ${state}`;
  find('#lines').textContent = stored
    ? lines
        .slice(0, SHOWN.lines)
        .map((line) => line.slice(0, SHOWN.letters))
        .join('\n')
    : '';
  find<HTMLAnchorElement>('#live').href = `/${encodeView(viewOf(atlas, scene))}`;
  for (const url of urls) URL.revokeObjectURL(url);
  urls = [stored, now].map((text) => URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' })));
  for (const [i, id] of ['#stored', '#today'].entries()) find<HTMLImageElement>(id).src = urls[i] as string;
}

const goTo = (name: string | undefined) => {
  if (name) location.hash = name;
};
const step = (by: number) => goTo(names[(names.indexOf(current()) + by + names.length) % names.length]);
function nextDiffering(): void {
  const at = names.indexOf(current()) + 1;
  goTo([...names.slice(at), ...names.slice(0, at)].find((name) => today(name) !== pictures.get(name)));
}

const { dataset } = find<HTMLElement>('#pictures');
const KEYS: Record<string, () => void> = {
  ArrowLeft: () => step(-1),
  ArrowRight: () => step(1),
  n: nextDiffering,
  b: () => {
    dataset.mode = 'beside';
  },
  ' ': () => {
    dataset.mode = dataset.mode === 'today' ? 'stored' : 'today';
  },
  d: () => {
    dataset.mode = 'difference';
  },
};
addEventListener('keydown', (event) => {
  const act = KEYS[event.key];
  if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  act();
});
addEventListener('hashchange', show);
show();

/** Marks in the list what differs, one scene after the other while nothing else is to do. */
function markRest(): void {
  const next = names.find((name) => !drawn.has(name));
  if (next === undefined) return;
  today(next);
  setTimeout(markRest);
}
markRest();
