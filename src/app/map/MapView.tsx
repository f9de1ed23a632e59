/** The map's place on the sheet. React makes it once; afterwards the view speaks to the map directly. */
import { useEffect, useRef, useState } from 'react';
import type { Bounds } from '../../geo/bounds.ts';
import type { MessageKey } from '../../i18n/index.ts';
import type { MapWords } from '../../map/atlasMap.ts';
import { createMapHost, type MapHostCallbacks, type MapStatus } from '../../map/mapHost.ts';
import { paddingNow } from '../layout/fit.ts';
import { insets } from '../layout/insets.ts';
import { useServices, useSettledDay, useWords, wordsFor } from '../services/context.ts';
import { useStore } from '../services/store.ts';
import { Notice } from '../ui/Notice.tsx';
import { Reload } from '../ui/Reload.tsx';
import { MapTip } from './MapTip.tsx';
import styles from './map.module.css';

export function MapView({ fitAtStart }: { fitAtStart: Bounds | undefined }) {
  const services = useServices();
  const holder = useRef<HTMLDivElement>(null);
  const standIn = useRef<HTMLDivElement>(null);
  const status = useStore(services.mapStatus, (value) => value);

  useEffect(() => {
    const webgl = holder.current;
    const svg = standIn.current;
    if (!webgl || !svg) return;
    const inLanguage = wordsFor(services.view.get().lang);
    const words: MapWords = {
      label: inLanguage.t('map.label', { date: inLanguage.day(services.view.get().date) }),
      ...(services.chrome.gestures === 'cooperative' && {
        cooperative: {
          control: inLanguage.t('map.moveWithControl'),
          command: inLanguage.t('map.moveWithCommand'),
          touch: inLanguage.t('map.moveWithTwoFingers'),
        },
      }),
    };
    let fitted = fitAtStart === undefined;
    const callbacks: MapHostCallbacks = {
      onCamera: (camera, following) => services.view.set({ camera }, following ? 'moving' : 'rest'),
      onSelect: (selection) => services.view.set({ selection }),
      onPoint: (pointed) => services.pointed.set(pointed),
      onScreen: (seen) => services.seen.set(seen),
      onReady() {
        document.documentElement.dataset.ready = 'true';
      },
      onMap(map) {
        services.pointed.set(null);
        services.map.set(map);
        if (fitted || !map) return;
        fitted = true;
        map.fit(fitAtStart as Bounds, paddingNow(), { still: true });
      },
      onStatus: (status) => services.mapStatus.set(status),
    };
    const host = createMapHost(
      { webgl, svg },
      services.atlas,
      services.view.get(),
      services.renderer,
      callbacks,
      words,
    );
    const unsubscribe = services.view.subscribe((view) => host.update(view));
    const observer = new ResizeObserver(() => host.resize());
    observer.observe(webgl);
    return () => {
      unsubscribe();
      observer.disconnect();
      host.destroy();
    };
  }, [services, fitAtStart]);

  return (
    <div className={styles.root} ref={insets.map.ref}>
      <div className={styles.canvas} ref={holder} />
      <div className={`${styles.canvas} ${styles.standin}`} ref={standIn} />
      <span className={styles.cross} aria-hidden="true" />
      <MapTip />
      <MapLabel />
      <MapNote key={status} />
    </div>
  );
}

const NOTES: Partial<Record<MapStatus, MessageKey>> = {
  late: 'map.late',
  lost: 'map.lost',
  halted: 'map.halted',
  slow: 'map.slow',
  unloaded: 'map.unloaded',
  'no-webgl': 'map.noWebgl',
};

/** Says what is wrong with the map, and the way on. */
function MapNote() {
  const services = useServices();
  const words = useWords();
  const status = useStore(services.mapStatus, (value) => value);
  const [read, setRead] = useState(false);
  const reload = <Reload label={words.t('map.retry')} />;
  if (status === 'no-map')
    return (
      <div className={styles.message} role="alert">
        <p>{words.t('map.noDrawing')}</p>
        {reload}
      </div>
    );
  const note = NOTES[status];
  if (read || !note) return null;
  return (
    <Notice role="alert" onDismiss={() => setRead(true)}>
      <p>{words.t(note)}</p>
      {status === 'late' && reload}
    </Notice>
  );
}

/** Keeps the canvas's accessible name at the day and language; draws nothing. */
function MapLabel() {
  const services = useServices();
  const words = useWords();
  const date = useSettledDay();
  const map = useStore(services.map, (value) => value);
  useEffect(() => map?.setLabel(words.t('map.label', { date: words.day(date) })), [map, words, date]);
  return null;
}
