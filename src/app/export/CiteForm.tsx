/** The view as a citation, with its permanent link. */
import { CITE_FORMS, cite } from '../../cite/cite.ts';
import { citationOf } from '../../export/citation.ts';
import { useWords } from '../context.ts';
import { useCopy } from '../useCopy.ts';
import type { Stock } from './stock.ts';

export function CiteForm({ stock }: { stock: Stock }) {
  const words = useWords();
  const { copied, refused, copy, field } = useCopy();
  const source = citationOf(stock.about, words.t('app.subtitle'));
  const texts = { link: stock.about.link, ...Object.fromEntries(CITE_FORMS.map((form) => [form, cite(source, form)])) };
  return (
    <div className="export-cites">
      <p className="form-how">{words.t('export.citeHow')}</p>
      {Object.entries(texts).map(([name, text]) => {
        const label = name === 'link' ? words.t('export.link') : words.t(`cite.${name as (typeof CITE_FORMS)[number]}`);
        return (
          <section key={name}>
            <label className="form-field">
              <span>{label}</span>
              <textarea
                ref={refused === name ? field : undefined}
                readOnly
                rows={name === 'csl-json' ? 8 : 3}
                value={text}
              />
            </label>
            <div className="form-copy">
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
        );
      })}
    </div>
  );
}
