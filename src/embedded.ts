/** An embed: first a poster of the view, then, once it is wanted, the map itself. */
import './offline/trust.ts';
import './embed/poster.css';
import type { Desk } from './app/context.ts';
import { stylesAgain } from './app/stylesAgain.ts';
import type { Atlas } from './atlas/atlas.ts';
import { nextChange } from './atlas/query.ts';
import { type Embedded, listen } from './embed/listen.ts';
import { askedView, loadPosterAtlas, poster, posterCamera, showOnPoster } from './embed/poster.ts';
import { publicView } from './embed/protocol.ts';
import { formatDay } from './i18n/format.ts';
import { type SheetWord, sheetWord } from './i18n/sheet.ts';
import { pictureSvg } from './picture/picture.ts';
import { cameraFor } from './view/bounds.ts';
import { decodeChrome } from './view/chrome.ts';
import { showThing } from './view/show.ts';
import { DEFAULT_VIEW, type Lang, preferredLang, sameSelection, type Theme, type View } from './view/view.ts';
import { decodePlain, encodeView } from './view/viewParts.ts';

/** Share of the embed that must be in the reader's window before the map is loaded. */
const SEEN = 0.5;
/** Height, as a share of the width, at which the map reads well; and the room its timeline wants, CSS pixels. */
const ASPECT = 0.62;
const LEAST_HEIGHT = 360;

const { chrome, unknown } = decodeChrome(location.search);
for (const part of unknown)
  console.warn(`Border Atlas: "${part}" in the embed's address means nothing and was left out.`);

