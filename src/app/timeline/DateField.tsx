/** The day on the map, to type over. */
import { useView, useWords } from '../context.ts';
import type { Travel } from '../useTravel.ts';
import { DayField } from './DayField.tsx';

export function DateField({ travel }: { travel: Travel }) {
  const words = useWords();
  const date = useView((view) => view.date);
  return <DayField id="date-field" label={words.t('time.field')} date={date} goTo={travel.goTo} />;
}
