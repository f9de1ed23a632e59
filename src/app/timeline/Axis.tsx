/** The drawn scale under the slider; still while the date moves. */
import { useMemo } from 'react';
import { formatMonth } from '../../i18n/index.ts';
import { fromNumber, toNumber } from '../../time/days.ts';
import { DENSE, dayAt, ENLARGED, type Frame, toX } from '../../view/scale.ts';
import { axisTicks, type Tick } from '../../view/ticks.ts';
import { useLetters } from '../layout/letters.ts';
import { useWords, type Words } from '../services/context.ts';
import styles from './axis.module.css';

const px = (value: number) => `${value.toFixed(1)}px`;

function tickText({ lang }: Words, { day, unit }: Tick): string {
  const [year = '', month = '', dayOfMonth = ''] = fromNumber(day).split('-');
  if (unit === 'year') return year;
  const name = formatMonth(lang, Number(month), 'short');
  return unit === 'month' ? name : `${Number(dayOfMonth)} ${name}`;
}

export function Axis({ frame }: { frame: Frame }) {
  const words = useWords();
  const letters = useLetters();
  const ticks = useMemo(() => axisTicks(frame, letters), [frame, letters]);
  const from = Math.max(0, toX(frame, toNumber(ENLARGED.from)));
  const to = Math.min(frame.width, toX(frame, toNumber(ENLARGED.to)));
  const zoomed = frame.zoom > 1.001;
  return (
    <div className={styles.root} aria-hidden="true">
      {frame.scale === DENSE && to > from && (
        <div className={styles.enlarged} style={{ left: px(from), width: px(to - from) }}>
          {!zoomed && <span>{words.t('time.enlarged')}</span>}
        </div>
      )}
      {zoomed && (
        <p className={styles.window}>
          {words.t('chart.window', {
            from: words.day(dayAt(frame, 0)),
            to: words.day(dayAt(frame, frame.width)),
          })}
        </p>
      )}
      {ticks.map((tick) => (
        <span key={tick.day} className={styles.tick} data-unit={tick.unit} style={{ left: px(tick.x) }}>
          {tick.labelled && <span className={styles.tickLabel}>{tickText(words, tick)}</span>}
        </span>
      ))}
    </div>
  );
}
