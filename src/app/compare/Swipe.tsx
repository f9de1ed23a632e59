/** The right-hand map of a comparison, the line between the two, and the slider that moves it. */
import { type CSSProperties, type PointerEvent, useEffect, useRef, useState } from 'react';
import type { AtlasMap, MapCallbacks } from '../../map/atlasMap.ts';
import { loadRenderer } from '../../map/renderers.ts';
import type { Renderer } from '../../view/chrome.ts';
import type { View } from '../../view/view.ts';
import { roundShare } from '../../view/view.ts';
import mapStyles from '../map/map.module.css';
import { useServices, useView, useWords, wordsFor } from '../services/context.ts';
import type { Pace } from '../services/store.ts';
import { useStore } from '../services/store.ts';
import styles from './swipe.module.css';

export function Swipe() {
  const comparing = useView((view) => view.compare !== null);
  return comparing ? <Comparing /> : null;
}

function Comparing() {
  const { view, map } = useServices();
  const words = useWords();
  const date = useView((v) => v.date);
  const other = useView((v) => v.compare?.date ?? v.date);
  const share = useView((v) => v.compare?.share ?? 1);
  const drawn = useStore(map, (value) => value !== null);
  const box = useRef<HTMLDivElement>(null);
  if (!drawn) return null;

  const moveTo = (wanted: number, pace: Pace) => {
    const { compare } = view.get();
    if (compare) view.set({ compare: { ...compare, share: roundShare(wanted) } }, pace);
  };
  const drag = (event: PointerEvent<HTMLElement>, pace: Pace) => {
    const bounds = box.current?.getBoundingClientRect();
    if (bounds && event.currentTarget.hasPointerCapture(event.pointerId))
      moveTo((event.clientX - bounds.left) / bounds.width, pace);
  };

  const percent = Math.round(share * 100);
  const days = { left: words.day(date), right: words.day(other) };
  return (
    <div className={styles.root} ref={box} style={{ '--share': `${percent}%` } as CSSProperties}>
      <SecondMap />
      <div
        className={styles.line}
        aria-hidden="true"
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={(event) => drag(event, 'moving')}
        onPointerUp={(event) => drag(event, 'rest')}
      >
        <span className={styles.day}>{days.left}</span>
        <span className={styles.day}>{days.right}</span>
      </div>
      <input
        type="range"
        className={styles.slider}
        min={0}
        max={100}
        value={percent}
        aria-label={words.t('compare.swipe')}
        aria-valuetext={words.t('compare.swipeValue', { ...days, percent })}
        onChange={(event) => moveTo(Number(event.target.value) / 100, 'moving')}
        onPointerUp={() => view.set({})}
        onKeyUp={() => view.set({})}
      />
    </div>
  );
}

/** The same view with its two days exchanged. */
function otherSide(view: View): View {
  const { date, compare } = view;
  return compare ? { ...view, date: compare.date, compare: { ...compare, date } } : view;
}

/** The map of the second day, moving with the first. Taken away when the comparison ends. */
function SecondMap() {
  const services = useServices();
  const words = useWords();
  // Another map may take the first one's place: SVG where WebGL fails, WebGL again when it can.
  const first = useStore(services.map, (value) => value);
  const holder = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    const container = holder.current;
    if (!container || !first) return;
    const label = (view: View) => {
      const { t, day } = wordsFor(view.lang);
      return t('map.label', { date: day(view.date) });
    };
    const callbacks: MapCallbacks = {
      onCamera: (camera) => services.view.set({ camera }),
      onSelect: (selection) => services.view.set({ selection }),
      // The legend speaks of the day on the slider of dates, which is the first map's.
      onScreen() {},
      onReady() {
        container.dataset.ready = 'true';
      },
      onContext(event) {
        if (event === 'halted' && !drawing) draw();
        else setFailed(event !== 'restored');
      },
    };
    setFailed(false);
    const stops: (() => void)[] = [];
    let ended = false;
    let drawing = first.renderer === 'vector';
    const connect = (second: AtlasMap) => {
      const observer = new ResizeObserver(() => second.resize());
      observer.observe(container);
      stops.push(
        services.view.subscribe((view) => {
          const side = otherSide(view);
          second.update(side);
          second.setLabel(label(side));
        }),
        first.onMove((camera) => second.jump(camera)),
        second.onMove((camera) => first.jump(camera)),
        () => observer.disconnect(),
        () => second.destroy(),
      );
    };
    const make = async (renderer: Renderer) => {
      const create = await loadRenderer[renderer]();
      if (ended) return;
      container.replaceChildren();
      const side = otherSide(services.view.get());
      connect(create(container, services.atlas, side, callbacks, { label: label(side) }));
    };
    // What the first map cannot do without, a worker or a network, the second cannot either.
    const draw = () => {
      drawing = true;
      for (const stop of stops.splice(0)) stop();
      make('vector').catch((error: unknown) => {
        console.warn('The second map could not be drawn:', error);
        setFailed(true);
      });
    };
    make(first.renderer).catch((error: unknown) => {
      console.warn('The second map could not be made:', error);
      draw();
    });
    return () => {
      ended = true;
      delete container.dataset.ready;
      for (const stop of stops) stop();
    };
  }, [services, first]);

  return (
    <div className={styles.map}>
      <div className={mapStyles.canvas} ref={holder} />
      {failed && (
        <div className={mapStyles.message} role="alert">
          <p>{words.t('compare.noMap')}</p>
        </div>
      )}
    </div>
  );
}
