/**
 * The scales of time: from a day number to a share of the strip and back.
 * Piecewise linear and continuous. The dense scale gives the crowded years
 * more room; the even one gives every day the same.
 */
import { enlarged, timeScale } from '../../geodata/page.json' with { type: 'json' };
import { FIRST_DAY, LAST_DAY } from '../atlas/types.ts';
import { fromNumber, toNumber } from '../time/days.ts';

/** A knot: this day sits at this share (0 to 1) of the strip. */
export interface Knot {
  day: string;
  at: number;
}

/** The stretch drawn larger than the rest on the dense scale, for the label that says so. */
export const ENLARGED = enlarged;

export interface TimeScale {
  /** Share of the strip, 0 to 1, of a day number. */
  toShare(day: number): number;
  /** Time, in days with their fraction, at a share of the strip. Clamped to the ends. */
  toTime(share: number): number;
  /** The nearest whole day number to a share of the strip. Clamped to the ends. */
  toDay(share: number): number;
  first: number;
  last: number;
  /** Day numbers between which the scale is even: its ends and every bend. */
  bends: readonly number[];
}

/** A scale through ascending knots (at least two). */
export function createScale(knots: readonly Knot[]): TimeScale {
  const points = knots.map(({ day, at }) => ({ n: toNumber(day), at }));
  const first = points[0]?.n ?? 0;
  const last = points.at(-1)?.n ?? 0;
  const between = (key: 'n' | 'at', other: 'n' | 'at', value: number) => {
    let i = 1;
    while (i < points.length - 1 && value > (points[i]?.[key] ?? 0)) i++;
    const a = points[i - 1];
    const b = points[i];
    if (!a || !b) return 0;
    const share = (value - a[key]) / (b[key] - a[key]);
    return a[other] + Math.min(1, Math.max(0, share)) * (b[other] - a[other]);
  };
  const toTime = (share: number) => between('at', 'n', share);
  return {
    toShare: (day) => between('n', 'at', day),
    toTime,
    // Adding 0 turns the -0 that rounding gives just before 1970-01-01 into 0.
    toDay: (share) => Math.round(toTime(share)) + 0,
    first,
    last,
    bends: points.map(({ n }) => n),
  };
}

export const DENSE = createScale(timeScale);
export const EVEN = createScale([
  { day: FIRST_DAY, at: 0 },
  { day: LAST_DAY, at: 1 },
]);

/**
 * A scale in a window `width` CSS pixels wide: `zoom` 1 shows all of it, and
 * `offset` is where its beginning lies, in pixels from the window's left edge.
 */
export interface Frame {
  scale: TimeScale;
  width: number;
  zoom: number;
  offset: number;
}

/** Pixels from the window's left edge to (the beginning of) a day. */
export function toX({ scale, width, zoom, offset }: Frame, day: number): number {
  return scale.toShare(day) * width * zoom + offset;
}

const shareAt = ({ width, zoom, offset }: Frame, x: number) => (x - offset) / (width * zoom || 1);

/** Time, in days with their fraction, at `x` pixels from the window's left edge. */
export function timeAt(frame: Frame, x: number): number {
  return frame.scale.toTime(shareAt(frame, x));
}

/** ISO day nearest to `x` pixels from the window's left edge. */
export function dayAt(frame: Frame, x: number): string {
  return fromNumber(frame.scale.toDay(shareAt(frame, x)));
}

/** Pixels a day takes around a day number. */
export function pixelsPerDay({ scale, width, zoom }: Frame, day: number): number {
  const from = Math.min(Math.max(day, scale.first), scale.last - 1);
  return (scale.toShare(from + 1) - scale.toShare(from)) * width * zoom;
}
