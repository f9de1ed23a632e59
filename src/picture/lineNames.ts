/** The names of treaty lines along them, where they run straight enough. */
import type { Position } from '../atlas/types.ts';
import { lineLabels } from '../portrayal/labelData.ts';
import { ALONG, LABELS } from '../portrayal/labelSymbols.ts';
import { layerInk } from '../portrayal/palette.ts';
import type { Scene } from '../portrayal/scene.ts';
import type { Frame } from './frame.ts';
import type { Box, Measure } from './labels.ts';
import { HALF_HEIGHT, haloOf, styleOf } from './lettering.ts';
import type { SvgNode } from './svg.ts';
import { type Along, write } from './writing.ts';

/** How far a line may swing beneath its name, pixels: farther, and the name would stand apart from it. */
const MOST_SWING = 9;

/** Places along a line, pixels, where a word `width` wide may stand above it, the straightest first. */
function straightPlaces(line: readonly [number, number][], width: number): Pick<Along, 'at' | 'turn'>[] {
  const found: (Pick<Along, 'at' | 'turn'> & { swing: number })[] = [];
  let end = 0;
  for (let start = 0; start < line.length; start += 1) {
    const [ax, ay] = line[start] as [number, number];
    const far = (i: number) => Math.hypot((line[i] as [number, number])[0] - ax, (line[i] as [number, number])[1] - ay);
    end = Math.max(end, start + 1);
    while (end < line.length && far(end) < width) end += 1;
    const last = line[end];
    if (!last) break;
    const angle = Math.atan2(last[1] - ay, last[0] - ax);
    // Left of the way there, pixels.
    const off = line.slice(start, end + 1).map(([x, y]) => (x - ax) * Math.sin(angle) - (y - ay) * Math.cos(angle));
    const [least, most] = [Math.min(...off), Math.max(...off)];
    const over = Math.abs(angle) > Math.PI / 2;
    // Above the line as it is read.
    const side = over ? least : most;
    found.push({
      at: [(ax + last[0]) / 2 + side * Math.sin(angle), (ay + last[1]) / 2 - side * Math.cos(angle)],
      turn: (angle * 180) / Math.PI - (over ? 180 * Math.sign(angle) : 0),
      swing: most - least,
    });
  }
  return found.filter(({ swing }) => swing <= MOST_SWING).sort((a, b) => a.swing - b.swing);
}

/** How far apart the tried places of a name stand, pixels. */
const TRY_EVERY = 12;

/** Places that were found, by the frame they were found in and by the line and the width of its name. */
const foundPlaces = new WeakMap<Frame, Map<string, Pick<Along, 'at' | 'turn'>[]>>();

function namePlaces(frame: Frame, key: string, line: readonly Position[], width: number): Pick<Along, 'at' | 'turn'>[] {
  const found = foundPlaces.get(frame) ?? new Map<string, Pick<Along, 'at' | 'turn'>[]>();
  foundPlaces.set(frame, found);
  const known = found.get(key);
  if (known) return known;
  const course: [number, number][] = [];
  for (const position of line) {
    const at = frame.project(position);
    const last = course.at(-1);
    const inside = at[0] > 0 && at[1] > 0 && at[0] < frame.width && at[1] < frame.height;
    if (inside && (!last || Math.hypot(at[0] - last[0], at[1] - last[1]) >= TRY_EVERY)) course.push(at);
  }
  const straight = straightPlaces(course, width);
  found.set(key, straight);
  return straight;
}

/** Of each line, the places its name may stand at. */
function places(scene: Scene, frame: Frame, measure: Measure): Along[][] {
  const { theme } = scene;
  const style = styleOf(LABELS.line, frame.camera.zoom);
  return lineLabels(scene).map(({ name, layer, course }) => {
    const width = measure(name, style);
    return namePlaces(frame, `${name}/${Math.round(width)}`, course, width).map((place) => ({
      ...place,
      lines: [{ text: name, dy: -(ALONG.above - HALF_HEIGHT) * style.size }],
      style,
      ink: layerInk(layer, theme),
      halo: haloOf(LABELS.line, theme),
    }));
  });
}

/** Adds the room they take to `taken`. */
export const lineNames = (scene: Scene, frame: Frame, measure: Measure, taken: Box[]): SvgNode[] =>
  places(scene, frame, measure).flatMap((tries) => write(tries, frame, ALONG.apart, measure, taken));
