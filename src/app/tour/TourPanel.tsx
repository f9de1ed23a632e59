/** A tour, or the list of them, in the margin of the map. */
import { useEffect, useState } from 'react';
import { isolated } from '../../tour/languages.ts';
import { type Fault, type ParsedTour, parseTourFile, tooLarge, wholeFault } from '../../tour/parse.ts';
import { TOUR_LIMITS } from '../../tour/tour.ts';
import { insets } from '../layout/insets.ts';
import { useServices, useWords } from '../services/context.ts';
import { isDraft, originOf, TOUR_LIST } from '../services/tourPlace.ts';
import cardStyles from '../ui/card.module.css';
import { Icon } from '../ui/Icon.tsx';
import { Missing } from '../ui/OnDemand.tsx';
import { addDraft, draft } from './drafts.ts';
import { Faults } from './Faults.tsx';
import { Origin } from './Origin.tsx';
import { TourEditor } from './TourEditor.tsx';
import { TourList } from './TourList.tsx';
import { TourReader } from './TourReader.tsx';
import styles from './tour.module.css';
import { useTour } from './useTour.ts';

interface Damaged {
  name: string;
  faults: readonly Fault[];
}

/** Tours begun here are opened for writing; after that, only when asked. */
let beginsWriting: string | undefined;

export default function TourPanel({ tour: ref, placed }: { tour: string; placed: boolean }) {
  const { view, chrome, map } = useServices();
  const words = useWords();
  const [damaged, setDamaged] = useState<Damaged>();
  const [folded, setFolded] = useState(false);
  const openFile = async (file: File) => {
    const read = await readFile(file);
    if (read.faults) return setDamaged({ name: file.name.slice(0, 100), faults: read.faults });
    setDamaged(undefined);
    view.set({ tour: { ref: addDraft(read.tour, 'file'), stop: null } });
  };
  useFileDrop(openFile);
  const close = () => {
    view.set({ tour: null });
    map.get()?.focus();
  };
  const toList = () => view.set({ tour: { ref: TOUR_LIST, stop: null } });
  const isList = ref === TOUR_LIST;
  return (
    <section
      className={styles.root}
      ref={insets.sheet.ref}
      aria-label={words.t('tour.title')}
      data-list={isList}
      data-folded={folded && !isList}
    >
      <div className={cardStyles.head}>
        {isList ? (
          <h2 className="eyebrow">{words.t('tour.title')}</h2>
        ) : (
          <p className="eyebrow">
            {chrome.hidden.has('tools') ? (
              words.t('tour.title')
            ) : (
              <button type="button" className="link" onClick={toList}>
                {words.t('tour.back')}
              </button>
            )}
          </p>
        )}
        {!isList && (
          <button
            type="button"
            className={`button icon quiet ${styles.fold}`}
            aria-expanded={!folded}
            aria-label={words.t(folded ? 'panel.expand' : 'panel.collapse')}
            onClick={() => setFolded(!folded)}
          >
            <Icon name="fold" />
          </button>
        )}
        <button type="button" className="button icon quiet" aria-label={words.t('tour.close')} onClick={close}>
          <Icon name="close" />
        </button>
      </div>
      {damaged && <Faults title={words.t('tour.damaged', { name: isolated(damaged.name) })} faults={damaged.faults} />}
      {isList ? (
        <div className={styles.body}>
          <TourList onOpenFile={openFile} />
        </div>
      ) : (
        <OpenTour tour={ref} placed={placed} />
      )}
    </section>
  );
}

function OpenTour({ tour: ref, placed }: { tour: string; placed: boolean }) {
  const { view } = useServices();
  const words = useWords();
  const { read, again } = useTour(ref);
  const [writing, setWriting] = useState(() => {
    const begins = beginsWriting === ref || draft(ref)?.read.tour?.stops.length === 0;
    beginsWriting = undefined;
    return begins;
  });
  if (again) return <Missing onAgain={again} onClose={() => view.set({ tour: null })} />;
  if (!read) return <p className={styles.body}>{words.t('tour.loading')}</p>;
  if (read.faults) {
    const name = isDraft(ref) ? words.t('tour.untitled') : words.t('tour.damagedLink');
    return <Faults title={words.t('tour.damaged', { name })} faults={read.faults} />;
  }
  const { tour } = read;
  const edit = () => {
    if (isDraft(ref)) return setWriting(true);
    const title = Object.fromEntries(
      Object.entries(tour.title).map(([lang, text]) => [
        lang,
        words.t('tour.copyOf', { title: text }).slice(0, TOUR_LIMITS.title),
      ]),
    );
    const copy = addDraft({ ...tour, title }, originOf(ref));
    beginsWriting = copy;
    view.set({ tour: { ref: copy, stop: view.get().tour?.stop ?? 0 } });
  };
  return (
    <>
      <Origin tour={ref} />
      {writing ? (
        <TourEditor id={ref} tour={tour} onPreview={() => setWriting(false)} />
      ) : (
        <TourReader name={ref} tour={tour} placed={placed || writing} onEdit={edit} />
      )}
    </>
  );
}

async function readFile(file: File): Promise<ParsedTour> {
  if (file.size > TOUR_LIMITS.fileBytes * 4) return tooLarge();
  try {
    return parseTourFile(new Uint8Array(await file.arrayBuffer()));
  } catch {
    return wholeFault('unreadable');
  }
}

/** A file dropped anywhere on the page is opened. */
function useFileDrop(openFile: (file: File) => void): void {
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      const file = event.dataTransfer?.files[0];
      if (!file) return;
      event.preventDefault();
      openFile(file);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
    };
  });
}
