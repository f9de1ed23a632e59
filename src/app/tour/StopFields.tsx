/** The words of one stop, and the view it shows. */
import { useState } from 'react';
import { type Stop, TOUR_LIMITS } from '../../tour/tour.ts';
import { useWords } from '../services/context.ts';
import { TextField } from './TextField.tsx';
import styles from './tour.module.css';

interface Fields {
  stop: Stop;
  lang: string;
  heading: string;
  onChange: (part: Partial<Stop>) => void;
  onUseView: () => void;
}

export function StopFields({ stop, lang, heading, onChange, onUseView }: Fields) {
  const words = useWords();
  const [used, setUsed] = useState(false);
  // As typed: a comma at the end is no source yet.
  const [sources, setSources] = useState((stop.sources ?? []).join(', '));
  const put = (key: 'title' | 'text' | 'notes') => (text: string) =>
    onChange({ [key]: { ...stop[key], [lang]: text } });
  return (
    <fieldset className={styles.stopFields}>
      <legend>{heading}</legend>
      <p className={styles.viewRow}>
        <span>{words.day(stop.view.date)}</span>
        <button
          type="button"
          className="button"
          onClick={() => {
            onUseView();
            setUsed(true);
          }}
        >
          {words.t('tour.useView')}
        </button>
        <output className="aside">{used && words.t('tour.viewUsed')}</output>
      </p>
      <TextField
        label={words.t('tour.field.stopTitle')}
        lang={lang}
        value={stop.title[lang] ?? ''}
        most={TOUR_LIMITS.title}
        onChange={put('title')}
      />
      <TextField
        label={words.t('tour.field.text')}
        lang={lang}
        rows={7}
        value={stop.text[lang] ?? ''}
        most={TOUR_LIMITS.text}
        onChange={put('text')}
        hint={words.t('tour.field.markup')}
      />
      <TextField
        label={words.t('tour.field.notes')}
        lang={lang}
        rows={3}
        value={stop.notes?.[lang] ?? ''}
        most={TOUR_LIMITS.text}
        onChange={put('notes')}
      />
      <TextField
        label={words.t('tour.field.sources')}
        lang="zxx"
        value={sources}
        most={4000}
        onChange={(text) => {
          setSources(text);
          const ids = text
            .split(',')
            .map((id) => id.trim().slice(0, 100))
            .filter(Boolean);
          onChange({ sources: ids.slice(0, TOUR_LIMITS.sources) });
        }}
      />
    </fieldset>
  );
}
