/** The tour on a lecture hall's screen: large, by keyboard or slide clicker, with a black-out, a laser dot and notes. */
import { useEffect, useRef, useState } from 'react';
import type { Tour } from '../../tour/tour.ts';
import { useWords } from '../services/context.ts';
import { shortcutOf } from '../services/shortcut.ts';
import { NotesWindow, openNotes } from './NotesWindow.tsx';
import styles from './presenter.module.css';

interface Presenting {
  /** As in the address. */
  name: string;
  tour: Tour;
  index: number;
  go: (index: number) => void;
  onEnd: () => void;
}

export function Presenter({ name, tour, index, go, onEnd }: Presenting) {
  const words = useWords();
  const [black, setBlack] = useState(false);
  const [laser, setLaser] = useState(false);
  const [notes, setNotes] = useState<Window | null>(null);
  const [blocked, setBlocked] = useState(false);
  const bar = useRef<HTMLDivElement>(null);
  const { length: count } = tour.stops;
  const fill = useFullScreen();
  // The notes go with the presentation, and with the page.
  const open = useRef(notes);
  open.current = notes;
  useEffect(() => {
    const close = () => open.current?.close();
    window.addEventListener('pagehide', close);
    return () => {
      window.removeEventListener('pagehide', close);
      close();
    };
  }, []);
  useEffect(() => {
    bar.current?.querySelector('button')?.focus();
  }, []);

  const toggleNotes = () => {
    if (notes && !notes.closed) {
      notes.close();
      return setNotes(null);
    }
    const opened = openNotes();
    setNotes(opened);
    setBlocked(opened === null);
  };

  const actionFor = (key: string, arrows: boolean): (() => void) | undefined => {
    if (key === 'PageDown' || (arrows && key === 'ArrowRight')) return () => go(index + 1);
    if (key === 'PageUp' || (arrows && key === 'ArrowLeft')) return () => go(index - 1);
    if (arrows && key === 'Home') return () => go(0);
    if (arrows && key === 'End') return () => go(count - 1);
    if (key === 'b' || key === '.') return () => setBlack(!black);
    if (key === 'l') return () => setLaser(!laser);
    if (key === 'n') return toggleNotes;
    if (key === 'f') return fill;
    if (key === 'Escape') return () => (black ? setBlack(false) : onEnd());
    // Clickers send it to begin; here it would load the page anew.
    return key === 'F5' ? () => {} : undefined;
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { target } = event;
    const key = shortcutOf(event);
    // The map and the sliders have their own use for arrows; a dialog for all keys.
    if (target instanceof Element && target.closest('dialog')) return;
    const arrows = !(target instanceof Element && target.closest('canvas, input, [role="slider"], textarea, select'));
    const act = actionFor(key, arrows);
    if (!act) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    // A stop asked for is a stop to be seen.
    if (/^(Page|Arrow|Home|End)/.test(key)) setBlack(false);
    act();
  };
  const latest = useRef(onKey);
  latest.current = onKey;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => latest.current(event);
    window.addEventListener('keydown', listen, true);
    notes?.addEventListener('keydown', listen, true);
    return () => {
      window.removeEventListener('keydown', listen, true);
      notes?.removeEventListener('keydown', listen, true);
    };
  }, [notes]);

  return (
    <>
      <div className={styles.bar} role="toolbar" aria-label={words.t('presenter.label')} ref={bar}>
        <button type="button" className="button" aria-disabled={index >= count - 1} onClick={() => go(index + 1)}>
          {words.t('tour.next')}
        </button>
        <button type="button" className="button" aria-disabled={index === 0} onClick={() => go(index - 1)}>
          {words.t('tour.previous')}
        </button>
        <span className={styles.place}>
          {index + 1} / {count}
        </span>
        <button type="button" className="button" aria-keyshortcuts="B" onClick={() => setBlack(true)}>
          {words.t('presenter.black')}
        </button>
        <button
          type="button"
          className="button"
          aria-keyshortcuts="L"
          aria-pressed={laser}
          onClick={() => setLaser(!laser)}
        >
          {words.t('presenter.laser')}
        </button>
        <button
          type="button"
          className="button"
          aria-keyshortcuts="N"
          aria-pressed={notes !== null}
          onClick={toggleNotes}
        >
          {words.t('presenter.notes')}
        </button>
        {fill && (
          <button type="button" className="button" aria-keyshortcuts="F" onClick={fill}>
            {words.t('presenter.fill')}
          </button>
        )}
        <button type="button" className="button" aria-keyshortcuts="Escape" onClick={onEnd}>
          {words.t('presenter.leave')}
        </button>
        {blocked && <p role="alert">{words.t('presenter.notesBlocked')}</p>}
      </div>
      {laser && <Laser />}
      {black && (
        <button type="button" className={styles.black} onClick={() => setBlack(false)}>
          <span className="visually-hidden" role="status">
            {words.t('presenter.isBlack')}
          </span>
        </button>
      )}
      {notes && <NotesWindow window={notes} name={name} tour={tour} index={index} onClosed={() => setNotes(null)} />}
    </>
  );
}

/**
 * Fills the screen while shown, where the browser lets it. A page loses full screen whenever another window opens (the
 * notes, a source followed), so that its loss ends nothing: it can be asked for again.
 *
 * @returns how to fill the screen; undefined where it is filled, or cannot be
 */
function useFullScreen(): (() => void) | undefined {
  const [filled, setFilled] = useState(false);
  const [fill] = useState(() => () => {
    // Refused without a gesture, or where the frame may not: the presentation fills the window instead.
    document.documentElement.requestFullscreen?.().catch(() => {});
  });
  useEffect(() => {
    const { documentElement } = document;
    documentElement.dataset.presenting = '';
    const follow = () => setFilled(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', follow);
    fill();
    return () => {
      delete documentElement.dataset.presenting;
      document.removeEventListener('fullscreenchange', follow);
      if (document.fullscreenElement) void document.exitFullscreen();
    };
  }, [fill]);
  return filled || !document.fullscreenEnabled ? undefined : fill;
}

/** A dot where the mouse is, seen from the last row. */
function Laser() {
  const dot = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const { documentElement } = document;
    const follow = ({ clientX, clientY }: PointerEvent) => {
      if (!dot.current) return;
      dot.current.style.translate = `${clientX}px ${clientY}px`;
      dot.current.hidden = false;
    };
    documentElement.dataset.laser = '';
    window.addEventListener('pointermove', follow);
    return () => {
      delete documentElement.dataset.laser;
      window.removeEventListener('pointermove', follow);
    };
  }, []);
  return <span className={styles.laser} ref={dot} hidden aria-hidden="true" />;
}
