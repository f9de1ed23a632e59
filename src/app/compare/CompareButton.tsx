/** Begins and ends the comparison of two days. */
import { comparedDay } from '../../../geodata/page.json' with { type: 'json' };
import { DEFAULT_VIEW } from '../../view/view.ts';
import { useServices, useView, useWords } from '../services/context.ts';
import { Icon } from '../ui/Icon.tsx';
import styles from './compare.module.css';

export function CompareButton() {
  const { view } = useServices();
  const words = useWords();
  const comparing = useView((v) => v.compare !== null);
  const toggle = () => {
    const other = view.get().date === comparedDay ? DEFAULT_VIEW.date : comparedDay;
    view.set({ compare: comparing ? null : { date: other, share: 0.5 } });
  };
  return (
    <button
      type="button"
      className={`button ${styles.tool}`}
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
