/**
 * Notices stand in a bar of their own above the sheet, which makes room for them: none lies over a tool, whatever the
 * size of the window and the length of the words.
 */
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useWords } from '../services/context.ts';
import { Icon } from './Icon.tsx';
import styles from './notice.module.css';

/** Made before the page is, so that whatever part has something to say finds it. */
const bar = document.createElement('div');
bar.className = styles.bar ?? '';

export function NoticeBar() {
  return <div className={styles.place} ref={(place) => place?.append(bar)} />;
}

/** @param onDismiss a cross, for what need not be answered */
export function Notice({
  role,
  onDismiss,
  children,
}: {
  role: 'alert' | 'status';
  onDismiss?: () => void;
  children: ReactNode;
}) {
  const words = useWords();
  return createPortal(
    <div className={styles.root} role={role}>
      <div className={styles.text}>{children}</div>
      {onDismiss && (
        <button type="button" className="button icon quiet" aria-label={words.t('common.dismiss')} onClick={onDismiss}>
          <Icon name="close" />
        </button>
      )}
    </div>,
    bar,
  );
}
