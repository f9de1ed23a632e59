/**
 * Parts of the page whose program is loaded when they are first wanted. Where
 * it cannot be had, without a network or after the site has a new version, the
 * rest of the page stays, and the reader may try again.
 */
import { type ComponentType, type ReactNode, useEffect, useState } from 'react';
import { useWords } from './context.ts';
import { stylesAgain } from './stylesAgain.ts';

interface Props {
  /** The reader does without. */
  onClose?: () => void;
}

/** @param waiting shown until the part is there */
export function onDemand<P extends object>(
  load: () => Promise<{ default: ComponentType<P> }>,
  Waiting?: () => ReactNode,
): ComponentType<P & Props> {
  let known: ComponentType<P> | undefined;
  return function OnDemand(props) {
    const [Part, setPart] = useState<ComponentType<P> | undefined>(() => known);
    const [attempt, setAttempt] = useState(0);
    const [failed, setFailed] = useState(false);
    useEffect(() => {
      if (known) return;
      let wanted = true;
      const loading = attempt > 0 ? stylesAgain().then(load) : load();
      loading.then(
        (module) => {
          known = module.default;
          if (wanted) setPart(() => known);
        },
        (error: unknown) => {
          console.warn('A part of the page could not be loaded:', error);
          if (wanted) setFailed(true);
        },
      );
      return () => {
        wanted = false;
      };
    }, [attempt]);
    if (Part) return <Part {...props} />;
    if (!failed) return Waiting ? <Waiting /> : null;
    return (
      <Missing
        onAgain={() => {
          setFailed(false);
          setAttempt(attempt + 1);
        }}
        onClose={props.onClose}
      />
    );
  };
}

/** Says that a part cannot be had, over whatever else is on the page. */
export function Missing({ onAgain, onClose }: { onAgain: () => void; onClose: (() => void) | undefined }) {
  const words = useWords();
  return (
    <div className="missing-part" role="alert">
      <p>{words.t('part.missing')}</p>
      <div className="missing-part-ways">
        <button type="button" className="button" onClick={onAgain}>
          {words.t('part.again')}
        </button>
        <button type="button" className="button quiet" onClick={() => location.reload()}>
          {words.t('map.retry')}
        </button>
        {onClose && (
          <button type="button" className="button quiet" onClick={onClose}>
            {words.t('common.close')}
          </button>
        )}
      </div>
    </div>
  );
}
