/** Pieces that every panel is made of. */
import type { ReactNode } from 'react';
import type { Boundary, Text } from '../../atlas/types.ts';
import { selectionBounds } from '../../view/kinds.ts';
import type { Selection } from '../../view/view.ts';
import { paddingNow } from '../layout/fit.ts';
import { useServices, useWords, type Words } from '../services/context.ts';
import styles from './facts.module.css';

export function Facts({ children }: { children: ReactNode }) {
  return <dl className={styles.root}>{children}</dl>;
}

export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.section}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

/** A folded section; opens on demand. */
export function Fold({ title, children, open = false }: { title: string; children: ReactNode; open?: boolean }) {
  return (
    <details className={styles.fold} open={open}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}

export function Heading({ kind, title, sub }: { kind: string; title: string; sub?: ReactNode }) {
  return (
    <header className={styles.heading}>
      <p className="eyebrow">{kind}</p>
      <h2 tabIndex={-1}>{title}</h2>
      {sub && <div className={styles.local}>{sub}</div>}
    </header>
  );
}

/** Text in the reader's language, as a note. */
export function Note({ value }: { value: Text | undefined }) {
  const words = useWords();
  return value ? <p className="note">{words.text(value)}</p> : null;
}

/** A button that selects another thing of the atlas and, where asked, brings it into the window. */
export function SelectLink({ to, children, fit = false }: { to: Selection; children: ReactNode; fit?: boolean }) {
  const services = useServices();
  const onClick = () => {
    services.view.set({ selection: to });
    const bounds = fit ? selectionBounds(services.atlas, to) : undefined;
    if (bounds) services.map.get()?.fit(bounds, paddingNow());
  };
  return (
    <button type="button" className="link" onClick={onClick}>
      {children}
    </button>
  );
}

/** Treaty lines to go to, one after another. */
export function BoundaryLinks({ boundaries }: { boundaries: readonly Boundary[] }) {
  const words = useWords();
  return (
    <span className={styles.links}>
      {boundaries.map(({ id, names }) => (
        <SelectLink key={id} to={{ kind: 'boundary', id }}>
          {words.text(names)}
        </SelectLink>
      ))}
    </span>
  );
}

/** A distance in the unit that reads best. */
export function accuracyText(words: Words, metres: number | null): string {
  if (metres === null) return words.t('panel.unlocatedPoint');
  const value =
    metres < 1000
      ? words.t('panel.metres', { m: words.number(metres) })
      : words.t('panel.kilometres', { km: words.number(metres / 1000, 1) });
  return words.t('panel.accuracyValue', { value });
}

export function Missing({ items }: { items: readonly Text[] }) {
  const words = useWords();
  if (items.length === 0) return null;
  return (
    <Section title={words.t('panel.missing')}>
      <ul className={styles.missing}>
        {items.map((item) => (
          <li key={item.en}>{words.text(item)}</li>
        ))}
      </ul>
    </Section>
  );
}
