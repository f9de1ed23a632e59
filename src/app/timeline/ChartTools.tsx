/** Buttons of the chart of time: what a wheel, a pinch or a key does, for every other hand. */

import { toNumber } from '../../time/days.ts';
import { useServices, useWords } from '../services/context.ts';
import { Icon } from '../ui/Icon.tsx';
import styles from './chart.module.css';
import type { Lens } from './useFrame.ts';

/** Factor of one step of zoom, by button or key. */
export const ZOOM_STEP = 2;

export interface Choices {
  /** Whether the rows are shown above the strip. */
  open: boolean;
  allTerritories: boolean;
  even: boolean;
  oldDates: boolean;
}

export function ChartTools({
  choices,
  onChange,
  lens,
}: {
  choices: Choices;
  onChange(change: Partial<Choices>): void;
  lens: Lens;
}) {
  const { view } = useServices();
  const words = useWords();
  const zoom = (factor: number) => lens.zoomBy(factor, toNumber(view.get().date));
  const toggle = (key: keyof Choices, label: string, title?: string) => (
    <button
      type="button"
      className={`button ${styles.switch}`}
      aria-pressed={choices[key]}
      title={title}
      onClick={() => onChange({ [key]: !choices[key] })}
    >
      {label}
    </button>
  );
  const icon = (name: 'plus' | 'minus' | 'home', label: string, onClick: () => void) => (
    <button type="button" className="button icon" aria-label={label} title={label} onClick={onClick}>
      <Icon name={name} />
    </button>
  );
  return (
    <div className={styles.tools}>
      {toggle('oldDates', words.t('calendars.show'), words.t('calendars.hint'))}
      {toggle('even', words.t('chart.even'), words.t('chart.evenHint'))}
      {choices.open && toggle('allTerritories', words.t('chart.lands'))}
      <span className={styles.zoom}>
        {icon('minus', words.t('chart.zoomOut'), () => zoom(1 / ZOOM_STEP))}
        {icon('plus', words.t('chart.zoomIn'), () => zoom(ZOOM_STEP))}
        {icon('home', words.t('chart.fit'), lens.fit)}
      </span>
    </div>
  );
}
