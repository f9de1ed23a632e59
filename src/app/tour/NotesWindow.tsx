/** The speaker's own window: the notes of this stop, the next one, and the time. It obeys the same keys. */
import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { isolated } from '../../tour/languages.ts';
import type { Tour } from '../../tour/tour.ts';
import { textIn } from '../../tour/tour.ts';
import { useWords } from '../services/context.ts';
import styles from './notes.module.css';
import { Origin } from './Origin.tsx';
import { Line, StopText } from './StopText.tsx';

/** Must be called from a gesture of the speaker's. Null where the browser blocks it. */
export function openNotes(): Window | null {
  // An empty window of this page's own, so that it opens from a file as well.
  return window.open('', 'border-atlas-notes', 'popup,width=560,height=680');
}

/** Gives the empty window this page's styles. Links, not copied text: a strict content policy allows them. */
function styleWindow({ document: target }: Window, lang: string, title: string): void {
  target.documentElement.lang = lang;
  target.title = title;
  const { theme } = document.documentElement.dataset;
  if (theme) target.documentElement.dataset.theme = theme;
  if (target.querySelector('link, style')) return;
  for (const sheet of document.querySelectorAll<HTMLElement>('link[rel="stylesheet"], style')) {
    const copy = target.importNode(sheet, true);
    if (sheet instanceof HTMLLinkElement) copy.setAttribute('href', sheet.href);
    target.head.append(copy);
  }
}

interface Noted {
  window: Window;
  /** Of the tour, as in the address. */
  name: string;
  tour: Tour;
  index: number;
  onClosed: () => void;
}

export function NotesWindow({ window: notes, name, tour, index, onClosed }: Noted) {
  const words = useWords();
  const closed = useRef(onClosed);
  closed.current = onClosed;
  const title = `${words.t('presenter.notes')} · ${isolated(textIn(tour.title, words.lang).text)}`;
  useEffect(() => styleWindow(notes, words.lang, title), [notes, words.lang, title]);
  useEffect(() => {
    // Its `pagehide` also comes as it is opened: only a closed window counts.
    const timer = window.setInterval(() => notes.closed && closed.current(), 500);
    return () => window.clearInterval(timer);
  }, [notes]);
  const stop = tour.stops[index];
  const next = tour.stops[index + 1];
  const hasNotes = textIn(stop?.notes, words.lang).text !== '';
  return createPortal(
    <main className={styles.root}>
      <p className={styles.head}>
        <span>{words.t('tour.stopOf', { n: index + 1, count: tour.stops.length })}</span>
        <Elapsed />
      </p>
      <Origin tour={name} />
      {stop && (
        <>
          <h1>
            <Line texts={stop.title} otherwise={words.t('tour.untitledStop', { n: index + 1 })} />
          </h1>
          {hasNotes ? <StopText texts={stop.notes} /> : <p className="note">{words.t('presenter.noNotes')}</p>}
          <h3>{words.t('tour.field.text')}</h3>
          <StopText texts={stop.text} />
        </>
      )}
      <p className={styles.next}>
        {next
          ? words.t('presenter.nextStop', {
              title: isolated(textIn(next.title, words.lang).text) || words.t('tour.untitledStop', { n: index + 2 }),
            })
          : words.t('presenter.last')}
      </p>
      <p className="aside">{words.t('presenter.keys')}</p>
    </main>,
    notes.document.body,
  );
}

/** Minutes and seconds since the notes were opened. */
function Elapsed() {
  const words = useWords();
  const [start] = useState(() => Date.now());
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = window.setInterval(() => setSeconds(Math.floor((Date.now() - start) / 1000)), 1000);
    return () => window.clearInterval(timer);
  }, [start]);
  return (
    <span role="timer" aria-label={words.t('presenter.elapsed')}>
      {Math.floor(seconds / 60)}:{String(seconds % 60).padStart(2, '0')}
    </span>
  );
}
