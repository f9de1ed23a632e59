/** Offers a new version of the page; takes it only where the reader says so. */
import { useDesk, useWords } from './context.ts';
import { useStore } from './store.ts';

export function NewVersion() {
  const desk = useDesk();
  const words = useWords();
  const use = useStore(desk.newVersion, (value) => value);
  return (
    <div className="problems new-version" role="status" aria-live="polite">
      {use && (
        <div className="problems-card">
          <div>
            <p className="problems-title">{words.t('version.ready')}</p>
            <p>{words.t('version.hint')}</p>
          </div>
          <button type="button" className="button" onClick={use}>
            {words.t('version.use')}
          </button>
          <button type="button" className="button quiet" onClick={() => desk.newVersion.set(null)}>
            {words.t('version.later')}
          </button>
        </div>
      )}
    </div>
  );
}
