/** The articles on which a leg, a point or an area rests, each a way to where it is told. */
import { type Ground, groundsOf, type Resting, type TreatyFile } from '../../atlas/treaties.ts';
import type { Treaty } from '../../atlas/types.ts';
import { SelectLink } from '../facts/parts.tsx';
import { useServices, useWords } from '../services/context.ts';
import styles from './treaty.module.css';

export function Grounds({ file, thing }: { file: TreatyFile; thing: Resting }) {
  const { atlas } = useServices();
  const words = useWords();
  const byTreaty = new Map<Treaty, Ground[]>();
  for (const ground of groundsOf(file, thing, atlas))
    byTreaty.set(ground.treaty, [...(byTreaty.get(ground.treaty) ?? []), ground]);
  if (byTreaty.size === 0) return null;
  return (
    <p className={styles.grounds} data-part="grounds">
      <span className={styles.name}>{words.t('treaty.grounds')}</span>
      {[...byTreaty].map(([treaty, grounds]) => (
        <span key={treaty.instrument} className={styles.links}>
          {words.text(atlas.index.instruments.get(treaty.instrument)?.names ?? { en: treaty.instrument })}
          {grounds.map(({ article }) => (
            <SelectLink
              key={article.article.en}
              to={{ kind: 'instrument', id: treaty.instrument, leg: treaty.articles.indexOf(article) }}
            >
              {words.text(article.article)}
            </SelectLink>
          ))}
        </span>
      ))}
    </p>
  );
}
