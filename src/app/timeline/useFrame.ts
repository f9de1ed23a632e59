/**
 * The window on the scale of time: wheel, pinch, drag and double tap by d3-zoom,
 * which also keeps the window within the scale.
 */
import { select } from 'd3-selection';
import { type ZoomBehavior, zoom, zoomIdentity, zoomTransform } from 'd3-zoom';
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type Frame, pixelsPerDay, type TimeScale, timeAt, toX } from '../../view/scale.ts';

/** Pixels a single day takes at the deepest zoom. */
const DAY_PX = 28;
/** Pixels a press may wander and still be a click. */
const CLICK_PX = 4;
const STEP_MS = 200;

/** What can be done to the window. Stays the same while the frame moves. */
export interface Lens {
  /** Zooms by a factor around a time in days, or around the middle of the window. */
  zoomBy(factor: number, around?: number): void;
  /** Shows the whole scale. */
  fit(): void;
  /** Brings a time into the window, where it is outside. */
  reveal(time: number): void;
}

type Behaviour = ZoomBehavior<HTMLElement, unknown>;

/** Deepest zoom: where the days in the middle of the window take `DAY_PX`. */
function deepest(frame: Frame): number {
  const middle = Math.floor(timeAt(frame, frame.width / 2));
  return Math.max(1, (DAY_PX * frame.zoom) / (pixelsPerDay(frame, middle) || 1));
}

/** A pointer on the slider moves the date: there only the wheel and two fingers zoom. */
function wanted(event: Event): boolean {
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest('[data-no-zoom]')) return false;
  if (event instanceof WheelEvent) return Math.abs(event.deltaY) >= Math.abs(event.deltaX);
  if (event instanceof MouseEvent && event.button !== 0) return false;
  const fingers = 'touches' in event ? (event as TouchEvent).touches.length : 0;
  return fingers > 1 || !target?.closest('[data-drags]');
}

export function useFrame(target: RefObject<HTMLElement | null>, scale: TimeScale): { frame: Frame; lens: Lens } {
  const [frame, setFrame] = useState<Frame>({ scale, width: 0, zoom: 1, offset: 0 });
  const latest = useRef(frame);
  const behaviour = useRef<Behaviour>(null);

  /** Shows a stretch of the scale again, after its width or the scale itself has changed. */
  const show = useCallback(
    (next: Frame) => {
      const element = target.current;
      if (!element || !behaviour.current) return;
      latest.current = next;
      const box: [[number, number], [number, number]] = [
        [0, 0],
        [next.width, 1],
      ];
      behaviour.current
        .extent(box)
        .translateExtent(box)
        .scaleExtent([1, Math.max(deepest(next), next.zoom)]);
      const transform = zoomIdentity.translate(next.offset, 0).scale(next.zoom);
      select(element).call(behaviour.current.transform, transform);
    },
    [target],
  );

  useEffect(() => {
    const element = target.current;
    if (!element) return;
    const made: Behaviour = zoom<HTMLElement, unknown>()
      .clickDistance(CLICK_PX)
      .filter(wanted)
      .duration(window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : STEP_MS)
      .on('zoom', ({ transform }) => {
        const next = { ...latest.current, zoom: transform.k, offset: transform.x };
        latest.current = next;
        made.scaleExtent([1, deepest(next)]);
        setFrame(next);
      });
    behaviour.current = made;
    const selection = select<HTMLElement, unknown>(element);
    selection.call(made);
    const observer = new ResizeObserver(() => {
      const width = element.clientWidth;
      const now = latest.current;
      if (width === now.width) return;
      show({ ...now, width, offset: now.width > 0 ? (now.offset * width) / now.width : 0 });
    });
    observer.observe(element);
    // A sideways wheel pans, as it scrolls elsewhere.
    const onWheel = (event: WheelEvent) => {
      if (Math.abs(event.deltaX) <= Math.abs(event.deltaY)) return;
      event.preventDefault();
      selection.call(made.translateBy, -event.deltaX / zoomTransform(element).k, 0);
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => {
      observer.disconnect();
      element.removeEventListener('wheel', onWheel);
      selection.on('.zoom', null);
    };
  }, [target, show]);

  useEffect(() => {
    const now = latest.current;
    if (now.scale === scale || now.width === 0) {
      latest.current = { ...now, scale };
      return;
    }
    // The same days stay in the window on the other scale.
    const from = scale.toShare(timeAt(now, 0));
    const to = scale.toShare(timeAt(now, now.width));
    const zoomed = 1 / Math.max(to - from, 1e-9);
    show({ scale, width: now.width, zoom: zoomed, offset: -from * now.width * zoomed });
  }, [scale, show]);

  const lens = useMemo((): Lens => {
    const apply = (act: (made: Behaviour, element: HTMLElement) => void) => {
      if (target.current && behaviour.current) act(behaviour.current, target.current);
    };
    return {
      zoomBy: (factor, around) =>
        apply((made, element) => {
          const x = around === undefined ? latest.current.width / 2 : toX(latest.current, around);
          const inside = Math.min(Math.max(x, 0), latest.current.width);
          select(element).call(made.scaleBy, factor, [inside, 0]);
        }),
      fit: () => apply((made, element) => select(element).call(made.transform, zoomIdentity)),
      reveal: (time) =>
        apply((made, element) => {
          const x = toX(latest.current, time);
          if (x >= 0 && x <= latest.current.width) return;
          select(element).call(made.translateTo, latest.current.scale.toShare(time) * latest.current.width, 0);
        }),
    };
  }, [target]);
  return { frame, lens };
}
