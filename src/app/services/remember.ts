/** Keeps the reader's choice of language from one visit to the next. Where storage is refused, nothing is kept. */
import { type Lang, preferredLang } from '../../view/view.ts';
import type { ViewStore } from './store.ts';

const KEY = 'border-atlas.lang';

/** The language chosen on an earlier visit, else the one the browser asks for. */
export function startingLang(): Lang {
  let kept: string | null = null;
  try {
    kept = localStorage.getItem(KEY);
  } catch {
    // Storage is refused: the browser's own languages decide.
  }
  return preferredLang(kept ? [kept, ...navigator.languages] : navigator.languages);
}

/** Writes the language down whenever the reader changes it; a link in another language changes nothing. */
export function rememberLang(store: ViewStore): void {
  let last = store.get().lang;
  store.subscribe(({ lang }, pace) => {
    if (lang === last) return;
    last = lang;
    if (pace === 'restored') return;
    try {
      localStorage.setItem(KEY, lang);
    } catch {
      // Storage is refused: the address still carries the language.
    }
  });
}
