/** The map's place on the sheet. React makes it once; afterwards the view speaks to the map directly. */
import { useEffect, useRef, useState } from 'react';
import type { Bounds } from '../atlas/measure.ts';
import type { MessageKey } from '../i18n/index.ts';
import type { AtlasMap, MapCallbacks, MapWords } from '../map/atlasMap.ts';
import { hasWebgl } from '../map/graphics.ts';
import { loadRenderer } from '../map/renderers.ts';
import { type MapStatus, useDesk, useView, useWords, wordsFor } from './context.ts';
import { paddingNow } from './fit.ts';
import { Icon } from './Icon.tsx';
import { MapTip } from './MapTip.tsx';
import { useStore } from './store.ts';

/** A map that is not painted by then is drawn in the meantime: its worker may be blocked, or the machine slow, ms. */
const SLOW_MS = 15_000;

/** After the painted map is ready the drawn one's program is fetched, ms. */
const FETCH_SPARE_MS = 1500;

export function MapView({ fitAtStart }: { fitAtStart: Bounds | undefined }) {
  const desk = useDesk();
  const holder = useRef<HTMLDivElement>(null);
  const standIn = useRef<HTMLDivElement>(null);
  const status = useStore(desk.mapStatus, (value) => value);

  useEffect(() => {
    const container = holder.current;
    const spare = standIn.current;
    if (!container || !spare) return;
    const say = wordsFor(desk.view.get().lang);
    const words: MapWords = {
      label: say.t('map.label', { date: say.day(desk.view.get().date) }),
      ...(desk.chrome.gestures === 'cooperative' && {
        cooperative: {
          control: say.t('map.moveWithControl'),
          command: say.t('map.moveWithCommand'),
          touch: say.t('map.moveWithTwoFingers'),
        },
      }),
    };
    const onReady = () => {
      if (desk.mapStatus.get() === 'starting') desk.mapStatus.set('ready');
      document.documentElement.dataset.ready = 'true';
    };
    const callbacks: MapCallbacks = {
      onCamera: (camera, following) => desk.view.set({ camera }, following ? 'moving' : 'rest'),
      onSelect: (selection) => desk.view.set({ selection }),
      onPoint: (pointed) => desk.pointed.set(pointed),
      onScreen: (seen) => desk.seen.set(seen),
      onReady,
      onContext(event) {
        if (event === 'restored') {
          takeDrawnAway();
          desk.map.set(painted);
        }
        desk.mapStatus.set(event === 'lost' ? 'lost' : 'ready');
        if (event === 'lost') draw();
      },
    };
    let ended = false;
    let giveUpWaiting = () => {};
    let painted: AtlasMap | null = null;
    let drawn: AtlasMap | null = null;
    /** Whether the drawn map is wanted when its program has arrived. */
    let wanted = false;

    function takeDrawnAway(): void {
      wanted = false;
      drawn?.destroy();
      drawn = null;
    }
    /** Lays the drawn map over the painted one, or in its place. */
    async function draw(): Promise<void> {
      wanted = true;
      try {
        const createVectorMap = await loadRenderer.vector();
        if (!wanted || drawn || ended || !spare) return;
        drawn = createVectorMap(spare, desk.atlas, desk.view.get(), callbacks, words);
        desk.map.set(drawn);
        if (!painted && fitAtStart) drawn.fit(fitAtStart, paddingNow(), { still: true });
      } catch (error) {
        console.warn('The map could not be drawn:', error);
        if (wanted) desk.mapStatus.set('undrawn');
        onReady();
      }
    }
    async function paint(): Promise<void> {
      const createWebglMap = await loadRenderer.webgl().catch((error: unknown) => {
        console.warn('The program that paints the map could not be loaded:', error);
      });
      if (ended || !container) return;
      if (!createWebglMap) {
        desk.mapStatus.set('unloaded');
        draw();
        return;
      }
      try {
        const standIn = window.setTimeout(() => {
          desk.mapStatus.set('slow');
          draw();
        }, SLOW_MS);
        const onPainted = () => {
          window.clearTimeout(standIn);
          if (desk.mapStatus.get() === 'slow') {
            takeDrawnAway();
            desk.map.set(painted);
            desk.mapStatus.set('ready');
          }
          onReady();
          // At hand for when the context is lost: there may be no network then.
          window.setTimeout(() => loadRenderer.vector().catch(() => undefined), FETCH_SPARE_MS);
        };
        giveUpWaiting = () => window.clearTimeout(standIn);
        painted = createWebglMap(container, desk.atlas, desk.view.get(), { ...callbacks, onReady: onPainted }, words);
        desk.map.set(painted);
        if (fitAtStart) painted.fit(fitAtStart, paddingNow(), { still: true });
      } catch (error) {
        giveUpWaiting();
        console.warn('The map could not be made:', error);
        container.replaceChildren();
        desk.mapStatus.set('no-webgl');
        draw();
      }
    }

    let begun = false;
    /** A frame in a closed part of its page has no size: what is to be fitted waits for one. */
    function begin(): void {
      if (begun || !container?.clientWidth || !container.clientHeight) return;
      begun = true;
      if (desk.renderer === 'webgl') paint();
      else {
        if (!hasWebgl()) desk.mapStatus.set('no-webgl');
        draw();
      }
    }
    begin();
    const unsubscribe = desk.view.subscribe((view) => {
      painted?.update(view);
      drawn?.update(view);
    });
    const observer = new ResizeObserver(() => {
      begin();
      painted?.resize();
      drawn?.resize();
    });
    observer.observe(container);
    return () => {
      ended = true;
      giveUpWaiting();
      unsubscribe();
      observer.disconnect();
      desk.map.set(null);
      takeDrawnAway();
      painted?.destroy();
    };
  }, [desk, fitAtStart]);

  return (
    <div className="map">
      <div className="map-canvas" ref={holder} />
      <div className="map-canvas map-standin" ref={standIn} />
      <span className="map-cross" aria-hidden="true" />
      <MapTip />
      <MapLabel />
      <MapNote key={status} />
    </div>
  );
}

const NOTES: Partial<Record<MapStatus, MessageKey>> = {
  lost: 'map.lost',
  slow: 'map.slow',
  unloaded: 'map.unloaded',
  'no-webgl': 'map.noWebgl',
};

/** Says what is wrong with the map, and the way on. */
function MapNote() {
  const desk = useDesk();
  const words = useWords();
  const status = useStore(desk.mapStatus, (value) => value);
  const [read, setRead] = useState(false);
  if (status === 'undrawn')
    return (
      <div className="map-message" role="alert">
        <p>{words.t('map.noDrawing')}</p>
        <button type="button" className="button" onClick={() => location.reload()}>
          {words.t('map.retry')}
        </button>
      </div>
    );
  const note = NOTES[status];
  if (read || !note) return null;
  return (
    <div className="map-note" role="alert">
      <p>{words.t(note)}</p>
      <button
        type="button"
        className="button icon quiet"
        aria-label={words.t('common.dismiss')}
        onClick={() => setRead(true)}
      >
        <Icon name="close" />
      </button>
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
