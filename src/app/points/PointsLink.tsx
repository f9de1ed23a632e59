/** Opens the table of a line's points. */

import { openTable } from '../layout/select.ts';
import { useServices, useWords } from '../services/context.ts';
import styles from '../trace/trace-start.module.css';
import { Icon } from '../ui/Icon.tsx';

export function PointsLink({ boundary }: { boundary: string }) {
  const services = useServices();
  const words = useWords();
  return (
    <button
      type="button"
      className={`link ${styles.link}`}
      onClick={() => openTable(services, { kind: 'points', id: boundary })}
    >
      <Icon name="table" />
      {words.t('points.open')}
    </button>
  );
}
