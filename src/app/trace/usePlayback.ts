/** Walking along a line by itself: smoothly, or from leg to leg where motion is not wanted. */
import { useEffect, useState } from 'react';
import { legAt, type TreatyLine } from '../../atlas/treatyLine.ts';
import { useServices } from '../services/context.ts';
import { showLeg, stepFrom, traceTo } from './follow.ts';

/** Seconds a leg takes, at least and at most, and the pace between, km a second. */
const LEAST_S = 2;
const MOST_S = 7;
const KM_PER_S = 5;
/** Milliseconds on each leg where motion is not wanted. */
const STILL_MS = 3500;

export function usePlayback(line: TreatyLine) {
  const services = useServices();
  const [playing, setRunning] = useState(false);

  const setPlaying = (wanted: boolean) => {
    const km = services.view.get().trace?.km ?? 0;
    if (wanted && km >= line.km) traceTo(services, line, 0);
    setRunning(wanted);
    if (!wanted) services.view.set({});
  };

  useEffect(() => {
    if (!playing) return;
    const kmNow = () => services.view.get().trace?.km ?? line.km;
    const arrived = () => {
      setRunning(false);
      services.view.set({});
    };
    if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) {
      const timer = window.setInterval(() => {
        const next = stepFrom(line, kmNow(), 1);
        services.view.set({ trace: { id: line.boundary.id, km: next } }, 'moving');
        showLeg(services, line, legAt(line, next));
        if (next >= line.km) arrived();
      }, STILL_MS);
      return () => window.clearInterval(timer);
    }
    let last = performance.now();
    let shown = legAt(line, kmNow());
    let frame = requestAnimationFrame(function walk(now) {
      const from = kmNow();
      const leg = line.legs[legAt(line, from)];
      const length = leg ? leg.toKm - leg.fromKm : 1;
      const seconds = Math.min(MOST_S, Math.max(LEAST_S, length / KM_PER_S));
      const km = Math.min(line.km, from + (length / seconds) * Math.min(0.1, (now - last) / 1000));
      last = now;
      services.view.set({ trace: { id: line.boundary.id, km } }, 'moving');
      const at = legAt(line, km);
      if (at !== shown) showLeg(services, line, at);
      shown = at;
      if (km >= line.km) arrived();
      else frame = requestAnimationFrame(walk);
    });
    return () => cancelAnimationFrame(frame);
  }, [playing, services, line]);

  return { playing, setPlaying };
}
