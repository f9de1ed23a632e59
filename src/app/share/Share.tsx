/** The button that opens Share. */
import { useState } from 'react';
import { useWords } from '../services/context.ts';
import { Icon } from '../ui/Icon.tsx';
import { onDemand } from '../ui/OnDemand.tsx';

const ShareDialog = onDemand(() => import('./ShareDialog.tsx'));

export function Share() {
  const words = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="button"
        aria-haspopup="dialog"
        aria-label={words.t('share.open')}
        onClick={() => setOpen(true)}
      >
        <Icon name="share" />
        <span>{words.t('share.open')}</span>
      </button>
      {open && <ShareDialog onClose={() => setOpen(false)} />}
    </>
  );
}
