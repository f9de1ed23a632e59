/** Starting, stepping along and leaving a traced line. */
import { flushSync } from 'react-dom';
import { legAt, positionAt, type TreatyLeg, type TreatyLine, treatyLine } from '../../atlas/treatyLine.ts';
import { type Bounds, boundsOf } from '../../geo/bounds.ts';
import { paddingNow } from '../layout/fit.ts';
import type { Services } from '../services/context.ts';
import type { Pace } from '../services/store.ts';

/** Least extent of the window round a leg, degrees: short legs keep the land about them in sight. */
const LEAST: [lon: number, lat: number] = [0.42, 0.26];

function boundsOfLeg(leg: TreatyLeg): Bounds | undefined {
  const box = boundsOf([{ type: 'LineString', coordinates: leg.line }]);
  if (!box) return undefined;
  const [west, south, east, north] = box;
  const across = Math.max(0, LEAST[0] - (east - west)) / 2;
  const up = Math.max(0, LEAST[1] - (north - south)) / 2;
  return [west - across, south - up, east + across, north + up];
}

/** Brings a leg into the window. */
export function showLeg(services: Services, line: TreatyLine, leg: number): void {
  const traced = line.legs[leg];
  const bounds = traced && boundsOfLeg(traced);
  if (bounds) services.map.get()?.fit(bounds, paddingNow(), { following: true });
}

/** Walks to the start of a leg. False where there is no such line or leg. */
export function traceLeg(services: Services, boundary: string, leg: number): boolean {
  const line = treatyLine(services.atlas, boundary);
  const traced = line?.legs[leg];
  if (!line || !traced) return false;
  // The bar takes its room from the map before the map is asked to show the leg.
  flushSync(() => services.view.set({ trace: { id: boundary, km: traced.fromKm }, table: null, selection: null }));
  showLeg(services, line, leg);
  return true;
}

/** Begins a line at its start, with the ruler under the fingers. */
export function startTrace(services: Services, boundary: string): void {
  if (traceLeg(services, boundary, 0)) document.getElementById('trace-ruler')?.focus({ preventScroll: true });
}

export function leaveTrace(services: Services): void {
  flushSync(() => services.view.set({ trace: null }));
  services.map.get()?.resize();
  document.getElementById('trace-start')?.focus({ preventScroll: true });
}

/** Moves to a distance, km, within the line. The map follows by whole legs at rest, and by eye while moving. */
export function traceTo(services: Services, line: TreatyLine, km: number, pace: Pace = 'rest'): void {
  const to = Math.min(line.km, Math.max(0, km));
  services.view.set({ trace: { id: line.boundary.id, km: to } }, pace);
  const position = positionAt(line, to);
  if (pace === 'rest') showLeg(services, line, legAt(line, to));
  else if (position) services.map.get()?.keepInSight(position, paddingNow());
}

/** The distance one leg on or back from a distance, km. After the last leg comes the end of the line. */
export function stepFrom(line: TreatyLine, km: number, direction: 1 | -1): number {
  const leg = legAt(line, km);
  if (direction === 1) return line.legs[leg]?.toKm ?? line.km;
  return line.legs[km >= line.km ? leg : leg - 1]?.fromKm ?? 0;
}
