/** The button that opens the list of tours, and closes whichever tour is open. */
import { useServices, useView, useWords } from '../services/context.ts';
import { TOUR_LIST } from '../services/tourPlace.ts';
import { Icon } from '../ui/Icon.tsx';

export function ToursButton() {
  const { view } = useServices();
  const words = useWords();
  const open = useView((v) => v.tour !== null);
  return (
    <button
      type="button"
      className="button tool-tours"
      aria-expanded={open}
      aria-label={words.t('tour.button')}
      title={words.t('tour.hint')}
      onClick={() => view.set({ tour: open ? null : { ref: TOUR_LIST, stop: null } })}
    >
      <Icon name="tour" />
      <span>{words.t('tour.button')}</span>
    </button>
  );
}
