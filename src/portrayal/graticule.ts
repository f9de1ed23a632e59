/** The graticule: meridians and parallels, finer as the map comes nearer, and its degrees along the frame. */
import type { LineString } from 'geojson';

/** Minutes of arc between two lines, from a zoom on. */
export const STEPS = [
  { minutes: 60, zoom: 0 },
  { minutes: 30, zoom: 8 },
  { minutes: 10, zoom: 9.5 },
] as const;

/** Degrees; wider than a reader can go. */
const [WEST, SOUTH, EAST, NORTH] = [36, 36, 51, 45];

export const stepAt = (zoom: number) => STEPS.findLast((step) => zoom >= step.zoom)?.minutes ?? 60;

/** Meridians and parallels, each of two positions: on this map they are straight. */
export function graticuleLines(minutes: number): LineString[] {
  const between = (low: number, high: number) =>
    Array.from({ length: ((high - low) * 60) / minutes + 1 }, (_, i) => low + (i * minutes) / 60);
  return [
    ...between(WEST, EAST).map((lon) => [
      [lon, SOUTH],
      [lon, NORTH],
    ]),
    ...between(SOUTH, NORTH).map((lat) => [
      [WEST, lat],
      [EAST, lat],
    ]),
  ].map((coordinates) => ({ type: 'LineString', coordinates }));
}

/** The window of a map that is written along: its sides are meridians and parallels. */
export interface Sight {
  zoom: number;
  /** Degrees. */
  west: number;
  south: number;
  east: number;
  north: number;
}

/** `41°`, `41°30′`. */
function written(minutes: number): string {
  const rest = minutes % 60;
  return `${Math.floor(minutes / 60)}°${rest ? `${String(rest).padStart(2, '0')}′` : ''}`;
}

/** A line of the graticule where it meets the frame. */
export interface Degree {
  /** Degrees, of longitude for meridians. */
  at: number;
  text: string;
}

/** What is written along the frame: at the top the meridians in sight, at its side the parallels. */
export function degreesInSight({ zoom, west, south, east, north }: Sight): { top: Degree[]; side: Degree[] } {
  const step = stepAt(zoom);
  const between = (low: number, high: number): Degree[] => {
    const first = Math.ceil((low * 60) / step);
    const count = Math.max(0, Math.floor((high * 60) / step) - first + 1);
    return Array.from({ length: count }, (_, i) => {
      const minutes = (first + i) * step;
      return { at: minutes / 60, text: written(minutes) };
    });
  };
  return { top: between(west, east), side: between(south, north) };
}
