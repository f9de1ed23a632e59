/** The bar under the map while a line is walked: transport, the leg, and the line as a ruler. */
import { useEffect } from 'react';
import { KARS_ANNEX, MOSCOW_ANNEX } from '../../atlas/annexLines.ts';
import { legAt, type TreatyLine } from '../../atlas/treatyLine.ts';
import { insets } from '../layout/insets.ts';
import { openTable } from '../layout/select.ts';
import { useServices, useView, useWords } from '../services/context.ts';
import dockStyles from '../ui/dock.module.css';
import { Icon } from '../ui/Icon.tsx';
import { leaveTrace, stepFrom, traceTo } from './follow.ts';
import { LegCard } from './LegCard.tsx';
import { Ruler } from './Ruler.tsx';
import styles from './trace.module.css';
import { usePlayback } from './usePlayback.ts';

export function TraceBar({ line }: { line: TreatyLine }) {
  const services = useServices();
  const words = useWords();
  const index = useView((view) => legAt(line, view.trace?.km ?? 0));

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector('dialog[open]')) return;
      leaveTrace(services);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [services]);

  return (
    <section className={`${dockStyles.root} ${styles.root}`} ref={insets.dock.ref} aria-label={words.t('trace.title')}>
      <div className={dockStyles.head}>
        <div className={dockStyles.title}>
          <p className="eyebrow">{words.t('trace.title')}</p>
          <h2>{words.text(line.boundary.names)}</h2>
        </div>
        <Transport line={line} index={index} />
        <div className={dockStyles.tools}>
          <button
            type="button"
            className="button"
            onClick={() => openTable(services, { kind: 'points', id: line.boundary.id })}
          >
            <Icon name="table" />
            <span>{words.t('trace.points')}</span>
          </button>
          {[MOSCOW_ANNEX, KARS_ANNEX].includes(line.boundary.id) && (
            <button type="button" className="button" onClick={() => openTable(services, { kind: 'annexes' })}>
              <Icon name="compare" />
              <span>{words.t('annexes.open')}</span>
            </button>
          )}
          <button
            type="button"
            className="button icon quiet"
            aria-label={words.t('trace.close')}
            title={words.t('trace.close')}
            onClick={() => leaveTrace(services)}
          >
            <Icon name="close" />
          </button>
        </div>
      </div>
      <LegCard line={line} index={index} />
      <Ruler line={line} />
      <Spoken line={line} index={index} />
    </section>
  );
}

function Transport({ line, index }: { line: TreatyLine; index: number }) {
  const services = useServices();
  const words = useWords();
  const { playing, setPlaying } = usePlayback(line);
  const atStart = useView((view) => (view.trace?.km ?? 0) <= 0);
  const atEnd = useView((view) => (view.trace?.km ?? 0) >= line.km);
  const step = (direction: 1 | -1) => {
    if (playing) setPlaying(false);
    traceTo(services, line, stepFrom(line, services.view.get().trace?.km ?? 0, direction));
  };
  return (
    <div className={styles.transport}>
      <button
        type="button"
        className="button icon"
        aria-label={words.t('trace.previous')}
        title={words.t('trace.previous')}
        aria-disabled={atStart}
        onClick={() => !atStart && step(-1)}
      >
        <Icon name="previous" />
      </button>
      <button
        type="button"
        className="button icon primary"
        aria-label={words.t(playing ? 'trace.pause' : 'trace.play')}
        title={words.t(playing ? 'trace.pause' : 'trace.play')}
        onClick={() => setPlaying(!playing)}
      >
        <Icon name={playing ? 'pause' : 'play'} />
      </button>
      <button
        type="button"
        className="button icon"
        aria-label={words.t('trace.next')}
        title={words.t('trace.next')}
        aria-disabled={atEnd}
        onClick={() => !atEnd && step(1)}
      >
        <Icon name="next" />
      </button>
      <p className={styles.place}>
        <strong>{words.t('trace.leg', { n: index + 1, count: line.legs.length })}</strong>
        <Distance line={line} />
      </p>
    </div>
  );
}

function Distance({ line }: { line: TreatyLine }) {
  const words = useWords();
  // To 100 m: the figure need not change with every frame of a walk.
  const km = useView((view) => words.number(view.trace?.km ?? 0, 1));
  return <span>{words.t('trace.at', { km, total: words.number(line.km, 1) })}</span>;
}

/** Says the leg aloud to those who do not see it change. */
function Spoken({ line, index }: { line: TreatyLine; index: number }) {
  const { atlas } = useServices();
  const words = useWords();
  const leg = line.legs[index]?.leg;
  if (!leg) return null;
  const name = (id: string) => {
    const point = atlas.index.points.get(id);
    return point ? words.name(point.names) : id;
  };
  return (
    <p className="visually-hidden" aria-live="polite">
      {words.t('trace.announce', {
        n: index + 1,
        count: line.legs.length,
        from: name(leg.from),
        to: name(leg.to),
        clause: words.text(leg.clause),
      })}
    </p>
  );
}
