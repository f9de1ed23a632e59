/** What happened to a thing, in order of days; a click opens the event. Nothing where nothing is recorded. */
import { eventsTouching } from '../../atlas/events.ts';
import { Fold, SelectLink } from '../facts/parts.tsx';
import { useServices, useWords } from '../services/context.ts';
import styles from './evidence.module.css';

export function Events({ touching }: { touching: readonly string[] }) {
  const { atlas } = useServices();
  const words = useWords();
  const events = eventsTouching(atlas, touching);
  if (events.length === 0) return null;
  return (
    <Fold title={words.t('panel.events', { count: events.length })}>
      <ol className={styles.events}>
        {events.map(({ id, date, names }) => (
          <li key={id}>
            <span className={styles.day}>{words.edtf(date)}</span>
            <SelectLink to={{ kind: 'event', id }}>{words.text(names)}</SelectLink>
          </li>
        ))}
      </ol>
    </Fold>
  );
}
