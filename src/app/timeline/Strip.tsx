/**
 * The date slider: a native range input over a drawn strip. The input counts
 * days, so that keyboards and assistive technology get a day a step; the strip
 * gives the crowded years more room, so pointers are read through its scale.
 */
import { type CSSProperties, type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import { lastMoment } from '../../atlas/moments.ts';
import { addDays, addMonths, fromNumber, toNumber } from '../../time/days.ts';
import { createScale, dayAt, ENLARGED, labelledYears } from '../../view/scale.ts';
import { useDesk, useView, useWords } from '../context.ts';
import type { Travel } from '../useTravel.ts';
import { Density } from './Density.tsx';

const scale = createScale();
const share = (day: string) => scale.toShare(toNumber(day));
const percent = (value: number) => `${(value * 100).toFixed(3)}%`;

/** Days an arrow, Page or Shift key moves from `day`, or undefined for other keys. */
function keyTarget(event: KeyboardEvent, day: string): string | undefined {
  const forward = event.key === 'ArrowRight' || event.key === 'ArrowUp';
  if (forward || event.key === 'ArrowLeft' || event.key === 'ArrowDown') {
    const sign = forward ? 1 : -1;
    return event.shiftKey ? addMonths(day, sign) : addDays(day, sign);
  }
  if (event.key === 'PageUp') return addMonths(day, 12);
  if (event.key === 'PageDown') return addMonths(day, -12);
  if (event.key === 'Home') return fromNumber(scale.first);
  if (event.key === 'End') return fromNumber(scale.last);
  return undefined;
}

export function Strip({ travel }: { travel: Travel }) {
  const { atlas, view } = useDesk();
  const words = useWords();
  const date = useView((v) => v.date);
  const input = useRef<HTMLInputElement>(null);
  const { goTo } = travel;

  useEffect(() => {
    const slider = input.current;
    if (!slider) return;
    let dragging = false;
    let frame = 0;
    let wanted = '';
    const read = (event: PointerEvent) => {
      const box = slider.getBoundingClientRect();
      wanted = dayAt(scale, (event.clientX - box.left) / box.width);
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        goTo(wanted, 'moving');
      });
    };
    const down = (event: PointerEvent) => {
      if (event.button !== 0) return;
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

  const instrument = useMemo(() => {
    const id = lastMoment(atlas, date)?.instruments[0];
    const found = id === undefined ? undefined : atlas.index.instruments.get(id);
    return found ? words.text(found.names) : '';
  }, [atlas, date, words]);

  const onKeyDown = (event: KeyboardEvent) => {
    const target = keyTarget(event, date);
    if (!target) return;
    event.preventDefault();
    goTo(target);
  };

  return (
    <div className="strip" style={{ '--at': percent(share(date)) } as CSSProperties}>
      <input
        ref={input}
        className="strip-input"
        type="range"
        id="date-slider"
        min={scale.first}
        max={scale.last}
        step={1}
        value={toNumber(date)}
        aria-label={words.t('time.slider')}
        aria-valuetext={words.t('time.valueText', { date: words.day(date), instrument })}
        aria-describedby="date-slider-keys"
        onChange={(event) => goTo(fromNumber(Number(event.target.value)))}
        onKeyDown={onKeyDown}
      />
      <span id="date-slider-keys" className="visually-hidden">
        {words.t('time.keys')}
      </span>
      <StripFace label={words.t('time.enlarged')} />
      <div className="strip-thumb" aria-hidden="true" />
    </div>
  );
}

/** The drawn scale under the slider; still while the date moves. */
function StripFace({ label }: { label: string }) {
  const from = share(ENLARGED.from);
  const to = share(ENLARGED.to);
  return (
    <div className="strip-face" aria-hidden="true">
      <div className="strip-enlarged" style={{ left: percent(from), width: percent(to - from) }}>
        <span>{label}</span>
      </div>
      <Density scale={scale} />
      {labelledYears().map((year) => (
        <span key={year} className="strip-year" data-year={year} style={{ left: percent(share(`${year}-01-01`)) }}>
          {year}
        </span>
      ))}
    </div>
  );
}
