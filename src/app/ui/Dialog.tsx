/** A dialog over the page: its title, what stands beside that, and the button that closes it. */
import { type ReactNode, type RefObject, useEffect, useId } from 'react';
import { useWords } from '../services/context.ts';
import styles from './dialog.module.css';
import { Icon } from './Icon.tsx';

interface DialogProps {
  /** Holds the dialog; closing it there ends it as its own button does. */
  dialog: RefObject<HTMLDialogElement | null>;
  className: string | undefined;
  title: string;
  /** Whether a title that changes is spoken: the page's own announcer is out of reach behind the dialog. */
  spoken?: boolean;
  beside?: ReactNode;
  onClose: () => void;
  /** Id of the title, where it names more than the dialog. */
  titleId?: string;
  children: ReactNode;
}

export function Dialog({ dialog, className, title, spoken, beside, onClose, titleId, children }: DialogProps) {
  const words = useWords();
  const own = useId();
  const id = titleId ?? own;
  useEffect(() => dialog.current?.showModal(), [dialog]);
  return (
    <dialog ref={dialog} className={`${styles.root} ${className}`} aria-labelledby={id} onClose={onClose}>
      <div className={styles.head}>
        <h2 id={id} aria-live={spoken ? 'polite' : undefined}>
          {title}
        </h2>
        {beside}
        <button
          type="button"
          className="button icon quiet"
          aria-label={words.t('common.close')}
          onClick={() => dialog.current?.close()}
        >
          <Icon name="close" />
        </button>
      </div>
      {children}
    </dialog>
  );
}
