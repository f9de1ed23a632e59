/** What every part of the page can reach: the atlas, the view, the map, and words in the reader's language. */

import { createContext, useContext, useMemo, useSyncExternalStore } from 'react';
import type { Atlas } from '../../atlas/atlas.ts';
import { inLang } from '../../atlas/lang.ts';
import type { Names, Text } from '../../atlas/types.ts';
import { formatDay, formatNumber } from '../../i18n/format.ts';
import { formatEdtf, type MessageKey, type MessageValues, onWords, spokenFor, translate } from '../../i18n/index.ts';
import type { AtlasMap, Pointed } from '../../map/atlasMap.ts';
import type { MapStatus } from '../../map/mapHost.ts';
import type { OnScreen } from '../../portrayal/legend.ts';
import type { Chrome, Renderer } from '../../view/chrome.ts';
import type { Problem } from '../../view/parts.ts';
import type { Lang, View } from '../../view/view.ts';
import { type Store, useStore, type ViewStore } from './store.ts';

/** What could not be read in an address, and the day that is shown for it. */
export interface Misread {
  day: string;
  problems: readonly Problem[];
}

export interface Services {
  atlas: Atlas;
  view: ViewStore;
  settledDay: Store<string>;
  map: Store<AtlasMap | null>;
  mapStatus: Store<MapStatus>;
  seen: Store<OnScreen | null>;
  /** What the reader points at on the map. */
  pointed: Store<Pointed | null>;
  /** Whether time runs by itself. */
  playing: Store<boolean>;
  /** Which parts of the page are shown: an embed may do without some. */
  chrome: Chrome;
  /** How the map is drawn on this machine, as long as it can be. */
  renderer: Renderer;
  misread: Store<Misread>;
  /** Takes the new version of the page that waits; null where none does. */
  newVersion: Store<(() => void) | null>;
}

export const ServicesContext = createContext<Services | null>(null);

export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (!services) throw new Error('useServices outside of ServicesContext');
  return services;
}

/** A slice of the view; the component wakes only when the slice changes. */
export function useView<S>(select: (view: View) => S): S {
  const { view } = useServices();
  return useSyncExternalStore(view.subscribe, () => select(view.get()));
}

/** The day of the view once it has stood a little: for what need not follow every step. */
export const useSettledDay = (): string => useStore(useServices().settledDay, (day) => day);

export interface Words {
  lang: Lang;
  t(key: MessageKey, values?: MessageValues): string;
  text(value: Text): string;
  name(names: Names): string;
  day(iso: string): string;
  edtf(value: string): string;
  number(value: number, digits?: number): string;
}

export function wordsFor(lang: Lang): Words {
  return {
    lang,
    t: (key, values) => translate(lang, key, values),
    text: (value) => inLang(value, lang),
    name: (names) => inLang(names, lang),
    day: (iso) => formatDay(lang, iso),
    edtf: (value) => formatEdtf(lang, value),
    number: (value, digits) => formatNumber(lang, value, digits),
  };
}

/** In the reader's language; in the one before while its words are on their way. */
export function useWords(): Words {
  const lang = useView((view) => view.lang);
  const spoken = useSyncExternalStore(onWords, () => spokenFor(lang));
  return useMemo(() => wordsFor(spoken), [spoken]);
}
