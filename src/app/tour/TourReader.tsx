/** A tour as it is read: one stop after the other, by buttons and by Page Up and Page Down. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { unknownThings } from '../../tour/show.ts';
import type { Tour } from '../../tour/tour.ts';
import factsStyles from '../facts/facts.module.css';
import { Sources } from '../facts/Sources.tsx';
import { useServices, useWords } from '../services/context.ts';
import { isDraft } from '../services/tourPlace.ts';
import { Faults } from './Faults.tsx';
import { Presenter } from './Presenter.tsx';
import { SendTour } from './SendTour.tsx';
import { Line, StopText } from './StopText.tsx';
import styles from './tour.module.css';
import { useStop } from './useStop.ts';

interface Reading {
  /** As in the address. */
  name: string;
  tour: Tour;
  placed: boolean;
  onEdit: () => void;
}

export function TourReader({ name, tour, placed, onEdit }: Reading) {
  const { atlas, chrome } = useServices();
  const words = useWords();
  const { index, stop, wandering, go } = useStop(tour, placed);
  const [evidence, setEvidence] = useState(false);
  const [presenting, setPresenting] = useState(false);
  const [missing] = useState(() => unknownThings(atlas, tour));
  const body = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every stop is read from its beginning
  useEffect(() => {
    body.current?.scrollTo(0, 0);
    setEvidence(false);
  }, [index]);
  const { length: count } = tour.stops;
  const next = useCallback(() => go(index + 1), [go, index]);
  const previous = useCallback(() => go(index - 1), [go, index]);
  usePageKeys(next, previous);
  const tools = !chrome.hidden.has('tools');
  return (
    <>
      <section
        className={styles.body}
        ref={body}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard
        tabIndex={0}
        aria-label={words.t('tour.title')}
        data-wandering={wandering}
        data-evidence={evidence}
      >
        <h2>
          <Line texts={tour.title} otherwise={words.t('tour.untitled')} />
        </h2>
        {index === 0 && tour.about && <StopText texts={tour.about} />}
        {missing.length > 0 && index === 0 && <Faults title={words.t('tour.partly')} faults={missing} />}
        {stop ? (
          <div className={styles.stop} aria-live="polite">
            <p className="eyebrow">{words.t('tour.stopOf', { n: index + 1, count })}</p>
            <p className={styles.date}>{words.day(stop.view.date)}</p>
            <h3 className={styles.stopTitle}>
              <Line texts={stop.title} otherwise={words.t('tour.untitledStop', { n: index + 1 })} />
            </h3>
            <StopText texts={stop.text} />
            {stop.sources && (
              <details className={factsStyles.fold}>
                <summary>{words.t('tour.sources')}</summary>
                <Sources ids={stop.sources} />
              </details>
            )}
          </div>
        ) : (
          <p className="note">{words.t('tour.empty')}</p>
        )}
      </section>
      {wandering && (
        <p className={styles.wandering} role="status">
          {words.t('tour.wandering')}{' '}
          <button type="button" className="button primary" onClick={() => go(index)}>
            {words.t('tour.backToStop')}
          </button>
        </p>
      )}
      <div className={styles.steps}>
        <button type="button" className="button" aria-disabled={index === 0} onClick={previous}>
          {words.t('tour.previous')}
        </button>
        <button type="button" className="button primary" aria-disabled={index >= count - 1} onClick={next}>
          {words.t('tour.next')}
        </button>
        {stop?.view.selection && (
          <button type="button" className="button" aria-pressed={evidence} onClick={() => setEvidence(!evidence)}>
            {words.t('panel.title')}
          </button>
        )}
        {stop && (
          <button type="button" className={`button ${styles.present}`} onClick={() => setPresenting(true)}>
            {words.t('tour.present')}
          </button>
        )}
      </div>
      {tools && (
        <div className={styles.actions}>
          <button type="button" className="button" onClick={onEdit}>
            {words.t(isDraft(name) ? 'tour.edit' : 'tour.editCopy')}
          </button>
          <SendTour tour={tour} />
        </div>
      )}
      {presenting && <Presenter name={name} tour={tour} index={index} go={go} onEnd={() => setPresenting(false)} />}
    </>
  );
}

/** Page Down and Page Up step on, except where something is typed or a dialog is open. */
function usePageKeys(next: () => void, previous: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'PageDown' && event.key !== 'PageUp') return;
      if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return;
      if (event.target instanceof Element && event.target.closest('input, textarea, select')) return;
      event.preventDefault();
      if (event.key === 'PageDown') next();
      else previous();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [next, previous]);
}
