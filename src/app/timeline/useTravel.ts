/** Moving through time: to a day, to the next change, and playing through the changes. */
import { useCallback, useEffect, useState } from 'react';
import { nextChange } from '../../atlas/query.ts';
import { FIRST_DAY, LAST_DAY } from '../../atlas/types.ts';
import { clampDay } from '../../time/days.ts';
import { useServices } from '../services/context.ts';
import { isCommand, shortcutOf } from '../services/shortcut.ts';
import { type Pace, useStore } from '../services/store.ts';

/** Milliseconds a change stays on the map while playing. */
export const SPEEDS = { slow: 2600, normal: 1500, fast: 750 } as const;
export type Speed = keyof typeof SPEEDS;

export interface Travel {
  goTo(day: string, pace?: Pace): void;
  step(direction: 1 | -1): void;
  playing: boolean;
  setPlaying(playing: boolean): void;
  speed: Speed;
  setSpeed(speed: Speed): void;
}

export function useTravel(): Travel {
  const { atlas, view, playing: running } = useServices();
  const playing = useStore(running, (value) => value);
  const [speed, setSpeed] = useState<Speed>('normal');

  const goTo = useCallback(
    (day: string, pace: Pace = 'rest') => view.set({ date: clampDay(day, FIRST_DAY, LAST_DAY) }, pace),
    [view],
  );
  const step = useCallback(
    (direction: 1 | -1) => {
      const day = nextChange(atlas, view.get().date, direction);
      if (day) goTo(day);
    },
    [atlas, view, goTo],
  );
  const setPlaying = useCallback(
    (wanted: boolean) => {
      // From the last change there is nothing to play: begin again.
      if (wanted && !nextChange(atlas, view.get().date, 1)) goTo(FIRST_DAY, 'moving');
      running.set(wanted);
      if (!wanted) view.set({});
    },
    [atlas, view, running, goTo],
  );

  useEffect(() => {
    if (!playing) return;
    const timer = window.setInterval(() => {
      const day = nextChange(atlas, view.get().date, 1);
      if (day) goTo(day, 'moving');
      else setPlaying(false);
    }, SPEEDS[speed]);
    return () => window.clearInterval(timer);
  }, [playing, speed, atlas, view, goTo, setPlaying]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing =
        event.target instanceof Element && event.target.closest('input:not([type=range]), textarea, select');
      if (typing || isCommand(event)) return;
      const key = shortcutOf(event);
      if (key === '[') step(-1);
      else if (key === ']') step(1);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [step]);

  return { goTo, step, playing, setPlaying, speed, setSpeed };
}
