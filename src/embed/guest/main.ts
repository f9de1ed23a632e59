/** An embed: first a poster of the view, then, once it is wanted, the map itself. */
import '../../picture/trust.ts';
import './frame.css';
import type { Services } from '../../app/services/context.ts';
import { stylesAgain } from '../../app/services/stylesAgain.ts';
import { nextChange } from '../../atlas/query.ts';
import { readyFor } from '../../picture/poster.ts';
import { cameraFor } from '../../view/camera.ts';
import { decodeChrome } from '../../view/chrome.ts';
import { type Decoded, decodePlain, encodeView } from '../../view/fragment.ts';
import { selectionBounds } from '../../view/kinds.ts';
import { FIELDS, rowOf } from '../../view/parts.ts';
import { showThing } from '../../view/show.ts';
import { DEFAULT_VIEW, preferredLang, type Selection, sameSelection, type View } from '../../view/view.ts';
import { createAnnouncer } from './announcer.ts';
import { makeCover, sizeNow, themeOf } from './cover.ts';
import { refusal, unknownThing } from './fault.ts';
import { firstFrame } from './firstFrame.ts';
import type { wantedBy } from './goTo.ts';
import { type Embedded, listen } from './listen.ts';
import { askedView, lightAtlas, loadPosterAtlas, posterCamera, showOnPoster } from './poster.ts';
import { publicView } from './said.ts';

/** Share of the embed that must be in the reader's window before the map is loaded. */
const SEEN = 0.5;
/** A map that is not there by then is called late, ms. */
const PATIENCE_MS = 8000;

document.documentElement.dataset.begun = '';
const { chrome, unknown } = decodeChrome(location.search);
const first: View = { ...DEFAULT_VIEW, lang: preferredLang(navigator.languages) };
/** The reader of all other addresses is loaded where it is needed alone. */
const decoding: Promise<Decoded> = Promise.resolve(
  decodePlain(location, first) ??
    import('../../view/codec.ts').then(({ decodeAddress }) => decodeAddress(location, first)),
);

/** Loaded when it is wanted: a poster does without. */
const steering = () => import('./goTo.ts');
const announcer = createAnnouncer((reply) => talk?.announce(reply));

