/** The two days of a comparison, the second one to choose, and what changed hands between them. */
import { useEffect, useState } from 'react';
import { onPhone } from '../layout/fit.ts';
import { insets } from '../layout/insets.ts';
import { useServices, useView, useWords } from '../services/context.ts';
import cardStyles from '../ui/card.module.css';
import { DaySteps } from '../ui/DaySteps.tsx';
import drawerStyles from '../ui/drawer.module.css';
import { Icon } from '../ui/Icon.tsx';
import styles from './compare.module.css';
import { Differences } from './Differences.tsx';

/** Narrow screens start with the table folded: the map comes first. */
const startsOpen = () => !onPhone();

export function CompareCard() {
  const other = useView((view) => view.compare?.date);
  return other === undefined ? null : <Card other={other} />;
}

function Card({ other }: { other: string }) {
  const { view } = useServices();
  const words = useWords();
  const date = useView((v) => v.date);
  const selected = useView((v) => v.selection !== null);
  const [open, setOpen] = useState(startsOpen);
  // The evidence of what is chosen needs the room.
  useEffect(() => setOpen(!selected && startsOpen()), [selected]);

  const goTo = (day: string) => {
    const { compare } = view.get();
    if (compare) view.set({ compare: { ...compare, date: day } });
  };
  const swap = () => {
    const { date: left, compare } = view.get();
    if (compare) view.set({ date: compare.date, compare: { ...compare, date: left } });
  };

  return (
    <section className={styles.card} ref={insets.card.ref} aria-label={words.t('compare.title')}>
      <div className={cardStyles.head}>
        <h2 className="eyebrow">{words.t('compare.title')}</h2>
        <button
          type="button"
          className="button icon quiet"
          aria-label={words.t('compare.swap')}
          title={words.t('compare.swap')}
          onClick={swap}
        >
          <Icon name="swap" />
        </button>
        <button
          type="button"
          className="button icon quiet"
          aria-label={words.t('compare.close')}
          title={words.t('compare.close')}
          onClick={() => view.set({ compare: null })}
        >
          <Icon name="close" />
        </button>
      </div>
      <dl className={styles.days}>
        <div>
          <dt>{words.t('compare.left')}</dt>
          <dd>
            <span>{words.day(date)}</span> <span className="aside">{words.t('compare.leftHint')}</span>
          </dd>
        </div>
        <div>
          <dt>{words.t('compare.right')}</dt>
          <dd>
            <span>{words.day(other)}</span>
            <DaySteps
              id="compare-date"
              labels={{
                field: words.t('compare.field'),
                previous: words.t('compare.previous'),
                next: words.t('compare.next'),
              }}
              date={other}
              goTo={goTo}
            />
          </dd>
        </div>
      </dl>
      <button type="button" className={drawerStyles.toggle} aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon name="table" />
        <span>{words.t('compare.differences')}</span>
      </button>
      {open && <Differences a={date} b={other} />}
    </section>
  );
}
