/** A tiny store: one value, its listeners. Components read slices of it, so a drag wakes few of them. */
import { useSyncExternalStore } from 'react';
import type { View } from '../../view/view.ts';

export interface Store<T> {
  get(): T;
  set(next: T): void;
  subscribe(listener: () => void): () => void;
}

export function createStore<T>(first: T): Store<T> {
  let value = first;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set(next) {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** A slice of a store. `select` must return the same value for the same input (no fresh objects). */
export function useStore<T, S>(store: Store<T>, select: (value: T) => S): S {
  return useSyncExternalStore(store.subscribe, () => select(store.get()));
}

/** `moving`: in the middle of a drag or while playing; `rest`: a place to come back to; `restored`: from the history. */
export type Pace = 'moving' | 'rest' | 'restored';

export interface ViewStore {
  get(): View;
  /** Merges a change in. Tells listeners also where only the pace changes. */
  set(change: Partial<View>, pace?: Pace): void;
  subscribe(listener: (view: View, pace: Pace) => void): () => void;
}

export function createViewStore(first: View): ViewStore {
  let view = first;
  const listeners = new Set<(view: View, pace: Pace) => void>();
  return {
    get: () => view,
    set(change, pace = 'rest') {
      view = { ...view, ...change };
      for (const listener of listeners) listener(view, pace);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The day follows the view's once that has stood for so long, or has moved on for so long, ms. */
const SETTLES_MS = 70;
const LAGS_MS = 250;

/** The view's day for what need not keep up with a hand on the slider. */
export function createSettledDay(view: ViewStore): Store<string> {
  const settled = createStore(view.get().date);
  let timer: number | undefined;
  let behindSince = 0;
  const settle = () => {
    window.clearTimeout(timer);
    behindSince = 0;
    settled.set(view.get().date);
  };
  view.subscribe(({ date }) => {
    if (date === settled.get()) return;
    behindSince ||= performance.now();
    window.clearTimeout(timer);
    if (performance.now() - behindSince > LAGS_MS) settle();
    else timer = window.setTimeout(settle, SETTLES_MS);
  });
  return settled;
}
