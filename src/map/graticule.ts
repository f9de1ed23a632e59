/** The net of meridians and parallels, finer as the map comes nearer, and its degrees along the frame. */
import type { LineString } from 'geojson';

/** Minutes of arc between two lines, from a zoom on. */
export const STEPS = [
  { minutes: 60, zoom: 0 },
  { minutes: 30, zoom: 8 },
  { minutes: 10, zoom: 9.5 },
] as const;

/** Opacity and width, CSS pixels, of its lines. */
export const NET = { opacity: 0.2, width: 0.6 };

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

/** The window of a map that is written along. */
export interface Sight {
  zoom: number;
  /** Degrees. */
  west: number;
  south: number;
  east: number;
  north: number;
  /** CSS pixels from the left edge of a meridian, and from the top of a parallel. */
  x(lon: number): number;
  y(lat: number): number;
}

/** `41°`, `41°30′`. */
function degrees(minutes: number): string {
  const rest = minutes % 60;
  return `${Math.floor(minutes / 60)}°${rest ? `${String(rest).padStart(2, '0')}′` : ''}`;
}

/** Returns what writes the degrees of the lines in sight along the top and the right edge of a map. */
export function createDegrees(container: HTMLElement): { write(sight: Sight): void; remove(): void } {
  const frame = document.createElement('div');
  frame.className = 'graticule';
  frame.setAttribute('aria-hidden', 'true');
  container.append(frame);
  const label = (edge: 'top' | 'right', minutes: number, at: number) => {
    const text = document.createElement('span');
    text.dataset.edge = edge;
    text.textContent = degrees(minutes);
    text.style.setProperty('--at', `${at.toFixed(1)}px`);
    return text;
  };
  return {
    write({ zoom, west, south, east, north, x, y }) {
      const step = stepAt(zoom);
      const between = (low: number, high: number) => {
        const first = Math.ceil((low * 60) / step);
        return Array.from({ length: Math.floor((high * 60) / step) - first + 1 }, (_, i) => (first + i) * step);
      };
      frame.replaceChildren(
        ...between(west, east).map((minutes) => label('top', minutes, x(minutes / 60))),
        ...between(south, north).map((minutes) => label('right', minutes, y(minutes / 60))),
      );
    },
    remove() {
      frame.remove();
    },
  };
}
