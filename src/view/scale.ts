/**
 * The time scale: from a day number to a share of the strip and back.
 * Piecewise linear and continuous, so that the crowded years get more room.
 */
import { FIRST_DAY, LAST_DAY } from '../atlas/types.ts';
import { fromNumber, toNumber } from '../time/days.ts';

/** A knot: this day sits at this share (0 to 1) of the strip. */
export interface Knot {
  day: string;
  at: number;
}

/** From war to treaty, 1917 to 1922 takes nearly half the strip. */
export const KNOTS: readonly Knot[] = [
  { day: FIRST_DAY, at: 0 },
  { day: '1879-01-01', at: 0.07 },
  { day: '1914-07-01', at: 0.18 },
  { day: '1917-01-01', at: 0.26 },
  { day: '1923-01-01', at: 0.72 },
  { day: '1945-01-01', at: 0.83 },
  { day: '1954-01-01', at: 0.91 },
  { day: LAST_DAY, at: 1 },
];

/** The stretch drawn larger than the rest, for the label that says so. */
export const ENLARGED = { from: '1917-01-01', to: '1923-01-01' } as const;

export interface TimeScale {
  /** Share of the strip, 0 to 1, of a day number. */
  toShare(day: number): number;
  /** Day number, whole, of a share of the strip. Clamped to the ends. */
  toDay(share: number): number;
  first: number;
  last: number;
}

/** A scale through ascending knots (at least two). */
export function createScale(knots: readonly Knot[] = KNOTS): TimeScale {
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
  return {
    toShare: (day) => between('n', 'at', day),
    // Adding 0 turns the -0 that rounding gives just before 1970-01-01 into 0.
    toDay: (share) => Math.round(between('at', 'n', share)) + 0,
    first,
    last,
  };
}

/** Years to label on the strip: the edges of its stretches and every year of the enlarged one. */
export function labelledYears(): number[] {
  return [1878, 1890, 1900, 1914, 1917, 1918, 1919, 1920, 1921, 1922, 1923, 1935, 1945, 1953, 1970, 1991];
}

/** ISO day of a share of the strip. */
export function dayAt(scale: TimeScale, share: number): string {
  return fromNumber(scale.toDay(share));
}
