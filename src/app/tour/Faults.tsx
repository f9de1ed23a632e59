/** What is wrong with a tour, and where. */
import { FIRST_DAY, LAST_DAY } from '../../atlas/types.ts';
import type { Fault } from '../../tour/parse.ts';
import { useWords } from '../services/context.ts';
import styles from './tour.module.css';

export function Faults({ title, faults }: { title: string; faults: readonly Fault[] }) {
  const words = useWords();
  return (
    <div className={styles.faults} role="alert">
      <p>{title}</p>
      <ul>
        {faults.map(({ path, code, found, wanted }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: faults have no names, and never move
          <li key={i}>
            {path && (
              <>
                <code>{path}</code>{' '}
              </>
            )}
            {words.t(`tour.fault.${code}`, {
              place: code === 'not-json' ? found || 'none' : '',
              found,
              wanted: code === 'day' ? wanted || 'none' : wanted,
              first: words.day(FIRST_DAY),
              last: words.day(LAST_DAY),
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}
