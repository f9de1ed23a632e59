/** Opens the atlas: loads the data, reads the address, and puts the page together. */
import '../styles/index.css';
import '../layout/shape.module.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ErrorBoundary } from 'react-error-boundary';
import { LANGS } from '../../atlas/lang.ts';
import { loadAtlas } from '../../atlas/load.ts';
import { loadWords, spokenFor } from '../../i18n/index.ts';
import type { AtlasMap, Pointed } from '../../map/atlasMap.ts';
import type { MapStatus } from '../../map/mapHost.ts';
import { chooseRenderer, loadRenderer } from '../../map/renderers.ts';
import type { OnScreen } from '../../portrayal/legend.ts';
import { heartBounds } from '../../view/bounds.ts';
import { checkView } from '../../view/check.ts';
import type { Chrome } from '../../view/chrome.ts';
import { decodeAddress } from '../../view/codec.ts';
import { selectionBounds } from '../../view/kinds.ts';
import { DEFAULT_VIEW } from '../../view/view.ts';
import { watchLetters } from '../layout/letters.ts';
import type { Misread, Services } from '../services/context.ts';
import { rememberLang, startingLang } from '../services/remember.ts';
import { createSettledDay, createStore, createViewStore } from '../services/store.ts';
import { stylesAgain } from '../services/stylesAgain.ts';
import { connectUrl } from '../services/url.ts';
import { App } from './App.tsx';
import { Failure, Loading, Wordless } from './Failure.tsx';
import { exposeHandle } from './inspect.ts';

/** Shows the page in `container`. Resolves with what its parts share; rejects where there is no atlas to show, having said so. */
export async function start(container: HTMLElement, chrome: Chrome): Promise<Services> {
  const root = createRoot(container);
  const defaults = { ...DEFAULT_VIEW, lang: startingLang() };
  const decoded = decodeAddress(location, defaults);
  const { lang } = decoded.view;
  // The words come while the data do; those of another language are better than none.
  const words = loadWords(lang).catch(() => Promise.any(LANGS.map(loadWords)));
  words.then(
    () => root.render(<Loading lang={lang} />),
    () => undefined,
  );
  const renderer = chooseRenderer(chrome.renderer);
  // The programs come while the data do, the SVG map's first; who makes a map says what is wrong with it.
  for (const needed of new Set(['vector', renderer] as const)) loadRenderer[needed]().catch(() => undefined);
  try {
    const [atlas] = await Promise.all([loadAtlas(), words, stylesAgain()]);
    const checked = checkView(atlas, decoded);
    const view = createViewStore(checked.view);
    const services: Services = {
      atlas,
      view,
      settledDay: createSettledDay(view),
      map: createStore<AtlasMap | null>(null),
      mapStatus: createStore<MapStatus>('starting'),
      seen: createStore<OnScreen | null>(null),
      pointed: createStore<Pointed | null>(null),
      playing: createStore(false),
      chrome,
      renderer,
      newVersion: createStore<(() => void) | null>(null),
      misread: createStore<Misread>({
        day: checked.view.date,
        problems: [...decoded.problems, ...checked.problems],
      }),
    };
    connectUrl(services.view, atlas, defaults, (misread) => services.misread.set(misread));
    rememberLang(services.view);
    view.subscribe(({ lang }) => {
      if (spokenFor(lang) === lang) return;
      loadWords(lang).catch((error: unknown) => {
        console.warn('No words:', error);
        // Else the map would speak one language, and the page round it another.
        if (view.get().lang === lang) view.set({ lang: spokenFor(lang) });
      });
    });
    exposeHandle(services);
    // A link that names no place starts with what it names, or with the heart of the map.
    const { selection, camera } = checked.view;
    const fitAtStart = camera
      ? undefined
      : (checked.bounds ?? (selection && selectionBounds(atlas, selection)) ?? heartBounds(atlas));
    watchLetters();
    root.render(
      <StrictMode>
        <ErrorBoundary fallbackRender={({ error }) => <Failure lang={services.view.get().lang} error={error} />}>
          <App services={services} fitAtStart={fitAtStart} />
        </ErrorBoundary>
      </StrictMode>,
    );
    return services;
  } catch (error) {
    const hasWords = await words.then(
      () => true,
      () => false,
    );
    root.render(hasWords ? <Failure lang={lang} error={error} /> : <Wordless lang={lang} />);
    throw error;
  }
}
