/** The day on the map, to type over. */
import { useView, useWords } from '../services/context.ts';
import { DayField } from '../ui/DayField.tsx';
import type { Travel } from './useTravel.ts';

export function DateField({ travel }: { travel: Travel }) {
  const words = useWords();
  const date = useView((view) => view.date);
  return <DayField id="date-field" label={words.t('time.field')} date={date} goTo={travel.goTo} />;
}
