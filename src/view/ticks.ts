/** Marks of the axis of time: years, months and days, as close as the scale leaves room for. */
import { type TimeInterval, utcDay, utcMonth, utcYear } from 'd3-time';
import { type Frame, pixelsPerDay, toX } from './scale.ts';

export type TickUnit = 'year' | 'month' | 'day';

export interface Tick {
  /** Day number. */
  day: number;
  /** CSS pixels from the window's left edge. */
  x: number;
  unit: TickUnit;
  labelled: boolean;
}

const DAY_MS = 86_400_000;
/** Room a label takes in letters of usual size, CSS pixels. */
const LABEL_PX: Record<TickUnit, number> = { year: 35, month: 38, day: 52 };
/** Room an unlabelled mark takes, CSS pixels. */
const MARK_PX = 5;

interface Step {
  unit: TickUnit;
  /** Shortest distance between two, days. */
  days: number;
  interval: TimeInterval;
}

const every = (unit: TickUnit, days: number, interval: TimeInterval | null): Step[] =>
  interval ? [{ unit, days, interval }] : [];
const STEPS: readonly Step[] = [
  ...every('day', 1, utcDay),
  ...every('day', 2, utcDay.every(2)),
  ...every('day', 5, utcDay.every(5)),
  ...every('day', 10, utcDay.every(10)),
  ...every('month', 28, utcMonth),
  ...every('month', 89, utcMonth.every(3)),
  ...[1, 2, 5, 10, 20, 50].flatMap((years) => every('year', 365 * years, utcYear.every(years))),
];

/** A tick counts as the largest thing that begins on it. */
function unitOf(date: Date): TickUnit {
  if (date.getUTCDate() !== 1) return 'day';
  return date.getUTCMonth() === 0 ? 'year' : 'month';
}

/**
 * Ticks in the window, ascending. Each even stretch of the scale has steps of its own, so that crowding shows.
 *
 * @param letters how large the labels are, as a factor
 */
export function axisTicks(frame: Frame, letters = 1): Tick[] {
  const { bends } = frame.scale;
  const ticks = new Map<number, Tick>();
  for (let i = 1; i < bends.length; i++) {
    const [from = 0, to = 0] = [bends[i - 1], bends[i]];
    if (toX(frame, to) < 0 || toX(frame, from) > frame.width) continue;
    const pace = pixelsPerDay(frame, from);
    const first = Math.max(from, frame.scale.toTime(-frame.offset / (frame.width * frame.zoom)) - 1);
    const last = Math.min(to, frame.scale.toTime((frame.width - frame.offset) / (frame.width * frame.zoom)) + 1);
    const range = (step: Step | undefined) =>
      step ? step.interval.range(new Date(first * DAY_MS), new Date(last * DAY_MS)) : [];
    const marks = range(STEPS.find(({ days }) => days * pace >= MARK_PX));
    const labels = range(STEPS.find(({ unit, days }) => days * pace >= LABEL_PX[unit] * letters));
    // Where the pace changes, the reader must be able to tell.
    const bend = [new Date(from * DAY_MS)].filter((date) => unitOf(date) === 'year');
    for (const [dates, labelled] of [
      [marks, false],
      [bend, true],
      [labels, true],
    ] as const)
      for (const date of dates) {
        const day = date.getTime() / DAY_MS;
        const x = toX(frame, day);
        if (x >= 0 && x <= frame.width)
          ticks.set(day, { day, x, unit: unitOf(date), labelled: labelled || ticks.get(day)?.labelled === true });
      }
  }
  return withoutCollisions(
    [...ticks.values()].sort((a, b) => a.x - b.x),
    bends,
    letters,
  );
}

const ORDER: readonly TickUnit[] = ['year', 'month', 'day'];

/** Takes labels away where two would touch: years stay before months, months before days, and bends before all. */
function withoutCollisions(ticks: Tick[], bends: readonly number[], letters: number): Tick[] {
  const rank = (tick: Tick) => (bends.includes(tick.day) ? -1 : ORDER.indexOf(tick.unit));
  const taken: Tick[] = [];
  for (const tick of ticks.filter(({ labelled }) => labelled).sort((a, b) => rank(a) - rank(b) || a.x - b.x)) {
    const room = (other: Tick) => ((LABEL_PX[tick.unit] + LABEL_PX[other.unit]) / 2) * letters;
    if (taken.some((other) => Math.abs(other.x - tick.x) < room(other))) tick.labelled = false;
    else taken.push(tick);
  }
  return ticks;
}
