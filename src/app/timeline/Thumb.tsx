/** The line of the day across strip and rows. Moves without waking React. */
import { useLayoutEffect, useRef } from 'react';
import { toNumber } from '../../time/days.ts';
import { type Frame, toX } from '../../view/scale.ts';
import { useServices } from '../services/context.ts';
import styles from './strip.module.css';
import type { Lens } from './useFrame.ts';

export function Thumb({ frame, lens }: { frame: Frame; lens: Lens }) {
  const { view } = useServices();
  const line = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const place = () => {
      const x = toX(frame, toNumber(view.get().date));
      line.current?.style.setProperty('--at', `${x.toFixed(2)}px`);
      line.current?.toggleAttribute('hidden', x < -1 || x > frame.width + 1);
    };
    place();
    let date = view.get().date;
    return view.subscribe((next) => {
      if (next.date === date) return;
      date = next.date;
      place();
      // A day that is gone to, played to or linked to is never out of sight.
      lens.reveal(toNumber(date));
    });
  }, [frame, lens, view]);
  return <div ref={line} className={styles.thumb} aria-hidden="true" />;
}
