/** Takes the view away: as a picture, a film, data, or a citation. */
import { useId, useRef, useState } from 'react';
import { useServices, useWords } from '../services/context.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { CiteForm } from './CiteForm.tsx';
import { DataForm } from './DataForm.tsx';
import styles from './export.module.css';
import { FilmForm } from './FilmForm.tsx';
import { OfflineForm } from './OfflineForm.tsx';
import { PictureForm } from './PictureForm.tsx';
import { takeSnapshot } from './snapshot.ts';

const FORMS = { picture: PictureForm, film: FilmForm, data: DataForm, cite: CiteForm, offline: OfflineForm } as const;
type Kind = keyof typeof FORMS;
const KINDS = Object.keys(FORMS) as Kind[];

export default function ExportDialog({ onClose }: { onClose: () => void }) {
  const services = useServices();
  const words = useWords();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [kind, setKind] = useState<Kind>('picture');
  // The view as it was when Export was opened: what is taken away stands still.
  const [snapshot] = useState(() => takeSnapshot(services, words));
  const Form = FORMS[kind];
  return (
    <Dialog dialog={dialog} className="export" title={words.t('export.title')} onClose={onClose}>
      <div className={styles.body}>
        <fieldset className={styles.kinds}>
          <legend className="visually-hidden">{words.t('export.kind')}</legend>
          {KINDS.map((known) => (
            <label key={known}>
              <input type="radio" name={`${id}-kind`} checked={kind === known} onChange={() => setKind(known)} />
              {words.t(`export.kind.${known}`)}
            </label>
          ))}
        </fieldset>
        <Form snapshot={snapshot} />
      </div>
    </Dialog>
  );
}
