/** A day to choose: the change before, a typed date, the change after. */
import { nextChange } from '../../atlas/query.ts';
import { useServices } from '../services/context.ts';
import { DayField } from './DayField.tsx';
import styles from './date.module.css';
import { Icon } from './Icon.tsx';

interface DayStepsProps {
  /** Of the input element. */
  id: string;
  /** Accessible names. */
  labels: Record<'field' | 'previous' | 'next', string>;
  date: string;
  goTo(day: string): void;
}

export function DaySteps({ id, labels, date, goTo }: DayStepsProps) {
  const { atlas } = useServices();
  const step = (icon: 'previous' | 'next', direction: 1 | -1) => {
    const day = nextChange(atlas, date, direction);
    return (
      <button
        type="button"
        className="button icon"
        aria-label={labels[icon]}
        title={labels[icon]}
        aria-disabled={day === undefined}
        onClick={() => day && goTo(day)}
      >
        <Icon name={icon} />
      </button>
    );
  };
  return (
    <div className={styles.steps}>
      {step('previous', -1)}
      <DayField id={id} label={labels.field} date={date} goTo={goTo} />
      {step('next', 1)}
    </div>
  );
}
