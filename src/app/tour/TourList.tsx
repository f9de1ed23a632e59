/** All tours: those of the atlas, the reader's own, and the ways to begin or open one. */
import { useState } from 'react';
import { formatDay } from '../../i18n/format.ts';
import { isolated } from '../../tour/languages.ts';
import { textIn } from '../../tour/tour.ts';
import { useServices, useWords } from '../services/context.ts';
import { useStore } from '../services/store.ts';
import { Icon } from '../ui/Icon.tsx';
import { addDraft, type Draft, draftChanges, isUnstored, listDrafts, removeDraft, restoreDraft } from './drafts.ts';
import { Origin } from './Origin.tsx';
import { Line } from './StopText.tsx';
import { SHIPPED } from './shipped.ts';
import styles from './tour.module.css';

/** @param onOpenFile called with a file the reader has chosen */
export function TourList({ onOpenFile }: { onOpenFile: (file: File) => void }) {
  const { view } = useServices();
  const words = useWords();
  useStore(draftChanges, (count) => count);
  const [removed, setRemoved] = useState<Draft>();
  const open = (ref: string) => view.set({ tour: { ref, stop: null } });
  const begin = () =>
    open(addDraft({ borderAtlasTour: 1, title: { [words.lang]: words.t('tour.untitled') }, stops: [] }));
  const titleOf = ({ read }: Draft) =>
    (read.tour && isolated(textIn(read.tour.title, words.lang).text)) || words.t('tour.untitled');
  const drafts = listDrafts();
  return (
    <>
      <h3>{words.t('tour.shipped')}</h3>
      <ul className={styles.list}>
        {SHIPPED.map(({ id, names }) => (
          <li key={id}>
            <button type="button" className="link" onClick={() => open(id)}>
              {words.text(names)}
            </button>
          </li>
        ))}
      </ul>
      <h3>{words.t('tour.yours')}</h3>
      {drafts.length === 0 && <p className="note">{words.t('tour.none')}</p>}
      <ul className={styles.list}>
        {drafts.map((draft) => (
          <li key={draft.id} className={styles.row}>
            <span>
              <button type="button" className="link" onClick={() => open(draft.id)}>
                <Line texts={draft.read.tour?.title} otherwise={words.t('tour.untitled')} />
              </button>
              <span className="aside">
                {words.t('tour.edited', {
                  count: draft.read.tour?.stops.length ?? 0,
                  when: /^\d{4}-\d\d-\d\d/.test(draft.edited) ? formatDay(words.lang, draft.edited.slice(0, 10)) : '',
                })}
              </span>
              <Origin tour={draft.id} />
            </span>
            <button
              type="button"
              className="button icon quiet"
              aria-label={words.t('tour.remove', { title: titleOf(draft) })}
              onClick={() => {
                removeDraft(draft.id);
                setRemoved(draft);
              }}
            >
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ul>
      <p role="status">
        {removed && (
          <>
            {words.t('tour.removed', { title: titleOf(removed) })}{' '}
            <button
              type="button"
              className="link"
              onClick={() => {
                restoreDraft(removed);
                setRemoved(undefined);
              }}
            >
              {words.t('tour.undo')}
            </button>
          </>
        )}
      </p>
      {drafts.some(({ id }) => isUnstored(id)) && <p role="alert">{words.t('tour.notKept')}</p>}
      <div className={styles.actions}>
        <button type="button" className="button" onClick={begin}>
          {words.t('tour.new')}
        </button>
        <label className={`button ${styles.file}`}>
          {words.t('tour.openFile')}
          <input
            type="file"
            accept=".json,application/json"
            className="visually-hidden"
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              if (file) onOpenFile(file);
              // The same file can be chosen again once it is mended.
              event.target.value = '';
            }}
          />
        </label>
        <span className="aside">{words.t('tour.drop')}</span>
      </div>
    </>
  );
}
