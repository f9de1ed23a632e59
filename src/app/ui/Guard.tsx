/** Keeps a fault of one part of the page to that part: it says so and offers ways on, and the rest stays as it is. */
import { type ComponentType, type ReactNode, useState } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import type { View } from '../../view/view.ts';
import { useServices, useView, useWords } from '../services/context.ts';
import { Notice } from './Notice.tsx';
import styles from './notice.module.css';

/**
 * A part of the page with its faults kept to itself.
 * @param without the change of the view that closes the part, where it can be closed
 */
export function guarded<P extends object>(Part: ComponentType<P>, without: Partial<View> = {}): ComponentType<P> {
  const keys = Object.keys(without) as (keyof View)[];
  return function Guarded(props) {
    const { view } = useServices();
    const shows = useView((now) => JSON.stringify(keys.map((key) => now[key])));
    return (
      <Guard shows={shows} onClose={keys.length > 0 ? () => view.set(without) : undefined}>
        <Part {...props} />
      </Guard>
    );
  };
}

interface GuardProps {
  /** What the part shows: shown something else, it is tried again by itself. */
  shows?: unknown;
  /** The reader does without. */
  onClose?: (() => void) | undefined;
  children: ReactNode;
}

export function Guard({ shows, onClose, children }: GuardProps) {
  return (
    <ErrorBoundary
      resetKeys={[shows]}
      fallbackRender={({ error, resetErrorBoundary }) => (
        <Fault error={error} onAgain={() => resetErrorBoundary()} onClose={onClose} />
      )}
    >
      {children}
    </ErrorBoundary>
  );
}

function Fault({
  error,
  onAgain,
  onClose,
}: {
  error: unknown;
  onAgain: () => void;
  onClose: (() => void) | undefined;
}) {
  const words = useWords();
  const [read, setRead] = useState(false);
  if (read) return null;
  return (
    <Notice role="alert">
      <p>{words.t('part.failed', { detail: error instanceof Error ? error.message : String(error) })}</p>
      <div className={styles.ways}>
        <button type="button" className="button" onClick={onAgain}>
          {words.t('part.again')}
        </button>
        <button type="button" className="button quiet" onClick={onClose ?? (() => setRead(true))}>
          {words.t('common.close')}
        </button>
      </div>
    </Notice>
  );
}
