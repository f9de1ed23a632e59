/** The map's place on the sheet. React makes it once; afterwards the view speaks to the map directly. */
import { useEffect, useRef } from 'react';
import type { Bounds } from '../atlas/measure.ts';
import { createMap } from '../map/createMap.ts';
import { useDesk, useView, useWords, wordsFor } from './context.ts';
import { paddingNow } from './fit.ts';
import { MapTip } from './MapTip.tsx';
import { useStore } from './store.ts';

export function MapView({ fitAtStart }: { fitAtStart: Bounds | undefined }) {
  const desk = useDesk();
  const words = useWords();
  const holder = useRef<HTMLDivElement>(null);
  const status = useStore(desk.mapStatus, (value) => value);

  useEffect(() => {
    const container = holder.current;
    if (!container) return;
    let stop = () => {};
    try {
      const first = desk.view.get();
      const say = wordsFor(first.lang);
      const map = createMap(
        container,
        desk.atlas,
        first,
        {
          onCamera: (camera, following) => desk.view.set({ camera }, following ? 'moving' : 'rest'),
          onSelect: (selection) => desk.view.set({ selection }),
          onPoint: (pointed) => desk.pointed.set(pointed),
          onScreen: (seen) => desk.seen.set(seen),
          onReady() {
            desk.mapStatus.set('ready');
            document.documentElement.dataset.ready = 'true';
          },
          onContext: (event) => desk.mapStatus.set(event === 'lost' ? 'lost' : 'ready'),
        },
        {
          label: say.t('map.label', { date: say.day(first.date) }),
          ...(desk.chrome.gestures === 'cooperative' && {
            cooperative: {
              control: say.t('map.moveWithControl'),
              command: say.t('map.moveWithCommand'),
              touch: say.t('map.moveWithTwoFingers'),
            },
          }),
        },
      );
      desk.map.set(map);
      if (fitAtStart) map.fit(fitAtStart, paddingNow(), { still: true });
      const unsubscribe = desk.view.subscribe((view) => map.update(view));
      const observer = new ResizeObserver(() => map.resize());
      observer.observe(container);
      stop = () => {
        unsubscribe();
        observer.disconnect();
        desk.map.set(null);
        map.destroy();
      };
    } catch (error) {
      console.warn('The map could not be made:', error);
      desk.mapStatus.set('no-webgl');
      document.documentElement.dataset.ready = 'true';
    }
    return () => stop();
  }, [desk, fitAtStart]);

  return (
    <div className="map">
      <div className="map-canvas" ref={holder} />
      <span className="map-cross" aria-hidden="true" />
      <MapTip />
      <MapLabel />
      {(status === 'no-webgl' || status === 'lost') && (
        <div className="map-message" role="alert">
          <p>{words.t(status === 'lost' ? 'map.lost' : 'map.noWebgl')}</p>
          {status === 'lost' && (
            <button type="button" className="button" onClick={() => location.reload()}>
              {words.t('map.retry')}
            </button>
          )}
        </div>
      )}
    </div>
  );
}

/** Keeps the canvas's accessible name at the day and language; draws nothing. */
function MapLabel() {
  const desk = useDesk();
  const words = useWords();
  const date = useView((view) => view.date);
  const map = useStore(desk.map, (value) => value);
  useEffect(() => map?.setLabel(words.t('map.label', { date: words.day(date) })), [map, words, date]);
  return null;
}
