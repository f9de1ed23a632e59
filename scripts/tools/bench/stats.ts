/** What is said of a row of measurements. Pure. */

/** The value that a share (0 to 1) of the measurements do not exceed, by nearest rank; NaN of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export interface Spread {
  median: number;
  p95: number;
}

export const spread = (values: readonly number[]): Spread => ({
  median: quantile(values, 0.5),
  p95: quantile(values, 0.95),
});

/** Frames that a screen of 60 Hz would have shown and did not, of intervals in ms. */
export const dropped = (intervals: readonly number[]): number =>
  intervals.reduce((sum, ms) => sum + Math.max(0, Math.ceil(ms / (1000 / 60) - 0.1) - 1), 0);
