/** Where sources disagree: each value with who says it, which one is shown, and why. */
import { discrepanciesOf } from '../../atlas/related.ts';
import type { Discrepancy } from '../../atlas/types.ts';
import { Fact, Facts, Fold, Section } from '../facts/parts.tsx';
import { useServices, useWords } from '../services/context.ts';
import styles from './evidence.module.css';

function DiscrepancyEntry({ item }: { item: Discrepancy }) {
  const { atlas } = useServices();
  const words = useWords();
  const title = (id: string) => atlas.index.sources.get(id)?.title ?? id;
  return (
    <Fold title={words.text(item.title)}>
      <ul className={styles.says}>
        {item.values.map((value) => (
          <li key={value.says.en}>
            {words.text(value.says)} <span className={styles.who}>{value.sources.map(title).join('; ')}</span>
          </li>
        ))}
      </ul>
      <Facts>
        <Fact name={words.t('panel.shown')}>{words.text(item.shown)}</Fact>
        <Fact name={words.t('panel.why')}>{words.text(item.why)}</Fact>
      </Facts>
    </Fold>
  );
}

/** Where sources disagree about any of these ids. Nothing where they do not. */
export function Discrepancies({ touching }: { touching: readonly string[] }) {
  const { atlas } = useServices();
  const words = useWords();
  const items = discrepanciesOf(atlas, touching);
  if (items.length === 0) return null;
  return (
    <Section title={words.t('panel.discrepancies')}>
      {items.map((item) => (
        <DiscrepancyEntry key={item.id} item={item} />
      ))}
    </Section>
  );
}
