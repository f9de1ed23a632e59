/** The names of both sides along a traced line. */
import { LABELS, SIDES } from '../portrayal/labelSymbols.ts';
import type { Scene } from '../portrayal/scene.ts';
import type { Frame } from './frame.ts';
import type { Box, Measure } from './labels.ts';
import { HALF_HEIGHT, haloOf, styleOf } from './lettering.ts';
import { inkOf } from './strokes.ts';
import type { SvgNode } from './svg.ts';
import { type Along, write } from './writing.ts';

/** How far a line may swing between the names of its two sides, in sizes of their letters. */
const ROOM_BETWEEN = SIDES.away - HALF_HEIGHT;

/** Whether a line keeps between the two names written on either side of it. */
function keepsBetween(
  course: readonly [number, number][],
  { at, turn, lines, style }: Along,
  measure: Measure,
): boolean {
  const reach = Math.max(...lines.map(({ text }) => measure(text, style))) / 2;
  const angle = (turn * Math.PI) / 180;
  return course.every(([x, y]) => {
    const [dx, dy] = [x - at[0], y - at[1]];
    const along = dx * Math.cos(angle) + dy * Math.sin(angle);
    const across = dy * Math.cos(angle) - dx * Math.sin(angle);
    return Math.abs(along) > reach || Math.abs(across) < style.size * ROOM_BETWEEN || Math.abs(across) > style.size * 4;
  });
}

/** Where they may stand, the best places first. */
function places(scene: Scene, frame: Frame, measure: Measure): Along[] {
  const { view, theme } = scene;
  const traced = view.trace && scene.lines.get(view.trace.id);
  const course = (traced?.legs ?? []).flatMap(({ feature }) => feature.geometry.coordinates.map(frame.project));
  const style = styleOf(LABELS.side, frame.camera.zoom);
  return scene.sides
    .toSorted((a, b) => a.swing - b.swing)
    .map(({ at, rotate, above, below }) => ({
      at: frame.project(at),
      turn: rotate,
      lines: [
        { text: above, dy: (HALF_HEIGHT - SIDES.away) * style.size },
        { text: below, dy: (HALF_HEIGHT + SIDES.away) * style.size },
      ],
      style,
      ink: inkOf(LABELS.side.ink, theme),
      halo: haloOf(LABELS.side, theme),
    }))
    .filter((place) => keepsBetween(course, place, measure));
}

/** Adds the room they take to `taken`. */
export function sideNames(scene: Scene, frame: Frame, measure: Measure, taken: Box[]): SvgNode[] {
  const found = places(scene, frame, measure);
  const widths = found.flatMap(({ lines, style }) => lines.map(({ text }) => measure(text, style)));
  return write(found, frame, Math.max(0, ...widths) + SIDES.apart, measure, taken);
}
