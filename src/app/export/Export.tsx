/** The button that opens Export. */
import { useState } from 'react';
import { useWords } from '../services/context.ts';
import { Icon } from '../ui/Icon.tsx';
import { onDemand } from '../ui/OnDemand.tsx';

const ExportDialog = onDemand(() => import('./ExportDialog.tsx'));

export function Export() {
  const words = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <Icon name="download" />
        <span>{words.t('export.open')}</span>
      </button>
      {open && <ExportDialog onClose={() => setOpen(false)} />}
    </>
  );
}
