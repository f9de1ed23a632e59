/**
 * Keeps the page's address and the view together. While something moves the
 * current entry follows; at rest the entry it began from is put back and a new
 * one pushed, so that Back returns to where the reader stood. The address comes
 * after the picture: writing it costs as much as rendering a day, and a browser
 * that is told of a new address fetches the page's icon again.
 */
import type { Atlas } from '../../atlas/atlas.ts';
import { queryWithoutView } from '../../view/address.ts';
import { checkView } from '../../view/check.ts';
import { decodeView } from '../../view/codec.ts';
import { encodeView } from '../../view/fragment.ts';
import type { View } from '../../view/view.ts';
import type { Misread } from './context.ts';
import { isFramed } from './framed.ts';
import type { ViewStore } from './store.ts';

/** Milliseconds between address changes in a drag; browsers refuse more than about 100 in 30 s. */
const THROTTLE_MS = 350;
/** A view that has stood so long gets its place in the history, ms; those it hurried through get none. */
const STANDS_MS = 150;

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
  report: (misread: Misread) => void,
): () => void {
  let rest = store.get();
  let restWasLook = true;
  let following: number | undefined;
  let standing: number | undefined;
  const replace = (view: View) => {
    const address = encodeView(view);
    if (location.hash !== address) history.replaceState(null, '', address);
  };
  // A view that stood in the query has its place in the fragment from now on.
  const query = queryWithoutView(location.search);
  if (query === location.search) replace(rest);
  else history.replaceState(null, '', `${location.pathname}${query}${encodeView(rest)}`);

  const stop = () => {
    window.clearTimeout(following);
    window.clearTimeout(standing);
    following = standing = undefined;
  };
  function stand(view: View): void {
    standing = undefined;
    if (encodeView(view) !== encodeView(rest)) {
      const lookOnly = differsOnlyInLook(rest, view);
      // A walk across the map is one entry, however many steps it has. In a frame Back is the page's round it.
      if (!isFramed() && !(lookOnly && restWasLook)) {
        replace(rest);
        history.pushState(null, '', encodeView(view));
      }
      restWasLook = lookOnly;
    }
    replace(view);
    rest = view;
  }

  const unsubscribe = store.subscribe((view, pace) => {
    if (pace === 'moving') {
      following ??= window.setTimeout(() => {
        following = undefined;
        replace(store.get());
      }, THROTTLE_MS);
      return;
    }
    // What is restored goes with a change that has no address yet, else with the entry that stands.
    const amends = pace === 'restored' && standing === undefined;
    stop();
    if (amends) {
      replace(view);
      rest = view;
    } else standing = window.setTimeout(() => stand(view), STANDS_MS);
  });

  const follow = () => {
    stop();
    rest = store.get();
    if (location.hash === encodeView(rest)) return;
    const decoded = decodeView(location.hash, { ...defaults, lang: store.get().lang, camera: store.get().camera });
    const checked = checkView(atlas, decoded);
    report({ day: checked.view.date, problems: [...decoded.problems, ...checked.problems] });
    // A theme is absent, not undefined, where the address has none.
    store.set({ ...checked.view, theme: checked.view.theme } as View, 'restored');
  };
  window.addEventListener('popstate', follow);
  window.addEventListener('hashchange', follow);
  return () => {
    unsubscribe();
    stop();
    window.removeEventListener('popstate', follow);
    window.removeEventListener('hashchange', follow);
  };
}
