/** What could not be read in the address: said once, politely, and dismissible. */
import { FIRST_DAY, LAST_DAY } from '../atlas/types.ts';
import { useDesk, useView, useWords } from './context.ts';
import { Icon } from './Icon.tsx';
import { useStore } from './store.ts';

export function Problems() {
  const desk = useDesk();
  const words = useWords();
  const problems = useStore(desk.problems, (value) => value);
  const date = useView((view) => view.date);
  return (
    <div className="problems" role="status" aria-live="polite">
      {problems.length > 0 && (
        <div className="problems-card">
          <div>
            <p className="problems-title">{words.t('problem.title')}</p>
            <ul>
              {problems.map(({ code, value }) => (
                <li key={`${code}-${value}`}>
                  {words.t(`problem.${code}`, {
                    value,
                    first: words.day(FIRST_DAY),
                    last: words.day(LAST_DAY),
                    shown: words.day(date),
                  })}
                </li>
              ))}
            </ul>
          </div>
          <button
            type="button"
            className="button icon quiet"
            aria-label={words.t('common.dismiss')}
            onClick={() => desk.problems.set([])}
          >
            <Icon name="close" />
          </button>
        </div>
      )}
    </div>
  );
}
