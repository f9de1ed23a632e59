/** The atlas without a network: one file to carry, or the page kept by the browser. */
import { useWords } from '../services/context.ts';
import { isFile } from '../services/site.ts';
import formStyles from '../ui/form.module.css';
import styles from './export.module.css';

/** Beside the page, put there by the build. */
const FILE = 'border-atlas-offline.html';

export function OfflineForm() {
  const words = useWords();
  if (isFile) return <p className={formStyles.how}>{words.t('export.offline.already')}</p>;
  return (
    <div className={styles.choices}>
      <p>
        <a className="button primary" href={FILE} download={FILE}>
          {words.t('export.offline.file')}
        </a>
      </p>
      <p className={formStyles.how}>{words.t('export.offline.how')}</p>
      <p className={formStyles.how}>{words.t('export.offline.install')}</p>
    </div>
  );
}
