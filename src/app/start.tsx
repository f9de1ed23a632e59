/** Opens the atlas: loads the data, reads the address, and puts the page together. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { loadAtlas } from '../atlas/load.ts';
import { AtlasFileError } from '../atlas/parse.ts';
import { translate } from '../i18n/index.ts';
import type { AtlasMap } from '../map/createMap.ts';
import type { OnScreen } from '../portrayal/legend.ts';
import { checkView } from '../view/check.ts';
import { decodeView, type Problem } from '../view/codec.ts';
import { DEFAULT_VIEW, type Lang, preferredLang } from '../view/view.ts';
import { App } from './App.tsx';
import type { Desk, MapStatus } from './context.ts';
import { exposeHandle } from './inspect.ts';
import { createStore, createViewStore } from './store.ts';
import { connectUrl } from './url.ts';

function Failure({ lang, error }: { lang: Lang; error: unknown }) {
  const message =
    error instanceof AtlasFileError
      ? translate(lang, `load.${error.fault}`, { file: error.file, detail: error.detail })
      : translate(lang, 'load.unknown', { detail: error instanceof Error ? error.message : String(error) });
  return (
    <main className="failure" role="alert" lang={lang}>
      <h1>{translate(lang, 'load.title')}</h1>
      <p>{message}</p>
    </main>
  );
}

export async function start(container: HTMLElement): Promise<void> {
  const root = createRoot(container);
  const defaults = { ...DEFAULT_VIEW, lang: preferredLang(navigator.languages) };
  const { hash } = location;
  const decoded = decodeView(hash, defaults);
  root.render(<p className="loading">{translate(decoded.view.lang, 'app.loading')}</p>);
  try {
    const atlas = await loadAtlas();
    const checked = checkView(atlas, decoded.view);
    const desk: Desk = {
      atlas,
      view: createViewStore(checked.view),
      map: createStore<AtlasMap | null>(null),
      mapStatus: createStore<MapStatus>('starting'),
      seen: createStore<OnScreen | null>(null),
      problems: createStore<readonly Problem[]>([...decoded.problems, ...checked.problems]),
    };
    connectUrl(desk.view, atlas, defaults, (problems) => desk.problems.set(problems));
    exposeHandle(desk);
    // A link that names no place, or a bad one, starts with the whole region in the window.
    const fitAtStart = decoded.view.camera === defaults.camera;
    root.render(
      <StrictMode>
        <App desk={desk} fitAtStart={fitAtStart} />
      </StrictMode>,
    );
  } catch (error) {
    console.error(error);
    root.render(<Failure lang={decoded.view.lang} error={error} />);
  }
}
