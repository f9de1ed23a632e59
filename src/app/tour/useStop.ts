/** Where in a tour the reader is: going to a stop, wandering off, and coming back. */
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { type Room, type StoppedView, stopOfView, viewOfStop } from '../../tour/show.ts';
import { STOP_FIELDS, type Stop, type StopView, type Tour } from '../../tour/tour.ts';
import { pixelsApart } from '../../view/camera.ts';
import { checkView } from '../../view/check.ts';
import { encodeView } from '../../view/fragment.ts';
import { type Camera, DEFAULT_VIEW, placeOf, type View } from '../../view/view.ts';
import { paddingNow } from '../layout/fit.ts';
import { insets, mapSize, only } from '../layout/insets.ts';
import { type Services, useServices, useView } from '../services/context.ts';
import { stopsAsked } from '../services/tourPlace.ts';

function roomNow(): Room {
  return { ...(mapSize() ?? { width: 1000, height: 700 }), padding: paddingNow() };
}

/** The view on the map as a stop of a tour. */
export const stopFromMap = (view: View): StopView => stopOfView(view, roomNow());

/** Levels of zoom, and CSS pixels, that a camera may be off without being elsewhere: windows are resized. */
const NEAR = { zoom: 0.3, px: 60 };

function near(a: Camera, b: Camera): boolean {
  return Math.abs(a.zoom - b.zoom) < NEAR.zoom && pixelsApart(a, b) < NEAR.px;
}

/** Whether the view is the one wanted, as far as a stop decides it. */
function sameView(view: View, wanted: StoppedView): boolean {
  const { lang, camera } = view;
  const a = encodeView({ ...view, tour: null });
  const b = encodeView({ ...view, ...wanted, camera, tour: null, lang });
  return a === b && near(placeOf(view), wanted.camera);
}

/** What of a stop the atlas can show, in the window as it is. */
function wantedBy(services: Services, stop: Stop): StoppedView {
  const { view } = checkView(services.atlas, { view: { ...DEFAULT_VIEW, ...viewOfStop(stop.view, roomNow()) } });
  return Object.fromEntries(STOP_FIELDS.map((field) => [field, view[field]])) as unknown as StoppedView;
}

interface AtStop {
  /** Counted from 0. */
  index: number;
  /** Undefined in a tour without stops. */
  stop: Stop | undefined;
  wandering: boolean;
  /** Goes to a stop, also to the one the reader has wandered from. */
  go(index: number): void;
}

/** @param placed whether the address named a place on the map, which is then kept */
export function useStop(tour: Tour, placed: boolean): AtStop {
  const services = useServices();
  const { view } = services;
  const place = useView((v) => v.tour);
  const begun = place?.stop ?? null;
  const index = Math.min(Math.max(0, tour.stops.length - 1), begun ?? 0);
  const stop = tour.stops[index];
  const [wanted, setWanted] = useState<StoppedView>();
  const wandering = useView((v) => wanted !== undefined && !sameView(v, wanted));
  const [asked, ask] = useState(0);
  // The stop to be shown once its text has taken its room. At first: the one the address names without a place.
  const going = useRef(begun === null || !placed || stopsAsked.get() > 0);
  useEffect(
    () =>
      stopsAsked.subscribe(() => {
        going.current = true;
        ask((n) => n + 1);
      }),
    [],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: asking again for the same stop shows it again
  useLayoutEffect(() => {
    if (!stop) return;
    const next = wantedBy(services, stop);
    if (going.current) {
      const at = view.get().tour;
      view.set({ ...next, tour: at && { ...at, stop: index } }, 'restored');
    }
    going.current = false;
    setWanted(next);
  }, [services, view, stop, index, asked]);

  // In a window of another size the stop takes the room there is, unless the reader has left it.
  useEffect(() => {
    const box = only(insets.map);
    if (!box || !stop) return;
    let first = true;
    const observer = new ResizeObserver(() => {
      if (first) {
        first = false;
        return;
      }
      const next = wantedBy(services, stop);
      setWanted((before) => {
        if (before && sameView(view.get(), before)) queueMicrotask(() => view.set(next, 'restored'));
        return next;
      });
    });
    observer.observe(box);
    return () => observer.disconnect();
  }, [services, view, stop]);

  const go = useCallback(
    (to: number) => {
      const at = view.get().tour;
      if (!at || to < 0 || to >= tour.stops.length) return;
      going.current = true;
      ask((n) => n + 1);
      view.set({ tour: { ...at, stop: to } });
    },
    [view, tour.stops.length],
  );
  return { index, stop, wandering, go };
}
