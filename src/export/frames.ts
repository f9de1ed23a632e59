/** The pictures a film is made of, as views. Pure. */
import type { Atlas } from '../atlas/atlas.ts';
import { changeDays } from '../atlas/query.ts';
import { legAt, treatyLine } from '../atlas/treatyLine.ts';
import { boundsOf } from '../geo/bounds.ts';
import { cameraFor } from '../view/camera.ts';
import type { View } from '../view/view.ts';

export interface FilmFrame {
  view: View;
  /** Seconds it is shown. */
  seconds: number;
}

/** What a film shows: every change of a span of days, or the way along a treaty line. */
export type FilmPlan =
  | { kind: 'days'; from: string; to: string; secondsEach: number }
  | { kind: 'trace'; boundary: string; seconds: number };

/** Pictures a second while walking. */
const WALK_RATE = 10;
/** Seconds the last picture stands longer: the eye wants to rest on it. */
const REST = 2;

/** A view for each day of the span on which land changes hands, its first day before them. Empty where `from` is after `to`. */
function dayFrames(atlas: Atlas, view: View, from: string, to: string, secondsEach: number): FilmFrame[] {
  if (from > to) return [];
  const days = [from, ...changeDays(atlas).filter((day) => from < day && day <= to)];
  return days.map((date) => ({ view: { ...view, date, compare: null }, seconds: secondsEach }));
}

/** The walk in even steps on a day of the line, the whole of it in sight, the leg underfoot lit. Empty where there is no such line. */
function traceFrames(
  atlas: Atlas,
  view: View,
  boundary: string,
  seconds: number,
  window: { width: number; height: number },
): FilmFrame[] {
  const line = treatyLine(atlas, boundary);
  const bounds = line && boundsOf(line.legs.map(({ line: coordinates }) => ({ type: 'LineString', coordinates })));
  if (!line || !bounds) return [];
  const count = Math.max(2, Math.round(seconds * WALK_RATE));
  const camera = cameraFor(bounds, window.width, window.height);
  const { from, to } = line.boundary;
  const date = from <= view.date && view.date < to ? view.date : from;
  return Array.from({ length: count }, (_, i) => {
    const km = (line.km * i) / (count - 1);
    return {
      view: {
        ...view,
        date,
        camera,
        compare: null,
        trace: { id: boundary, km },
        selection: { kind: 'boundary', id: boundary, leg: legAt(line, km) },
      },
      seconds: 1 / WALK_RATE,
    };
  });
}

/** @param window CSS pixels of the live map */
export function filmFrames(
  atlas: Atlas,
  view: View,
  plan: FilmPlan,
  window: { width: number; height: number },
): FilmFrame[] {
  const frames =
    plan.kind === 'days'
      ? dayFrames(atlas, view, plan.from, plan.to, plan.secondsEach)
      : traceFrames(atlas, view, plan.boundary, plan.seconds, window);
  return frames.map((frame, i) => (i === frames.length - 1 ? { ...frame, seconds: frame.seconds + REST } : frame));
}
