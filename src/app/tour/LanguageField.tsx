/** Which language is being written, and a way to begin another. */
import { useState } from 'react';
import { isLanguage, TOUR_LIMITS, type Tour } from '../../tour/tour.ts';
import { useWords } from '../context.ts';

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
  const names = new Intl.DisplayNames(words.lang, { type: 'language', fallback: 'code' });
  const add = () => {
    const asked = code.trim();
    const fits = isLanguage(asked) && (languages.includes(asked) || languages.length < TOUR_LIMITS.languages);
    setRefused(fits ? '' : asked);
    if (!fits) return;
    onChoose(asked);
    setCode('');
  };
  return (
    <div className="tour-languages">
      <label className="tour-field">
        <span>{words.t('tour.field.language')}</span>
        <select value={lang} onChange={(event) => onChoose(event.target.value)}>
          {languages.map((tag) => (
            <option key={tag} value={tag}>
              {names.of(tag)}
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
        {refused && <p role="alert">{words.t('tour.badLanguage', { code: refused })}</p>}
      </details>
    </div>
  );
}
