/** The lower margin of the sheet: the date, its slider, steps and play. */

import { nextChange } from '../../atlas/query.ts';
import { useDesk, useView, useWords } from '../context.ts';
import { Icon } from '../Icon.tsx';
import { SPEEDS, type Speed, useTravel } from '../useTravel.ts';
import { DateField } from './DateField.tsx';
import { Strip } from './Strip.tsx';

export function Timeline() {
  const words = useWords();
  const travel = useTravel();
  return (
    <section className="timeline" aria-label={words.t('time.panel')}>
      <div className="timeline-controls">
        <StepButton direction={-1} onStep={travel.step} />
        <button
          type="button"
          className="button icon play"
          aria-label={words.t(travel.playing ? 'time.pause' : 'time.play')}
          title={words.t(travel.playing ? 'time.pause' : 'time.play')}
          onClick={() => travel.setPlaying(!travel.playing)}
        >
          <Icon name={travel.playing ? 'pause' : 'play'} />
        </button>
        <StepButton direction={1} onStep={travel.step} />
        <label className="speed">
          <span className="visually-hidden">{words.t('time.speed')}</span>
          <select value={travel.speed} onChange={(event) => travel.setSpeed(event.target.value as Speed)}>
            {(Object.keys(SPEEDS) as Speed[]).map((speed) => (
              <option key={speed} value={speed}>
                {words.t(`time.speed.${speed}`)}
              </option>
            ))}
          </select>
        </label>
        <DateField travel={travel} />
      </div>
      <Strip travel={travel} />
    </section>
  );
}

function StepButton({ direction, onStep }: { direction: 1 | -1; onStep: (direction: 1 | -1) => void }) {
  const { atlas } = useDesk();
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
