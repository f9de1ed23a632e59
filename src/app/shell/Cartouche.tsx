/** The sheet's title: its name, the day in words, and what stands on that day. */
import { useMemo } from 'react';
import { lastMoment } from '../../atlas/moments.ts';
import { insets } from '../layout/insets.ts';
import { useServices, useSettledDay, useView, useWords } from '../services/context.ts';
import styles from './cartouche.module.css';

export function Cartouche() {
  const words = useWords();
  return (
    <header className={styles.root} ref={insets.top.ref}>
      <h1>
        <span className={styles.title}>{words.t('app.title')}</span>
        <span className={styles.subtitle}>{words.t('app.subtitle')}</span>
      </h1>
      <p className={styles.date}>
        <Day />
      </p>
      <Stands />
    </header>
  );
}

function Day() {
  const words = useWords();
  const date = useView((view) => view.date);
  return <time dateTime={date}>{words.day(date)}</time>;
}

/** On what ground things stand; read at rest, and of another height each time, so that it follows the day. */
function Stands() {
  const { atlas } = useServices();
  const words = useWords();
  const date = useSettledDay();
  const moment = useMemo(() => lastMoment(atlas, date), [atlas, date]);
  const instrument = moment?.instruments[0] ? atlas.index.instruments.get(moment.instruments[0]) : undefined;
  if (!moment || !instrument) return null;
  return (
    <p className={styles.stands}>
      <strong>{words.text(instrument.names)}</strong>
      <span>
        {moment.day === date
          ? words.t('moment.changes', { count: moment.territories.length })
          : words.t('moment.stands', { date: words.day(moment.day) })}
      </span>
    </p>
  );
}
