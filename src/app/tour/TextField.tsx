/** A labelled field for a text in some language. */
import { useId } from 'react';
import { directionOf } from '../../tour/languages.ts';
import styles from './tour.module.css';

interface Field {
  label: string;
  /** BCP 47, for spelling and hyphens. */
  lang: string;
  value: string;
  /** Longest text, UTF-16 units. */
  most: number;
  onChange: (text: string) => void;
  /** More than one line. */
  rows?: number;
  hint?: string;
}

export function TextField({ label, lang, value, most, onChange, rows, hint }: Field) {
  const id = useId();
  const given = { id, lang, dir: directionOf(lang, value), value, maxLength: most };
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {rows ? (
        <textarea {...given} rows={rows} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <input type="text" {...given} onChange={(event) => onChange(event.target.value)} />
      )}
      {hint && <span className="aside">{hint}</span>}
    </div>
  );
}
