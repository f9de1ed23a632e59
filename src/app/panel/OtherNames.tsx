/** A thing's names in the other languages, each marked as such for screen readers and fonts. */
import type { Names } from '../../atlas/types.ts';
import { otherNames } from '../../view/names.ts';
import { useWords } from '../services/context.ts';
import styles from './evidence.module.css';

export function OtherNames({ names }: { names: Names }) {
  const words = useWords();
  return (
    <ul className={styles.names} aria-label={words.t('panel.names')}>
      {otherNames(names, words.lang).map(({ lang, name }) => (
        <li key={lang} lang={lang}>
          {name}
        </li>
      ))}
    </ul>
  );
}
