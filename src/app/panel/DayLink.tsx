/** A button that goes to a day and leaves the selection as it is. */
import type { ReactNode } from 'react';
import { FIRST_DAY, LAST_DAY } from '../../atlas/types.ts';
import { clampDay } from '../../time/days.ts';
import { useServices, useWords } from '../services/context.ts';

export function DayLink({ day, children }: { day: string; children: ReactNode }) {
  const { view } = useServices();
  const words = useWords();
  return (
    <button
      type="button"
      className="link"
      title={words.t('panel.goToDay', { date: words.day(day) })}
      onClick={() => view.set({ date: clampDay(day, FIRST_DAY, LAST_DAY) })}
    >
      {children}
    </button>
  );
}
