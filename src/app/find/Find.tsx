/** The button that opens Find, and its keys: `/` and Ctrl K. */
import { useEffect, useState } from 'react';
import { useWords } from '../services/context.ts';
import { shortcutOf } from '../services/shortcut.ts';
import { Icon } from '../ui/Icon.tsx';
import { onDemand } from '../ui/OnDemand.tsx';
import styles from './find-button.module.css';

const FindDialog = onDemand(() => import('./FindDialog.tsx'));

export function Find() {
  const words = useWords();
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing =
        event.target instanceof Element && event.target.closest('input:not([type=range]), textarea, select');
      const key = shortcutOf(event);
      const slash = key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
      const controlK = key === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey;
      if (!slash && !controlK) return;
      // A dialog that is open keeps its keys.
      if (document.querySelector('dialog[open]')) return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <>
      <button
        type="button"
        className={`button ${styles.root}`}
        aria-haspopup="dialog"
        aria-keyshortcuts="/ Control+K"
        aria-label={words.t('find.open')}
        title={words.t('find.keys')}
        onClick={() => setOpen(true)}
      >
        <Icon name="find" />
        <span>{words.t('find.open')}</span>
      </button>
      {open && <FindDialog onClose={() => setOpen(false)} />}
    </>
  );
}
