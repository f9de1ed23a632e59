/** Copies a citation in the form the reader picks; where the clipboard is refused, shows the text selected. */
import type { Source } from '../../atlas/types.ts';
import { CITE_FORMS, cite } from '../../cite/cite.ts';
import { useWords } from '../services/context.ts';
import { useCopy } from '../ui/useCopy.ts';
import styles from './copy.module.css';

export function CopyCitation({ source }: { source: Source }) {
  const words = useWords();
  const { copied, refused, copy, field } = useCopy();
  const form = (name: string | null) => CITE_FORMS.find((known) => known === name);
  const [done, shown] = [form(copied), form(refused)];
  return (
    <details className={styles.menu}>
      <summary className={styles.open} aria-label={words.t('cite.copyOf', { title: source.title })}>
        {words.t('cite.copy')}
      </summary>
      <div className={styles.forms}>
        {CITE_FORMS.map((form) => (
          <button key={form} type="button" className="button" onClick={() => copy(form, cite(source, form))}>
            {words.t(`cite.${form}`)}
          </button>
        ))}
      </div>
      <output className={styles.said}>
        {done && words.t('cite.copied', { form: words.t(`cite.${done}`) })}
        {shown && words.t('cite.refused')}
      </output>
      {shown && (
        <textarea
          ref={field}
          className={styles.text}
          readOnly
          rows={6}
          aria-label={words.t(`cite.${shown}`)}
          value={cite(source, shown)}
        />
      )}
    </details>
  );
}
