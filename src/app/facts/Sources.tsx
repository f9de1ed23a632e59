/** Every source as a full citation, each with a way to copy it. */
import type { Source } from '../../atlas/types.ts';
import { useServices, useWords } from '../services/context.ts';
import { CopyCitation } from './CopyCitation.tsx';
import styles from './citations.module.css';
import { Section } from './parts.tsx';

function Citation({ source }: { source: Source }) {
  const words = useWords();
  const where = [source.container, source.publisher, source.issued].filter(Boolean).join(', ');
  return (
    <li>
      <p className={styles.one}>
        {source.author && `${source.author}. `}
        {source.url ? (
          <a href={source.url} target="_blank" rel="noreferrer noopener">
            {source.title}
          </a>
        ) : (
          <cite>{source.title}</cite>
        )}
        {where && `. ${where}`}
        {'. '}
        <span className={styles.access} data-access={source.access}>
          {words.t(`access.${source.access}`)}
        </span>
        {source.licence && <span className={styles.licence}> {source.licence}</span>}
        {source.note && <span className={styles.note}> {words.text(source.note)}</span>}
      </p>
      <CopyCitation source={source} />
    </li>
  );
}

/** An id the atlas does not know is shown as it is rather than dropped. */
export function Sources({ ids }: { ids: readonly string[] }) {
  const { atlas } = useServices();
  const words = useWords();
  const unique = [...new Set(ids)];
  return (
    <Section title={words.t('panel.sources')}>
      {unique.length === 0 && <p>{words.t('panel.noSources')}</p>}
      <ul className={styles.root}>
        {unique.map((id) => {
          const source = atlas.index.sources.get(id);
          return source ? <Citation key={id} source={source} /> : <li key={id}>{id}</li>;
        })}
      </ul>
    </Section>
  );
}
