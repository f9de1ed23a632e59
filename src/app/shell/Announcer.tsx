/** Says a change of day aloud, once the reader has come to rest on it. */
import { useEffect, useState } from 'react';
import { lastMoment } from '../../atlas/moments.ts';
import { formatList } from '../../i18n/index.ts';
import { useServices, useSettledDay, useWords } from '../services/context.ts';

/** Milliseconds of rest before a day is spoken. */
const REST_MS = 500;
/** Territories named before the sentence becomes too long. */
const NAMED = 6;

export function Announcer() {
  const { atlas } = useServices();
  const words = useWords();
  const date = useSettledDay();
  const [spoken, setSpoken] = useState('');
  useEffect(() => {
    const timer = window.setTimeout(() => {
      const moment = lastMoment(atlas, date);
      const found = moment?.instruments[0] ? atlas.index.instruments.get(moment.instruments[0]) : undefined;
      const instrument = found ? words.text(found.names) : '';
      if (!moment) return setSpoken(words.day(date));
      if (moment.day !== date)
        return setSpoken(words.t('announce.day', { date: words.day(date), since: words.day(moment.day), instrument }));
      const names = moment.territories.map((id) => {
        const territory = atlas.index.territories.get(id);
        return territory ? words.name(territory.names) : id;
      });
      const lands = names.length > NAMED ? `${names.slice(0, NAMED).join(', ')} …` : formatList(words.lang, names);
      setSpoken(words.t('announce.moment', { date: words.day(date), instrument, count: names.length, lands }));
    }, REST_MS);
    return () => window.clearTimeout(timer);
  }, [atlas, date, words]);
  return (
    <p className="visually-hidden" aria-live="polite">
      {spoken}
    </p>
  );
}
