/** Which language is being written, and a way to begin another. */
import { useState } from 'react';
import { languageName, languageTag } from '../../tour/languages.ts';
import { TOUR_LIMITS, type Tour } from '../../tour/tour.ts';
import { useWords } from '../services/context.ts';
import styles from './tour.module.css';

/** The page's own languages, those the tour has, and the one being written. */
export function languagesOf(tour: Tour, lang: string): string[] {
  const texts = [
    tour.title,
    tour.about ?? {},
    ...tour.stops.flatMap((stop) => [stop.title, stop.text, stop.notes ?? {}]),
  ];
  return [...new Set(['en', 'tr', ...texts.flatMap(Object.keys), lang])];
}

interface Languages {
  languages: string[];
  lang: string;
  onChoose: (lang: string) => void;
}

export function LanguageField({ languages, lang, onChoose }: Languages) {
  const words = useWords();
  const [code, setCode] = useState('');
  const [refused, setRefused] = useState('');
  const add = () => {
    const asked = languageTag(code.trim());
    if (!asked) return setRefused(code.trim() && words.t('tour.badLanguage', { code: code.trim() }));
    if (!languages.includes(asked) && languages.length >= TOUR_LIMITS.languages)
      return setRefused(words.t('tour.fault.too-many', { wanted: TOUR_LIMITS.languages }));
    setRefused('');
    onChoose(asked);
    setCode('');
  };
  return (
    <div className={styles.languages}>
      <label className={styles.field}>
        <span>{words.t('tour.field.language')}</span>
        <select value={lang} onChange={(event) => onChoose(event.target.value)}>
          {languages.map((tag) => (
            <option key={tag} value={tag}>
              {languageName(words.lang, tag)}
            </option>
          ))}
        </select>
      </label>
      <details>
        <summary>{words.t('tour.addLanguage')}</summary>
        <input
          type="text"
          aria-label={words.t('tour.addLanguage')}
          value={code}
          maxLength={35}
          onChange={(event) => setCode(event.target.value)}
          onKeyDown={(event) => event.key === 'Enter' && add()}
        />
        <button type="button" className="button" onClick={add}>
          {words.t('tour.add')}
        </button>
        {refused && <p role="alert">{refused}</p>}
      </details>
    </div>
  );
}
