/** What is drawn over and between the lands and lines: the graticule, the end of the map, what is traced, lit or compared, and names along lines. */
import type { ArcFeature } from '../atlas/atlas.ts';
import type { Position } from '../atlas/types.ts';
import { graticuleLines, stepAt } from '../portrayal/graticule.ts';
import { lineLabels } from '../portrayal/labelData.ts';
import { ALONG, LABELS } from '../portrayal/labelSymbols.ts';
import { layerInk, SHEET } from '../portrayal/palette.ts';
import type { Scene } from '../portrayal/scene.ts';
import { FILLS, LINES, type LineSymbol } from '../portrayal/symbols.ts';
import type { Theme } from '../view/view.ts';
import type { Frame } from './frame.ts';
import { type Box, fits, type Measure, type TextStyle, textAttributes } from './labels.ts';
import { outlineId } from './land.ts';
import { haloOf, styleOf, wordsLook } from './lettering.ts';
import { inkOf, softStrokes, strokeOf } from './strokes.ts';
import { type Attributes, el, type SvgNode } from './svg.ts';

export function net(frame: Frame, theme: Theme): SvgNode {
  const { zoom } = frame.camera;
  const d = graticuleLines(stepAt(zoom)).map((line) => frame.path(line));
  return el('path', { d: d.join(''), ...strokeOf(LINES.graticule, { zoom, theme }) });
}

export function edge({ atlas, theme }: Scene, frame: Frame): SvgNode[] {
  const arcs: ArcFeature[] = atlas.geometry.arcs.features;
  const d = arcs
    .filter(({ properties: { method, left, right } }) => method === 'frame' && (left || right))
    .map(({ geometry }) => frame.path(geometry))
    .join('');
  return softStrokes(LINES.edge, { zoom: frame.camera.zoom, theme }).map((look) => el('path', { d, ...look }));
}

/** Lands that stand out: selected, spoken of by the page, held otherwise on the day compared with. */
export function markedLands(
  { lit, differing, selected, theme }: Scene,
  frame: Frame,
  paths: ReadonlyMap<string, string>,
): SvgNode[] {
  const look = (symbol: LineSymbol) => strokeOf(symbol, { zoom: frame.camera.zoom, theme });
  const each = (ids: ReadonlySet<string>, attributes: Attributes) =>
    [...ids].filter((id) => paths.has(id)).map((id) => el('use', { href: `#${outlineId(id)}`, ...attributes }));
  return [
    ...each(differing, look(LINES.differingCasing)),
    ...each(differing, look(LINES.differing)),
    ...each(lit, { fill: SHEET[theme].selection, 'fill-opacity': FILLS.lit }),
    ...each(selected, look(LINES.selected)),
  ];
}

/** From the middle of a line of letters to its baseline, in sizes of them. */
const HALF_HEIGHT = 0.35;

/** The places that the evidence allows for the chosen point. Adds what is written at them to `taken`. */
export function positions(scene: Scene, frame: Frame, measure: Measure, taken: Box[]): SvgNode[] {
  const { theme } = scene;
  const { zoom } = frame.camera;
  const style = styleOf(LABELS.rival, zoom);
  return scene.positions.flatMap(({ at, ring, rival }) => {
    const circle = el('path', {
      d: frame.path({ type: 'Polygon', coordinates: [ring] }),
      ...strokeOf(LINES.position, { zoom, theme }),
      fill: SHEET[theme].selection,
      'fill-opacity': rival ? FILLS.rival : FILLS.position,
    });
    if (!rival) return [circle];
    const [x, y] = frame.project(at);
    const look = {
      fill: inkOf(LABELS.rival.ink, theme),
      ...wordsLook(theme),
      ...haloOf(LABELS.rival, theme),
      ...textAttributes(style),
    };
    const number = { x, y: y + style.size * HALF_HEIGHT, 'text-anchor': 'middle', ...look };
    const words = `× ${rival}`;
    const reach = measure(words, style) / 2;
    taken.push([x - reach, y - style.size / 2, x + reach, y + style.size / 2]);
    return [circle, el('text', number, words)];
  });
}

interface Along {
  /** Pixels: the middle of the writing. */
  at: [x: number, y: number];
  /** Degrees clockwise from level. */
  turn: number;
  lines: { text: string; dy: number }[];
  style: TextStyle;
  ink: string;
  /** What its halo differs in from that of the words' group. */
  halo: Attributes;
}

/** Writes along lines, each where nothing stands and `apart` pixels from the last of its kind. Adds to `taken`. */
function write(candidates: Iterable<Along>, frame: Frame, apart: number, measure: Measure, taken: Box[]) {
  const written: SvgNode[] = [];
  const places: [number, number][] = [];
  for (const { at, turn, lines, style, ink, halo } of candidates) {
    const [x, y] = at;
    const angle = (turn * Math.PI) / 180;
    const [across, down] = [Math.cos(angle), Math.sin(angle)];
    // The box of a turned line of text is cut in pieces: as one it would hold much free room.
    const pieces = lines.flatMap(({ text, dy }) => {
      const width = measure(text, style);
      const off = dy - style.size * HALF_HEIGHT;
      const reachX = (width / 8) * Math.abs(across) + style.size * 0.5;
      const reachY = (width / 8) * Math.abs(down) + style.size * 0.5;
      return [-0.375, -0.125, 0.125, 0.375].map((share): Box => {
        const [px, py] = [x + share * width * across - off * down, y + share * width * down + off * across];
        return [px - reachX, py - reachY, px + reachX, py + reachY];
      });
    });
    const clear = pieces.every((box) => fits(box, frame, taken));
    if (!clear || places.some(([px, py]) => Math.hypot(px - x, py - y) < apart)) continue;
    places.push(at);
    taken.push(...pieces);
    written.push(
      el(
        'g',
        { transform: `translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${turn.toFixed(1)})`, fill: ink, ...halo },
        lines.map(({ text, dy }) => el('text', { y: dy, 'text-anchor': 'middle', ...textAttributes(style) }, text)),
      ),
    );
  }
  return written;
}

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

/** The names of both sides along the traced line. */
function sides(scene: Scene, frame: Frame, measure: Measure): Along[] {
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
  const places = straightPlaces(course, width);
  found.set(key, places);
  return places;
}

function lineNames(scene: Scene, frame: Frame, measure: Measure): Along[][] {
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

/** All that is written along lines. Adds the room it takes to `taken`. */
export function alongLines(scene: Scene, frame: Frame, measure: Measure, taken: Box[]): SvgNode[] {
  return [
    ...write(sides(scene, frame, measure), frame, SIDES_APART, measure, taken),
    ...lineNames(scene, frame, measure).flatMap((tries) => write(tries, frame, ALONG.apart, measure, taken)),
  ];
}
