/** Questions about events: what happened on a day, between two days, to a place or a line. */
import { addDays } from '../time/days.ts';
import type { Atlas } from './atlas.ts';
import { lastNotAfter } from './query.ts';
import type { HistoricalEvent, IsoDay } from './types.ts';

/** Events shown on days of `[from, to)`, ascending. */
export function eventsBetween(atlas: Atlas, from: IsoDay, to: IsoDay): HistoricalEvent[] {
  const { eventDays } = atlas.index;
  const before = (day: IsoDay) => lastNotAfter(eventDays, addDays(day, -1)) + 1;
  return atlas.events.slice(before(from), before(to));
}

/** Events shown on a day. */
export function eventsOn(atlas: Atlas, day: IsoDay): HistoricalEvent[] {
  return eventsBetween(atlas, day, addDays(day, 1));
}

/** Events that touch any of the ids, ascending by day. */
export function eventsTouching(atlas: Atlas, ids: readonly string[]): HistoricalEvent[] {
  const wanted = new Set(ids);
  return atlas.events.filter((event) => event.touches.some((id) => wanted.has(id)));
}
