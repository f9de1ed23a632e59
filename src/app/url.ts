/**
 * Keeps the page's address and the view together. While something moves the
 * current entry follows; at rest the entry it began from is put back and a new
 * one pushed, so that Back returns to where the reader stood.
 */
import type { Atlas } from '../atlas/atlas.ts';
import { checkView } from '../view/check.ts';
import { decodeView, encodeView, type Problem } from '../view/codec.ts';
import type { View } from '../view/view.ts';
import type { ViewStore } from './store.ts';

/** Milliseconds between address changes in a drag; browsers refuse more than about 100 in 30 s. */
const THROTTLE_MS = 350;

/** Whether only what is looked at differs, the camera or the place of the swipe, not what is told. */
const differsOnlyInLook = (a: View, b: View) => {
  const compare = a.compare && b.compare ? { ...a.compare, share: b.compare.share } : a.compare;
  return encodeView({ ...a, camera: b.camera, compare }) === encodeView(b);
};

/** Starts following; returns a function that stops. */
export function connectUrl(
  store: ViewStore,
  atlas: Atlas,
  defaults: View,
  report: (problems: Problem[]) => void,
): () => void {
  let rest = store.get();
  let restWasLook = true;
  let timer: number | undefined;
  const replace = (view: View) => history.replaceState(null, '', encodeView(view));
  replace(rest);

  const unsubscribe = store.subscribe((view, pace) => {
    if (pace === 'moving') {
      timer ??= window.setTimeout(() => {
        timer = undefined;
        replace(store.get());
      }, THROTTLE_MS);
      return;
    }
    window.clearTimeout(timer);
    timer = undefined;
    if (pace === 'restored' || encodeView(view) === encodeView(rest)) {
      replace(view);
    } else {
      const lookOnly = differsOnlyInLook(rest, view);
      // A walk across the map is one entry, however many steps it has.
      if (lookOnly && restWasLook) replace(view);
      else {
        replace(rest);
        history.pushState(null, '', encodeView(view));
      }
      restWasLook = lookOnly;
    }
    rest = view;
  });

  const follow = () => {
    if (location.hash === encodeView(store.get())) return;
    const decoded = decodeView(location.hash, { ...defaults, lang: store.get().lang, camera: store.get().camera });
    const checked = checkView(atlas, decoded);
    report([...decoded.problems, ...checked.problems]);
    // A theme is absent, not undefined, where the address has none.
    store.set({ ...checked.view, theme: checked.view.theme } as View, 'restored');
  };
  window.addEventListener('popstate', follow);
  window.addEventListener('hashchange', follow);
  return () => {
    unsubscribe();
    window.clearTimeout(timer);
    window.removeEventListener('popstate', follow);
    window.removeEventListener('hashchange', follow);
  };
}
