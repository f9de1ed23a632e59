/** A typed date, as ISO or in the reader's words. Says plainly what is wrong with one that cannot be read. */
import { type FormEvent, useState } from 'react';
import { FIRST_DAY, LAST_DAY } from '../../atlas/types.ts';
import { clampDay } from '../../time/days.ts';
import { readTypedDate } from '../../view/typedDate.ts';
import { useWords } from '../services/context.ts';
import styles from './date.module.css';
import { notesText } from './dateNotes.ts';

interface DayFieldProps {
  /** Of the input element. */
  id: string;
  /** Accessible name. */
  label: string;
  date: string;
  goTo(day: string): void;
}

export function DayField({ id, label, date, goTo }: DayFieldProps) {
  const words = useWords();
  /** What is being typed, or null while the field follows the date. */
  const [typed, setTyped] = useState<string | null>(null);
  /** What was said of the last date that was typed, and the day it led to. */
  const [said, say] = useState<{ text: string; day?: string }>({ text: '' });
  // Of a day that the reader has left, nothing more is to be said.
  const message = typed !== null || said.day === date ? said.text : '';

  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    if (typed === null) return;
    const read = readTypedDate(typed);
    if (read.day === undefined) return say({ text: words.t(`date.fault.${read.fault}`, { text: typed.slice(0, 30) }) });
    const { day, notes } = read;
    const inside = clampDay(day, FIRST_DAY, LAST_DAY);
    const range = { first: words.day(FIRST_DAY), last: words.day(LAST_DAY), shown: words.day(inside) };
    say({ text: inside === day ? notesText(words, day, notes) : words.t('time.fieldRange', range), day: inside });
    setTyped(null);
    goTo(inside);
  };

  return (
    <form className={styles.field} onSubmit={submit} noValidate>
      <label className="visually-hidden" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        spellCheck={false}
        size={16}
        value={typed ?? date}
        title={words.t('time.fieldHint')}
        aria-invalid={message !== '' && typed !== null}
        aria-describedby={`${id}-message`}
        onChange={(event) => setTyped(event.target.value)}
        onFocus={(event) => event.target.select()}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          setTyped(null);
          say({ text: '' });
        }}
        onBlur={() => typed !== null && (typed.trim() === '' || typed === date ? setTyped(null) : submit())}
      />
      <button type="submit" className={`button ${styles.go}`}>
        {words.t('time.go')}
      </button>
      <output id={`${id}-message`} className={message ? styles.message : 'visually-hidden'}>
        {message}
      </output>
    </form>
  );
}
