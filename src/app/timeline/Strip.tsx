/**
 * The date slider: a native range input over a drawn strip. The input counts
 * days, so that keyboards and assistive technology get a day a step; the strip
 * gives the crowded years more room, so pointers are read through its scale.
 */
import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { Atlas } from '../../atlas/atlas.ts';
import { momentOn } from '../../atlas/moments.ts';
import { nextChange } from '../../atlas/query.ts';
import { FIRST_DAY, LAST_DAY } from '../../atlas/types.ts';
import { addDays, addMonths, fromNumber, toNumber } from '../../time/days.ts';
import { dayAt, type Frame } from '../../view/scale.ts';
import { useServices, useView, useWords } from '../services/context.ts';
import styles from './strip.module.css';
import type { Travel } from './useTravel.ts';

/** Day an arrow, Page or end key leads to from `day`, or undefined for other keys. */
function keyTarget(event: KeyboardEvent, day: string, atlas: Atlas): string | undefined {
  const forward = event.key === 'ArrowRight' || event.key === 'ArrowUp';
  if (forward || event.key === 'ArrowLeft' || event.key === 'ArrowDown') {
    const sign = forward ? 1 : -1;
    if (event.ctrlKey) return nextChange(atlas, day, sign) ?? day;
    return event.shiftKey ? addMonths(day, sign) : addDays(day, sign);
  }
  if (event.key === 'PageUp') return addMonths(day, 12);
  if (event.key === 'PageDown') return addMonths(day, -12);
  if (event.key === 'Home') return FIRST_DAY;
  if (event.key === 'End') return LAST_DAY;
  return undefined;
}

export function Strip({ travel, frame, children }: { travel: Travel; frame: Frame; children: ReactNode }) {
  const { atlas, view } = useServices();
  const words = useWords();
  const date = useView((v) => v.date);
  const input = useRef<HTMLInputElement>(null);
  const { goTo } = travel;
  const framed = useRef(frame);
  useLayoutEffect(() => {
    framed.current = frame;
  }, [frame]);

  useEffect(() => {
    const slider = input.current;
    if (!slider) return;
    let dragging = false;
    let frame = 0;
    let wanted = '';
    const read = (event: PointerEvent) => {
      const box = slider.getBoundingClientRect();
      wanted = dayAt(framed.current, event.clientX - box.left);
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        goTo(wanted, 'moving');
      });
    };
    const down = (event: PointerEvent) => {
      // A second finger makes it a pinch, which is not for the slider.
      if (event.button !== 0 || !event.isPrimary) {
        dragging = false;
        return;
      }
      dragging = true;
      slider.setPointerCapture(event.pointerId);
      slider.focus({ preventScroll: true });
      read(event);
    };
    const move = (event: PointerEvent) => dragging && read(event);
    const up = (event: PointerEvent) => {
      if (!dragging) return;
      dragging = false;
      if (event.type === 'pointerup') read(event);
      cancelAnimationFrame(frame);
      frame = 0;
      goTo(wanted || view.get().date);
    };
    // The input's own dragging would read the pointer on an even scale.
    const prevent = (event: Event) => event.preventDefault();
    slider.addEventListener('mousedown', prevent);
    slider.addEventListener('touchstart', prevent, { passive: false });
    slider.addEventListener('pointerdown', down);
    slider.addEventListener('pointermove', move);
    slider.addEventListener('pointerup', up);
    slider.addEventListener('pointercancel', up);
    return () => {
      cancelAnimationFrame(frame);
      slider.removeEventListener('mousedown', prevent);
      slider.removeEventListener('touchstart', prevent);
      slider.removeEventListener('pointerdown', down);
      slider.removeEventListener('pointermove', move);
      slider.removeEventListener('pointerup', up);
      slider.removeEventListener('pointercancel', up);
    };
  }, [goTo, view]);

  const valueText = useMemo(() => {
    const id = momentOn(atlas, date)?.instruments[0];
    const found = id === undefined ? undefined : atlas.index.instruments.get(id);
    const day = words.day(date);
    return found ? words.t('time.valueText', { date: day, instrument: words.text(found.names) }) : day;
  }, [atlas, date, words]);

  const onKeyDown = (event: KeyboardEvent) => {
    const target = keyTarget(event, date, atlas);
    if (!target) return;
    event.preventDefault();
    goTo(target);
  };

  return (
    <div className={styles.root} data-drags>
      <input
        ref={input}
        className={styles.input}
        type="range"
        id="date-slider"
        min={toNumber(FIRST_DAY)}
        max={toNumber(LAST_DAY)}
        step={1}
        value={toNumber(date)}
        aria-label={words.t('time.slider')}
        aria-valuetext={valueText}
        aria-describedby="date-slider-keys"
        onChange={(event) => goTo(fromNumber(Number(event.target.value)))}
        onKeyDown={onKeyDown}
      />
      <span id="date-slider-keys" className="visually-hidden">
        {words.t('time.keys')}
      </span>
      {children}
    </div>
  );
}