async function run(root: HTMLElement): Promise<Embedded> {
  // A sheet that failed to come is asked for once more; without it the poster is plain.
  stylesAgain().catch((error: unknown) => console.warn(error));
  const decoded = await decoding;
  /** The poster's own, later the whole one. */
  let atlas = await lightAtlas(decoded.view.lang);
  const asked = atlas ? askedView(atlas, decoded) : decoded;
  let { view } = asked;
  let services: Services | undefined;
  /** The view with a place. A frame in a closed part of its page has no size yet: the place follows it. */
  const placed = (): View => {
    const { width, height } = sizeNow();
    return atlas ? { ...view, camera: posterCamera(atlas, { ...asked, view }, width, height) } : view;
  };

  const cover = atlas && makeCover(touched);
  /** Draws nothing once the map is there: what a poster waits for may come after that. */
  const draw = () => readyFor(view).then(() => !services && atlas && cover?.draw(atlas, placed()));
  const redraw = new ResizeObserver(draw);
  if (cover) {
    await draw();
    document.body.append(cover.element);
    redraw.observe(document.documentElement);
  }
  const reveal = () => {
    redraw.disconnect();
    cover?.leave();
  };

  /** What was asked for while the map was on its way. */
  let meanwhile: Partial<View> | undefined;
  let opening: Promise<Services> | undefined;
  /** Loads the map behind the poster; at the second call nothing happens. */
  function open(): Promise<Services> {
    opening ??= (async () => {
      observer.disconnect();
      if (cover) {
        // Where nothing lies over the map it stands where the poster stood; else it brings its land clear of the rest.
        const bare = (['title', 'timeline'] as const).every((part) => chrome.hidden.has(part));
        const free = !bare || asked.show || view.tour || (view.selection && !chrome.hidden.has('panel'));
        const address = encodeView(free ? view : placed());
        history.replaceState(null, '', asked.show ? `${address}&view=${asked.show}` : address);
      }
      meanwhile = {};
      const live = await load();
      atlas = live.atlas;
      services = live;
      live.view.set(meanwhile, 'restored');
      live.view.subscribe((next) => follow(next));
      follow(live.view.get());
      announcer.missing(live);
      return live;
    })();
    return opening;
  }

  async function load(): Promise<Services> {
    const program = () => stylesAgain().then(() => import('../../app/shell/start.tsx'));
    // What failed once may come the second time.
    const { start } = await program()
      .catch(program)
      .catch((error: unknown) => {
        // The poster stays, and the next touch tries again.
        opening = waking = undefined;
        cover?.showHint('embed.again');
        throw error;
      });
    return start(root, chrome).catch((error: unknown) => {
      // What is wrong stands below the poster.
      reveal();
      throw error;
    });
  }

  let waking: Promise<Services> | undefined;
  /** Puts the map in the poster's place. */
  function wake(): Promise<Services> {
    waking ??= (async () => {
      const live = await open();
      await firstFrame();
      // The map began where its address said.
      if (meanwhile?.camera) live.view.set({ camera: meanwhile.camera });
      meanwhile = undefined;
      // Who has the keyboard keeps it: Enter on the poster leads onto the map.
      const { activeElement } = document;
      if (activeElement && cover?.element.contains(activeElement)) live.map.get()?.focus();
      reveal();
      return live;
    })();
    return waking;
  }
  let late = false;
  function touched(): void {
    // What hangs would hang again: only a page loaded anew asks for it once more.
    if (late) location.reload();
    else wakeOrSay();
  }
  function wakeOrSay(): void {
    const timer = window.setTimeout(() => {
      late = true;
      cover?.showHint('embed.late');
    }, PATIENCE_MS);
    wake()
      .catch((error: unknown) => console.warn('The map could not be opened:', error))
      .finally(() => window.clearTimeout(timer));
  }
  /** The whole atlas, and with it the map. */
  async function whole(): Promise<Services> {
    const coming = open();
    wakeOrSay();
    return coming;
  }

  let said = encodeView(placed());
  function follow(next: View): void {
    const before = view;
    view = next;
    if (!services && before.lang !== next.lang)
      loadPosterAtlas(next.lang).then(
        (spoken) => {
          if (services) return;
          atlas = spoken;
          draw();
        },
        (error: unknown) => console.warn('The poster keeps its language:', error),
      );
    else if (!services) draw();
    const shown = publicView(placed());
    // A page that answers every change with the view it was sent comes to rest.
    if (shown.fragment === said) return;
    said = shown.fragment;
    if (before.date !== next.date) talk?.announce({ type: 'dateChange', date: next.date, view: shown });
    if (!sameSelection(before.selection, next.selection)) talk?.announce({ type: 'select', selection: next.selection });
    talk?.announce({ type: 'viewChange', view: shown });
  }
  function change(part: Partial<View>): void {
    if (meanwhile) meanwhile = { ...meanwhile, ...part };
    if (services) services.view.set(part);
    else follow({ ...view, ...part });
  }

  /** Does what is wanted, or refuses it. */
  function fulfil(wanted: Awaited<ReturnType<typeof wantedBy>>): void {
    if ('problem' in wanted) throw refusal(wanted.problem, wanted.absent);
    const { width, height } = sizeNow();
    const { bounds } = wanted;
    // Without a place of its own the map goes to what is shown, or back to where it began.
    const camera = bounds && !wanted.placed && cameraFor(bounds, width, height);
    change({ ...wanted.change, ...(camera && { camera }) });
    if (services && !view.camera) change({ camera: placed().camera });
    wanted.arrive?.();
  }
  const running = () => ({ view, first, live: services, whole });
  /** The poster's atlas has not everything; what it lacks, the whole one is asked for. */
  const knows = (selection: Selection) =>
    !services && atlas && selection.leg === undefined && selectionBounds(atlas, selection);

  const embedded: Embedded = {
    view: placed,
    async setView(part) {
      const named = FIELDS.filter((field) => part[field] && rowOf(field).names);
      const known = named.length === 1 && part.selection && knows(part.selection);
      if (named.length === 0 || known) fulfil({ change: part, placed: true });
      else fulfil(await (await steering()).wantedAs(part, running()));
    },
    async goTo(address) {
      fulfil(await (await steering()).wantedBy(address, running()));
    },
    async show(what) {
      const shown =
        (!services && atlas && showOnPoster(atlas, what, view)) || showThing((await whole()).atlas, what, view);
      if (!shown) throw unknownThing(what);
      const { width, height } = sizeNow();
      change({ ...shown.change, ...(shown.bounds && { camera: cameraFor(shown.bounds, width, height) }) });
    },
    async play(playing) {
      (await wake()).playing.set(playing);
    },
    nextChange(direction) {
      const day = atlas && nextChange(atlas, view.date, direction);
      if (day) change({ date: day });
    },
    async trace(boundary, leg) {
      // Kilometres are measured along the whole atlas's lines, not the poster's.
      const [live, { traceLeg }] = await Promise.all([wake(), import('../../app/trace/follow.ts')]);
      if (!traceLeg(live, boundary, leg)) throw unknownThing(`${boundary}/${leg}`);
      const line = live.atlas.index.boundaries.get(boundary);
      // A walk asked for by a page is shown on a day of the line.
      if (line && (view.date < line.from || view.date >= line.to)) change({ date: line.from });
    },
    async picture() {
      if (!atlas) throw new Error('There is no map.');
      const size = sizeNow();
      const { pictureSvg } = await import('../../picture/picture.ts');
      return pictureSvg(atlas, placed(), size, { ...size, theme: themeOf(view), layout: 'page' });
    },
  };

  const observer = new IntersectionObserver(
    (entries) => {
      if (chrome.wake === 'view' && entries.some((entry) => entry.intersectionRatio >= SEEN)) wakeOrSay();
    },
    { threshold: SEEN },
  );
  if (cover) observer.observe(cover.element);
  else await whole();
  // The page round it gave the frame another fragment. The map follows that by itself.
  window.addEventListener('hashchange', () => services ?? location.reload());
  return embedded;
}

const root = document.getElementById('root');
const coming = root && run(root);
const talk = coming && listen(coming, window.parent, chrome.origin);
coming?.then(
  (embedded) => announcer.introduce(embedded, unknown, decoding),
  (error: unknown) => {
    // The page says what is wrong.
    console.error(error);
    talk?.announce({ type: 'error', id: undefined, code: 'failed', message: 'The map could not be opened.' });
  },
);
