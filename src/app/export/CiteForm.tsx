/** The view as a citation, with its permanent link where the atlas has an address. */
import { CITE_FORMS, cite } from '../../cite/cite.ts';
import { citationOf } from '../../export/citation.ts';
import { useWords } from '../services/context.ts';
import { EDITION } from '../services/edition.ts';
import formStyles from '../ui/form.module.css';
import { useCopy } from '../ui/useCopy.ts';
import styles from './export.module.css';
import type { Snapshot } from './snapshot.ts';

/** The reader's own day, ISO. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

export function CiteForm({ snapshot: { about } }: { snapshot: Snapshot }) {
  const words = useWords();
  const { copied, refused, copy, field } = useCopy();
  const title = words.t('cite.view', {
    atlas: words.t('app.title'),
    day: words.day(about.date),
    subtitle: words.t('app.subtitle'),
  });
  const source = citationOf(about, title, EDITION, today());
  const plain = {
    version: (version: string) => words.t('cite.version', { version }),
    accessed: (day: string) => words.t('cite.accessed', { day: words.day(day) }),
  };
  const texts = [
    ...(about.link ? [{ name: 'link', label: words.t('export.link'), text: about.link }] : []),
    ...CITE_FORMS.map((form) => ({ name: form, label: words.t(`cite.${form}`), text: cite(source, form, plain) })),
  ];
  return (
    <div className={styles.cites}>
      <p className={formStyles.how}>{words.t('export.citeHow')}</p>
      <p className={formStyles.how}>{words.t(about.link ? 'export.linkHow' : 'export.noLink')}</p>
      {texts.map(({ name, label, text }) => (
        <section key={name}>
          <label className={formStyles.field}>
            <span>{label}</span>
            <textarea
              ref={refused === name ? field : undefined}
              readOnly
              rows={name === 'csl-json' ? 8 : 3}
              value={text}
            />
          </label>
          <div className={formStyles.copy}>
            <button
              type="button"
              className="button"
              onClick={() => copy(name, text)}
              aria-label={words.t('export.copyOf', { form: label })}
            >
              {words.t('share.copy')}
            </button>
            <output>
              {copied === name && words.t('share.copied')}
              {refused === name && words.t('share.refused')}
            </output>
          </div>
        </section>
      ))}
    </div>
  );
}
