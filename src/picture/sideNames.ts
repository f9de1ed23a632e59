/** The names of both sides along a traced line. */
import { LABELS } from '../portrayal/labelSymbols.ts';
import type { Scene } from '../portrayal/scene.ts';
import type { Frame } from './frame.ts';
import type { Box, Measure } from './labels.ts';
import { haloOf, styleOf } from './lettering.ts';
import { inkOf } from './strokes.ts';
import type { SvgNode } from './svg.ts';
import { type Along, write } from './writing.ts';

/** Distance between the names of two powers, CSS pixels. */
const SIDES_APART = 150;

/** How far a line may swing between the names of its two sides, as a share of their letters' size. */
const ROOM_BETWEEN = 1.9;

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
        { text: above, dy: -style.size * ROOM_BETWEEN },
        { text: below, dy: style.size * (ROOM_BETWEEN + 0.75) },
      ],
      style,
      ink: inkOf(LABELS.side.ink, theme),
      halo: haloOf(LABELS.side, theme),
    }))
    .filter((place) => keepsBetween(course, place, measure));
}

/** Adds the room they take to `taken`. */
export const sideNames = (scene: Scene, frame: Frame, measure: Measure, taken: Box[]): SvgNode[] =>
  write(places(scene, frame, measure), frame, SIDES_APART, measure, taken);
