/** Copies a citation in the form the reader picks; where the clipboard is refused, shows the text selected. */
import { useEffect, useRef, useState } from 'react';
import type { Source } from '../../atlas/types.ts';
import { CITE_FORMS, type CiteForm, cite } from '../../cite/cite.ts';
import { useWords } from '../context.ts';

export function CopyCitation({ source }: { source: Source }) {
  const words = useWords();
  const [copied, setCopied] = useState<CiteForm | null>(null);
  const [refused, setRefused] = useState<CiteForm | null>(null);
  const text = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (!refused) return;
    text.current?.focus();
    text.current?.select();
  }, [refused]);
  const copy = async (form: CiteForm) => {
    try {
      await navigator.clipboard.writeText(cite(source, form));
      setRefused(null);
      setCopied(form);
    } catch {
      setCopied(null);
      setRefused(form);
    }
  };
  return (
    <details className="copy-menu">
      <summary className="copy-open" aria-label={words.t('cite.copyOf', { title: source.title })}>
        {words.t('cite.copy')}
      </summary>
      <div className="copy-forms">
        {CITE_FORMS.map((form) => (
          <button key={form} type="button" className="button" onClick={() => copy(form)}>
            {words.t(`cite.${form}`)}
          </button>
        ))}
      </div>
      <output className="copy-said">
        {copied && words.t('cite.copied', { form: words.t(`cite.${copied}`) })}
        {refused && words.t('cite.refused')}
      </output>
      {refused && (
        <textarea
          ref={text}
          className="copy-text"
          readOnly
          rows={6}
          aria-label={words.t(`cite.${refused}`)}
          value={cite(source, refused)}
        />
      )}
    </details>
  );
}
