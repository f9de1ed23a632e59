/** The ways into tracing: an entry of its own for the main line, and a link wherever a line is named. */
import { mainLine } from '../../../geodata/page.json' with { type: 'json' };
import { KARS_ANNEX } from '../../atlas/annexLines.ts';
import { insets } from '../layout/insets.ts';
import { openTable } from '../layout/select.ts';
import { useServices, useView, useWords } from '../services/context.ts';
import { Icon } from '../ui/Icon.tsx';
import { startTrace } from './follow.ts';
import styles from './trace-start.module.css';

/** Stands on the first screen while nothing is traced. */
export function TraceStart() {
  const services = useServices();
  const words = useWords();
  const idle = useView((view) => !view.trace && !view.table);
  if (!idle || !services.atlas.index.boundaries.has(mainLine)) return null;
  return (
    <>
      <button
        ref={insets.topUnlessLow.ref}
        type="button"
        className={styles.root}
        id="trace-start"
        onClick={() => startTrace(services, mainLine)}
      >
        <Icon name="walk" />
        <span>
          {words.t('trace.start')}
          <span className="aside">{words.t('trace.startHint')}</span>
        </span>
      </button>
      <p className={styles.more}>
        <button type="button" className="link" onClick={() => openTable(services, { kind: 'points', id: KARS_ANNEX })}>
          {words.t('points.title')}
        </button>
        <button type="button" className="link" onClick={() => openTable(services, { kind: 'annexes' })}>
          {words.t('annexes.title')}
        </button>
      </p>
    </>
  );
}

/** Traces a line from its start. `named`: says which, where the line is not named beside. */
export function TraceLink({ boundary, named = false }: { boundary: string; named?: boolean }) {
  const services = useServices();
  const words = useWords();
  const names = services.atlas.index.boundaries.get(boundary)?.names;
  if (!names) return null;
  const line = words.text(names);
  return (
    <button
      type="button"
      className={`link ${styles.link}`}
      aria-label={words.t('trace.thisNamed', { line })}
      onClick={() => startTrace(services, boundary)}
    >
      <Icon name="walk" />
      {named ? line : words.t('trace.this')}
    </button>
  );
}
