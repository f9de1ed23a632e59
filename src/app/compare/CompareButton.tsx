/** Begins and ends the comparison of two days. */
import type { IsoDay } from '../../atlas/types.ts';
import { DEFAULT_VIEW } from '../../view/view.ts';
import { useDesk, useView, useWords } from '../context.ts';
import { Icon } from '../Icon.tsx';

/** The last day of peace before the wars that remade the map: the day to compare with unless it is the one shown. */
const BEFORE_THE_WARS: IsoDay = '1914-07-01';

export function CompareButton() {
  const { view } = useDesk();
  const words = useWords();
  const comparing = useView((v) => v.compare !== null);
  const toggle = () => {
    const other = view.get().date === BEFORE_THE_WARS ? DEFAULT_VIEW.date : BEFORE_THE_WARS;
    view.set({ compare: comparing ? null : { date: other, share: 0.5 } });
  };
  return (
    <button
      type="button"
      className="button tool-compare"
      aria-pressed={comparing}
      aria-label={words.t('compare.open')}
      title={words.t('compare.open')}
      onClick={toggle}
    >
      <Icon name="compare" />
      <span>{words.t('compare.short')}</span>
    </button>
  );
}
