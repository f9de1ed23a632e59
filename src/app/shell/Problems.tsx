/** What could not be read in the address: said once, politely, and dismissible. */
import { FIRST_DAY, LAST_DAY } from '../../atlas/types.ts';
import { useServices, useWords } from '../services/context.ts';
import { useStore } from '../services/store.ts';
import { Notice } from '../ui/Notice.tsx';
import styles from '../ui/notice.module.css';

export function Problems() {
  const services = useServices();
  const words = useWords();
  const { day, problems } = useStore(services.misread, (value) => value);
  if (problems.length === 0) return null;
  return (
    <Notice role="status" onDismiss={() => services.misread.set({ day, problems: [] })}>
      <p className={styles.title}>{words.t('problem.title')}</p>
      <ul>
        {problems.map(({ code, value }) => (
          <li key={`${code}-${value}`}>
            {words.t(`problem.${code}`, {
              value,
              first: words.day(FIRST_DAY),
              last: words.day(LAST_DAY),
              shown: words.day(day),
            })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
