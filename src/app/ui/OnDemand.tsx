/**
 * Parts of the page whose program is loaded when they are first wanted. Where
 * it cannot be had, without a network or after the site has a new version, or
 * a part fails, the rest of the page stays, and the reader may try again.
 */
import { type ComponentType, type ReactNode, useEffect, useState } from 'react';
import { useWords } from '../services/context.ts';
import { sheetNames, stylesAgain } from '../services/stylesAgain.ts';
import { Guard } from './Guard.tsx';
import { Notice } from './Notice.tsx';
import styles from './notice.module.css';
import { Reload } from './Reload.tsx';

interface Props {
  /** The reader does without. */
  onClose?: () => void;
}

/** A part that is not there by then is called late, ms. */
const PATIENCE_MS = 6000;

/** @param waiting shown until the part is there */
export function onDemand<P extends object>(
  load: () => Promise<{ default: ComponentType<P> }>,
  Waiting?: () => ReactNode,
): ComponentType<P & Props> {
  let known: ComponentType<P> | undefined;
  /** Sheets that this part is the first to ask for. */
  let own: string[] | undefined;
  return function OnDemand(props) {
    const [Part, setPart] = useState<ComponentType<P> | undefined>(() => known);
    const [attempt, setAttempt] = useState(0);
    const [fault, setFault] = useState<'failed' | 'late'>();
    useEffect(() => {
      if (known) return;
      let wanted = true;
      const late = window.setTimeout(() => setFault('late'), PATIENCE_MS);
      const others = sheetNames();
      const again = () => stylesAgain(own).then(load);
      const loading = attempt > 0 ? again() : load();
      // Another part's sheet that is not to be had is no fault of this one.
      own ??= sheetNames().filter((name) => !others.includes(name));
      loading
        // What failed once may come the second time.
        .catch(again)
        .then(async (module) => {
          await stylesAgain(own);
          known = module.default;
          if (wanted) setPart(() => known);
        })
        .catch((error: unknown) => {
          console.warn('A part of the page could not be loaded:', error);
          if (wanted) setFault('failed');
        })
        .finally(() => window.clearTimeout(late));
      return () => {
        wanted = false;
        window.clearTimeout(late);
      };
    }, [attempt]);
    if (Part)
      return (
        <Guard onClose={props.onClose}>
          <Part {...props} />
        </Guard>
      );
    return (
      <>
        {Waiting && fault !== 'failed' && <Waiting />}
        {fault && (
          <Missing
            fault={fault}
            onAgain={() => {
              setFault(undefined);
              setAttempt(attempt + 1);
            }}
            onClose={props.onClose}
          />
        )}
      </>
    );
  };
}

/** Says that a part cannot be had, or not yet. What hangs would hang again: there only a page loaded anew helps. */
export function Missing({
  fault = 'failed',
  onAgain,
  onClose,
}: {
  fault?: 'failed' | 'late';
  onAgain: () => void;
  onClose: (() => void) | undefined;
}) {
  const words = useWords();
  return (
    <Notice role="alert">
      <p>{words.t(fault === 'late' ? 'part.late' : 'part.missing')}</p>
      <div className={styles.ways}>
        {fault === 'failed' && (
          <button type="button" className="button" onClick={onAgain}>
            {words.t('part.again')}
          </button>
        )}
        <Reload label={words.t('map.retry')} quiet />
        {onClose && (
          <button type="button" className="button quiet" onClick={onClose}>
            {words.t('common.close')}
          </button>
        )}
      </div>
    </Notice>
  );
}
