/** What only paper shows: the map as a picture, the sources of the day, where to find the view again, and open tables. */
import { useEffect, useMemo, useRef } from 'react';
import { sourcesOfDay } from '../../atlas/related.ts';
import { loadPrintedMap } from '../../map/renderers.ts';
import { mapSize } from '../layout/insets.ts';
import { useServices, useSettledDay, useView, useWords } from '../services/context.ts';
import { linkTo } from '../services/site.ts';
import { useStore } from '../services/store.ts';
import { originOf } from '../services/tourPlace.ts';
import styles from './print.module.css';

function useBeforePrint(act: () => void): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    const print = () => latest.current();
    window.addEventListener('beforeprint', print);
    return () => window.removeEventListener('beforeprint', print);
  }, []);
}

export function PrintSheet() {
  const { atlas, map, view } = useServices();
  const words = useWords();
  const date = useSettledDay();
  const there = useStore(map, (value) => value !== null);
  const origin = useView((v) => v.tour && originOf(v.tour.ref));
  const paper = useRef<HTMLDivElement>(null);
  const address = useRef<HTMLSpanElement>(null);
  const draw = useRef<Awaited<ReturnType<typeof loadPrintedMap>>>(null);
  // When the browser asks for the picture, there is no time left to load what draws it.
  useEffect(() => {
    if (!there) return;
    loadPrintedMap().then(
      (loaded) => {
        draw.current = loaded;
      },
      () => {},
    );
  }, [there]);
  useBeforePrint(() => {
    const size = mapSize() ?? { width: 1280, height: 720 };
    if (draw.current) paper.current?.replaceChildren(draw.current(atlas, view.get(), size));
    if (address.current) address.current.textContent = linkTo(view.get()) ?? words.t('print.noAddress');
  });
  const sources = useMemo(() => sourcesOfDay(atlas, date), [atlas, date]);
  return (
    <div className={styles.sheet} aria-hidden="true">
      <div className={styles.map} ref={paper} />
      {sources.length > 0 && (
        <p>
          {words.t('print.sources')}: {sources.join('; ')}.
        </p>
      )}
      {origin && <p>{words.t(`tour.origin.${origin}`)}</p>}
      <p>
        {words.t('print.licence')} {words.t('map.credit')}
      </p>
      <p>
        {words.t('print.address')}: <span ref={address} />
      </p>
    </div>
  );
}

/** Copies of the tables that are open, each under the title its `data-paper` gives: the page's own scroll, or lie over it. */
export function PrintedTables() {
  const paper = useRef<HTMLDivElement>(null);
  useBeforePrint(() => {
    const tables = [...document.querySelectorAll<HTMLElement>('[data-paper]')].map((table) => {
      const title = document.createElement('h2');
      title.textContent = table.dataset.paper ?? '';
      const copy = table.cloneNode(true) as HTMLElement;
      for (const element of copy.querySelectorAll('[id]')) element.removeAttribute('id');
      // There is nothing to press; in a head that is repeated, browsers leave buttons out.
      for (const button of copy.querySelectorAll('button')) button.replaceWith(...button.childNodes);
      delete copy.dataset.paper;
      const section = document.createElement('section');
      section.append(title, copy);
      return section;
    });
    paper.current?.replaceChildren(...tables);
  });
  return <div className={styles.tables} aria-hidden="true" ref={paper} />;
}
