/** Pieces that every panel is made of. */
import type { ReactNode } from 'react';
import { discrepanciesOf } from '../../atlas/related.ts';
import type { Boundary, Discrepancy, Source, Text } from '../../atlas/types.ts';
import type { Selection } from '../../view/view.ts';
import { useDesk, useWords, type Words } from '../context.ts';
import { paddingNow, selectionBounds } from '../fit.ts';

export function Facts({ children }: { children: ReactNode }) {
  return <dl className="facts">{children}</dl>;
}

export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="panel-section">
      <h3>{title}</h3>
      {children}
    </section>
  );
}

/** A folded section; opens on demand. */
export function Fold({ title, children, open = false }: { title: string; children: ReactNode; open?: boolean }) {
  return (
    <details className="fold" open={open}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}

export function Heading({ kind, title, sub }: { kind: string; title: string; sub?: string | undefined }) {
  return (
    <header className="panel-heading">
      <p className="eyebrow">{kind}</p>
      <h2>{title}</h2>
      {sub && <p className="panel-local">{sub}</p>}
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
  const desk = useDesk();
  const onClick = () => {
    desk.view.set({ selection: to });
    const bounds = fit ? selectionBounds(desk.atlas, to) : undefined;
    if (bounds) desk.map.get()?.fit(bounds, paddingNow());
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
    <span className="links">
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

function Citation({ source }: { source: Source }) {
  const words = useWords();
  const where = [source.container, source.publisher, source.issued].filter(Boolean).join(', ');
  return (
    <li>
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
      <span className="access" data-access={source.access}>
        {words.t(`access.${source.access}`)}
      </span>
      {source.licence && <span className="licence"> {source.licence}</span>}
      {source.note && <span className="citation-note"> {words.text(source.note)}</span>}
    </li>
  );
}

/** Full citations. An id the atlas does not know is shown as it is rather than dropped. */
export function Sources({ ids }: { ids: readonly string[] }) {
  const { atlas } = useDesk();
  const words = useWords();
  const unique = [...new Set(ids)];
  return (
    <Section title={words.t('panel.sources')}>
      {unique.length === 0 && <p>{words.t('panel.noSources')}</p>}
      <ul className="citations">
        {unique.map((id) => {
          const source = atlas.index.sources.get(id);
          return source ? <Citation key={id} source={source} /> : <li key={id}>{id}</li>;
        })}
      </ul>
    </Section>
  );
}

function DiscrepancyEntry({ item }: { item: Discrepancy }) {
  const { atlas } = useDesk();
  const words = useWords();
  const title = (id: string) => atlas.index.sources.get(id)?.title ?? id;
  return (
    <Fold title={words.text(item.title)}>
      <ul className="says">
        {item.values.map((value) => (
          <li key={value.says.en}>
            {words.text(value.says)} <span className="says-who">{value.sources.map(title).join('; ')}</span>
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
  const { atlas } = useDesk();
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

export function Missing({ items }: { items: readonly Text[] }) {
  const words = useWords();
  if (items.length === 0) return null;
  return (
    <Section title={words.t('panel.missing')}>
      <ul className="missing">
        {items.map((item) => (
          <li key={item.en}>{words.text(item)}</li>
        ))}
      </ul>
    </Section>
  );
}
