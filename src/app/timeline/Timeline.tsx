/** The lower margin of the sheet: the chart of time, its slider, the date, steps and play. */
import { type KeyboardEvent, useRef, useState } from 'react';
import { nextChange } from '../../atlas/query.ts';
import { toNumber } from '../../time/days.ts';
import { DENSE, EVEN } from '../../view/scale.ts';
import { isRoomy } from '../layout/fit.ts';
import { useServices, useView, useWords } from '../services/context.ts';
import { shortcutOf } from '../services/shortcut.ts';
import { createStore } from '../services/store.ts';
import { Icon } from '../ui/Icon.tsx';
import { onDemand } from '../ui/OnDemand.tsx';
import { Axis } from './Axis.tsx';
import { ChartTools, type Choices, ZOOM_STEP } from './ChartTools.tsx';
import styles from './chart.module.css';
import { DateField } from './DateField.tsx';
import { OldDates } from './OldDates.tsx';
import { Strip } from './Strip.tsx';
import { Thumb } from './Thumb.tsx';
import type { Target } from './Tip.tsx';
import timelineStyles from './timeline.module.css';
import { useFrame } from './useFrame.ts';
import { SPEEDS, type Speed, useTravel } from './useTravel.ts';

/** Where the rows will stand: the map above keeps its size when they come. */
const Place = () => <div className={`${styles.root} ${styles.place}`} />;
const Chart = onDemand(() => import('./Chart.tsx'), Place);

/** Small screens start with the strip alone: the map comes first. */
const startsOpen = isRoomy;

export function Timeline() {
  const { view } = useServices();
  const words = useWords();
  const travel = useTravel();
  // A traced line or a table needs the height: the rows fold away for it, and can be called back.
  const docked = useView((v) => v.trace !== null || v.table !== null);
  const [wasDocked, setWasDocked] = useState(docked);
  const [choices, setChoices] = useState<Choices>(() => ({
    open: startsOpen() && !docked,
    allTerritories: false,
    even: false,
    oldDates: false,
  }));
  const change = (part: Partial<Choices>) => setChoices((now) => ({ ...now, ...part }));
  if (wasDocked !== docked) {
    setWasDocked(docked);
    change({ open: startsOpen() && !docked });
  }
  const plot = useRef<HTMLDivElement>(null);
  const { frame, lens } = useFrame(plot, choices.even ? EVEN : DENSE);
  const [target] = useState(() => createStore<Target | null>(null));

  const onKeyDown = (event: KeyboardEvent) => {
    const typing = event.target instanceof Element && event.target.closest('input:not([type=range]), select');
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    const around = toNumber(target.get()?.cell.day ?? view.get().date);
    const key = shortcutOf(event);
    if (key === '+' || key === '=') lens.zoomBy(ZOOM_STEP, around);
    else if (key === '-' || key === '−') lens.zoomBy(1 / ZOOM_STEP, around);
    else if (key === '0') lens.fit();
    else if (key === 'l') change({ even: !choices.even });
    else return;
    event.preventDefault();
  };

  return (
    <section
      className={timelineStyles.root}
      aria-label={words.t('time.panel')}
      data-open={choices.open}
      onKeyDown={onKeyDown}
    >
      <div className={timelineStyles.controls}>
        <StepButton direction={-1} onStep={travel.step} />
        <button
          type="button"
          className="button icon primary"
          aria-label={words.t(travel.playing ? 'time.pause' : 'time.play')}
          title={words.t(travel.playing ? 'time.pause' : 'time.play')}
          onClick={() => travel.setPlaying(!travel.playing)}
        >
          <Icon name={travel.playing ? 'pause' : 'play'} />
        </button>
        <StepButton direction={1} onStep={travel.step} />
        <label className={timelineStyles.speed}>
          <span className="visually-hidden">{words.t('time.speed')}</span>
          <select value={travel.speed} onChange={(event) => travel.setSpeed(event.target.value as Speed)}>
            {(Object.keys(SPEEDS) as Speed[]).map((speed) => (
              <option key={speed} value={speed}>
                {words.t(`time.speed.${speed}`)}
              </option>
            ))}
          </select>
        </label>
        {choices.oldDates && <OldDates />}
        <ChartTools choices={choices} onChange={change} lens={lens} />
        <button
          type="button"
          className={`button ${styles.toggle}`}
          aria-expanded={choices.open}
          aria-label={words.t('chart.open')}
          onClick={() => change({ open: !choices.open })}
        >
          <Icon name="chart" />
          <span className={styles.toggleName}>{words.t('chart.open')}</span>
        </button>
        <DateField travel={travel} />
      </div>
      <div className={timelineStyles.plot} ref={plot}>
        {choices.open && (
          <Chart
            allTerritories={choices.allTerritories}
            frame={frame}
            lens={lens}
            target={target}
            onClose={() => change({ open: false })}
          />
        )}
        <Strip travel={travel} frame={frame}>
          <Axis frame={frame} />
        </Strip>
        <Thumb frame={frame} lens={lens} />
      </div>
    </section>
  );
}

function StepButton({ direction, onStep }: { direction: 1 | -1; onStep: (direction: 1 | -1) => void }) {
  const { atlas } = useServices();
  const words = useWords();
  const there = useView((view) => nextChange(atlas, view.date, direction) !== undefined);
  const label = words.t(direction === 1 ? 'time.next' : 'time.previous');
  return (
    <button
      type="button"
      className="button icon"
      aria-label={label}
      title={`${label} (${direction === 1 ? ']' : '['})`}
      // Kept focusable at the ends, so that a keyboard reader does not lose the place.
      aria-disabled={!there}
      onClick={() => onStep(direction)}
    >
      <Icon name={direction === 1 ? 'next' : 'previous'} />
    </button>
  );
}
