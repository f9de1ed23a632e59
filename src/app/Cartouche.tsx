/** The sheet's title: its name, the day in words, and what stands on that day. */
import { useMemo } from 'react';
import { lastMoment } from '../atlas/moments.ts';
import { useDesk, useView, useWords } from './context.ts';

export function Cartouche() {
  const { atlas } = useDesk();
  const words = useWords();
  const date = useView((view) => view.date);
  const moment = useMemo(() => lastMoment(atlas, date), [atlas, date]);
  const instrument = moment?.instruments[0] ? atlas.index.instruments.get(moment.instruments[0]) : undefined;
  const today = moment?.day === date;
  return (
    <header className="cartouche">
      <h1>
        <span className="cartouche-title">{words.t('app.title')}</span>
        <span className="cartouche-subtitle">{words.t('app.subtitle')}</span>
      </h1>
      <p className="cartouche-date">
        <time dateTime={date}>{words.day(date)}</time>
      </p>
      {moment && instrument && (
        <p className="cartouche-stands">
          <strong>{words.text(instrument.names)}</strong>
          <span>
            {today
              ? words.t('moment.changes', { count: moment.territories.length })
              : words.t('moment.stands', { date: words.day(moment.day) })}
          </span>
        </p>
      )}
    </header>
  );
}
