/** Offers a new version of the page; takes it only where the reader says so. */
import { useServices, useWords } from '../services/context.ts';
import { useStore } from '../services/store.ts';
import { Notice } from '../ui/Notice.tsx';
import styles from '../ui/notice.module.css';

export function NewVersion() {
  const services = useServices();
  const words = useWords();
  const use = useStore(services.newVersion, (value) => value);
  if (!use) return null;
  return (
    <Notice role="status">
      <p className={styles.title}>{words.t('version.ready')}</p>
      <p>{words.t('version.hint')}</p>
      <div className={styles.ways}>
        <button type="button" className="button" onClick={use}>
          {words.t('version.use')}
        </button>
        <button type="button" className="button quiet" onClick={() => services.newVersion.set(null)}>
          {words.t('version.later')}
        </button>
      </div>
    </Notice>
  );
}