const size = () => ({ width: Math.max(1, window.innerWidth), height: Math.max(1, window.innerHeight) });
const themeOf = (view: View): Theme =>
  view.theme ?? (window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');

async function run(root: HTMLElement): Promise<void> {
  const defaults = { ...DEFAULT_VIEW, lang: preferredLang(navigator.languages) };
  // The reader of all other addresses is not loaded where it is not needed.
  const decoded =
    decodePlain(location, defaults) ?? (await import('./view/codec.ts')).decodeAddress(location, defaults);
  let atlas = await loadPosterAtlas(decoded.view.lang);
  for (const { code, value } of decoded.problems)
    console.warn(`Border Atlas: in the embed's address, ${code}: "${value}" was left out.`);

  const asked = askedView(atlas, decoded);
  let { view } = asked;
  let desk: Desk | undefined;
  const cover = makeCover(wakeOrSay);
  /** The view with a place. A frame in a closed part of its page has no size yet: the place follows it. */
  const placed = (): View => {
    const { width, height } = size();
    return { ...view, camera: posterCamera(atlas, { ...asked, view }, width, height) };
  };
  const draw = () => cover.draw(atlas, placed());
  draw();
  document.body.append(cover.element);
  const redraw = new ResizeObserver(draw);
  redraw.observe(document.documentElement);

  let waking: Promise<Desk> | undefined;
  /** Loads the map; at the second call nothing happens. */
  function wake(): Promise<Desk> {
    waking ??= (async () => {
      observer.disconnect();
      // Where nothing lies over the map it stands where the poster stood; else it brings its land clear of the rest.
      const bare = (['title', 'timeline'] as const).every((part) => chrome.hidden.has(part));
      const free = !bare || asked.show || view.tour || (view.selection && !chrome.hidden.has('panel'));
      const address = encodeView(free ? view : placed());
      history.replaceState(null, '', asked.show ? `${address}&view=${asked.show}` : address);
      const live = await open();
      desk = live;
      live.view.subscribe((next) => follow(next));
      await painted();
      redraw.disconnect();
      cover.leave();
      return live;
    })();
    return waking;
  }

  async function open(): Promise<Desk> {
    const { start } = await stylesAgain()
      .then(() => import('./app/start.tsx'))
      .catch((error: unknown) => {
        // The poster stays, and the next touch tries again.
        waking = undefined;
        cover.say('embed.again');
        throw error;
      });
    return start(root, chrome).catch((error: unknown) => {
      // What is wrong stands below the poster.
      redraw.disconnect();
      cover.leave();
      throw error;
    });
  }
  function wakeOrSay(): void {
    wake().catch((error: unknown) => console.warn('The map could not be opened:', error));
  }

  function follow(next: View): void {
    const before = view;
    view = next;
    if (!desk && before.lang !== next.lang)
      loadPosterAtlas(next.lang).then(
        (spoken) => {
          atlas = spoken;
          draw();
        },
        (error: unknown) => console.warn('The poster keeps its language:', error),
      );
    else if (!desk) draw();
    const told = publicView(placed());
    if (before.date !== next.date) talk.tell({ type: 'dateChange', date: next.date, view: told });
    if (!sameSelection(before.selection, next.selection)) talk.tell({ type: 'select', selection: next.selection });
    talk.tell({ type: 'viewChange', view: told });
  }
  const change = (part: Partial<View>) => (desk ? desk.view.set(part) : follow({ ...view, ...part }));

  const embedded: Embedded = {
    view: placed,
    setView: change,
    async show(what) {
      const shown = (!desk && showOnPoster(atlas, what, view)) || showThing((await wake()).atlas, what, view);
      if (!shown) return false;
      const { width, height } = size();
      change({ ...shown.change, ...(shown.bounds && { camera: cameraFor(shown.bounds, width, height) }) });
      return true;
    },
    async play(playing) {
      (await wake()).playing.set(playing);
    },
    nextChange(direction) {
      const day = nextChange(desk?.atlas ?? atlas, view.date, direction);
      if (day) change({ date: day });
    },
    async trace(boundary, leg) {
      // Kilometres are measured along the whole atlas's lines, not the poster's.
      const [live, { walkToLeg }] = await Promise.all([wake(), import('./app/trace/walk.ts')]);
      if (!walkToLeg(live, boundary, leg)) return false;
      const line = live.atlas.index.boundaries.get(boundary);
      // A walk asked for by a page is shown on a day of the line.
      if (line && (view.date < line.from || view.date >= line.to)) change({ date: line.from });
      return true;
    },
    async picture() {
      const { width, height } = size();
      return pictureSvg(desk?.atlas ?? atlas, placed(), size(), {
        width,
        height,
        theme: themeOf(view),
        furniture: 'sheet',
      });
    },
  };
  const talk = listen(embedded, window.parent, chrome.origin);
  const tellHeight = () => {
    const { width } = size();
    talk.tell({ type: 'height', height: Math.round(Math.max(LEAST_HEIGHT, width * ASPECT)) });
  };
  talk.tell({ type: 'ready', view: publicView(placed()) });
  tellHeight();
  let lastWidth = size().width;
  window.addEventListener('resize', () => {
    if (size().width === lastWidth) return;
    lastWidth = size().width;
    tellHeight();
  });

  const observer = new IntersectionObserver(
    (entries) => {
      if (chrome.wake === 'view' && entries.some((entry) => entry.intersectionRatio >= SEEN)) wakeOrSay();
    },
    { threshold: SEEN },
  );
  observer.observe(cover.element);
}

/** Resolves once the map has painted its first frame, or has said that it cannot. */
function painted(): Promise<void> {
  const root = document.documentElement;
  return new Promise((resolve) => {
    const check = () => {
      if (root.dataset.ready !== 'true') return;
      watch.disconnect();
      resolve();
    };
    const watch = new MutationObserver(check);
    watch.observe(root, { attributes: true, attributeFilter: ['data-ready'] });
    check();
  });
}

interface Cover {
  element: HTMLElement;
  draw(atlas: Atlas, view: View): void;
  /** Words of the hint. */
  say(word: SheetWord): void;
  leave(): void;
}

/** The poster as one large button. The picture comes as an image: whatever is in it, nothing of it can run. */
function makeCover(onOpen: () => void): Cover {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = 'poster';
  const image = document.createElement('img');
  const hint = document.createElement('span');
  hint.className = 'poster-hint';
  element.append(image, hint);
  element.addEventListener('click', onOpen);
  let url = '';
  let lang: Lang = 'en';
  let word: SheetWord = 'embed.open';
  const say = (next: SheetWord) => {
    word = next;
    hint.textContent = sheetWord(lang, word);
  };
  return {
    element,
    draw(atlas, view) {
      const { width, height } = size();
      lang = view.lang;
      document.documentElement.lang = lang;
      image.alt = `${sheetWord(view.lang, 'app.title')} · ${formatDay(view.lang, view.date)}`;
      say(word);
      const before = url;
      url = URL.createObjectURL(
        new Blob([poster(atlas, view, width, height, themeOf(view))], { type: 'image/svg+xml' }),
      );
      image.src = url;
      if (before) URL.revokeObjectURL(before);
    },
    say,
    leave() {
      element.dataset.leaving = '';
      window.setTimeout(() => {
        element.remove();
        URL.revokeObjectURL(url);
      }, 300);
    },
  };
}

const root = document.getElementById('root');
if (root)
  run(root).catch((error: unknown) => {
    // The light atlas could not be had: the page itself says what is wrong, or does without it.
    console.error(error);
    import('./app/start.tsx').then(({ start }) => start(root, chrome)).catch(console.error);
  });
