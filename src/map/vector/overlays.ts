/** What the live map shows over and between the parts of the picture: the net of degrees, what is traced or chosen. */
import type { Feature, LineString, Point } from 'geojson';
import { compareAnnexes } from '../../atlas/annexes.ts';
import type { ArcFeature, Atlas, LegFeature } from '../../atlas/atlas.ts';
import { differingLands } from '../../atlas/compare.ts';
import { legAt, tracedLine } from '../../atlas/trace.ts';
import type { Frame } from '../../picture/frame.ts';
import { type Box, type Measure, overlap, type TextStyle, textAttributes } from '../../picture/labels.ts';
import { outlineId, territoryPaths } from '../../picture/land.ts';
import { type Attributes, el, type Markup } from '../../picture/svg.ts';
import { treatyLabels } from '../../portrayal/labelData.ts';
import { LAYER_INKS, SHEET } from '../../portrayal/palette.ts';
import { positionsOfPoint, sideNames } from '../../portrayal/traceData.ts';
import type { Theme, View } from '../../view/view.ts';
import { graticuleLines, NET, stepAt } from '../graticule.ts';

const stroke = (d: string, ink: string, width: number, more: Attributes = {}): Markup =>
  el('path', { d, fill: 'none', stroke: ink, 'stroke-width': width, 'stroke-linejoin': 'round', ...more });

export function net(frame: Frame, theme: Theme): Markup {
  const lines = graticuleLines(stepAt(frame.camera.zoom)).map((line) => frame.path(line));
  return stroke(lines.join(''), SHEET[theme].faint, NET.width, { 'stroke-opacity': NET.opacity });
}

/** Widths of the strokes, CSS pixels, that together let the colours fade out at the end of the map. */
const FADE = [44, 36, 28, 20, 12];

/** Lets the colours fade into the paper at the edge of the mapped region: the land goes on, the atlas does not. */
export function edge(atlas: Atlas, frame: Frame, theme: Theme): Markup[] {
  const arcs: ArcFeature[] = atlas.geometry.arcs.features;
  const d = arcs
    .filter(({ properties: { method, left, right } }) => method === 'frame' && (left || right))
    .map(({ geometry }) => frame.path(geometry))
    .join('');
  return FADE.map((width) => stroke(d, SHEET[theme].paper, width, { 'stroke-opacity': 0.3 }));
}

/** The leg being walked. */
export function litLeg(atlas: Atlas, frame: Frame, { trace }: View, theme: Theme): Markup[] {
  const line = trace ? tracedLine(atlas, trace.id) : undefined;
  const at = line && trace ? legAt(line, trace.km) : undefined;
  const legs: LegFeature[] = atlas.geometry.legs.features;
  return legs
    .filter(({ properties }) => line && properties.boundary === trace?.id && properties.leg === at)
    .flatMap(({ properties, geometry }) => {
      const d = frame.path(geometry);
      const ink = LAYER_INKS[theme][properties.layer] ?? SHEET[theme].ink;
      return [stroke(d, ink, 15, { 'stroke-opacity': 0.3, 'stroke-linecap': 'round' }), stroke(d, ink, 4.4)];
    });
}

/** Lands that the page speaks of: where two days differ, where two texts do. */
export function litLands(atlas: Atlas, frame: Frame, { compare, date, table }: View, theme: Theme): Markup[] {
  const { selection } = SHEET[theme];
  const paths = territoryPaths(atlas, frame);
  const land = (id: string, look: Attributes) =>
    paths.has(id) ? [el('use', { href: `#${outlineId(id)}`, ...look })] : [];
  const differing = compare ? [...differingLands(atlas, date, compare.date)] : [];
  const between = table?.kind === 'annexes' ? (compareAnnexes(atlas)?.land ?? []) : [];
  return [
    ...between.flatMap(({ territory }) => land(territory, { fill: selection, 'fill-opacity': 0.28 })),
    ...differing.flatMap((id) =>
      land(id, { fill: 'none', stroke: selection, 'stroke-width': 1.6, 'stroke-dasharray': '3 2' }),
    ),
  ];
}

/** The places that the evidence allows for the chosen point. */
export function positions(atlas: Atlas, frame: Frame, { selection }: View, theme: Theme): Markup[] {
  const sheet = SHEET[theme];
  return positionsOfPoint(atlas, selection).features.map(({ geometry, properties }) => {
    const rival = Number(properties?.rival);
    if (geometry.type !== 'Point')
      return el('path', {
        d: frame.path(geometry),
        fill: sheet.selection,
        'fill-opacity': rival ? 0.07 : 0.14,
        stroke: sheet.selection,
        'stroke-width': 1.4,
        'stroke-dasharray': '5 3.5',
      });
    const [x, y] = frame.project(geometry.coordinates);
    const style: TextStyle = { family: 'sans', size: 13, weight: 600 };
    return rival
      ? el(
          'text',
          {
            x,
            y: y + 4.5,
            'text-anchor': 'middle',
            fill: sheet.selection,
            stroke: sheet.halo,
            ...textAttributes(style),
          },
          `× ${rival}`,
        )
      : el('g');
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
}

/** Writes along lines, each where nothing stands and `apart` pixels from the last of its kind. Adds to `taken`. */
function write(candidates: Iterable<Along>, frame: Frame, apart: number, measure: Measure, taken: Box[]) {
  const written: Markup[] = [];
  const places: [number, number][] = [];
  for (const { at, turn, lines, style, ink } of candidates) {
    const [x, y] = at;
    const angle = (turn * Math.PI) / 180;
    const [across, down] = [Math.cos(angle), Math.sin(angle)];
    // The box of a turned line of text is cut in pieces: as one it would hold much free room.
    const pieces = lines.flatMap(({ text, dy }) => {
      const width = measure(text, style);
      const off = dy - style.size * 0.35;
      const reachX = (width / 8) * Math.abs(across) + style.size * 0.5;
      const reachY = (width / 8) * Math.abs(down) + style.size * 0.5;
      return [-0.375, -0.125, 0.125, 0.375].map((share): Box => {
        const [px, py] = [x + share * width * across - off * down, y + share * width * down + off * across];
        return [px - reachX, py - reachY, px + reachX, py + reachY];
      });
    });
    const clear = pieces.every(
      (box) =>
        box[0] > 0 &&
        box[1] > 0 &&
        box[2] < frame.width &&
        box[3] < frame.height &&
        !taken.some((o) => overlap(box, o)),
    );
    if (!clear || places.some(([px, py]) => Math.hypot(px - x, py - y) < apart)) continue;
    places.push(at);
    taken.push(...pieces);
    written.push(
      el(
        'g',
        { transform: `translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${turn.toFixed(1)})`, fill: ink },
        lines.map(({ text, dy }) => el('text', { y: dy, 'text-anchor': 'middle', ...textAttributes(style) }, text)),
      ),
    );
  }
  return written;
}

/** Distance between two writings of one kind, CSS pixels. */
const SIDES_APART = 150;
const NAMES_APART = 420;

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
function sides(atlas: Atlas, frame: Frame, view: View, theme: Theme, measure: Measure): Along[] {
  const legs: LegFeature[] = atlas.geometry.legs.features;
  const course = legs
    .filter(({ properties }) => properties.boundary === view.trace?.id)
    .flatMap(({ geometry }) => geometry.coordinates.map(frame.project));
  const style: TextStyle = { family: 'sans', size: frame.camera.zoom < 8 ? 11 : 12.5, weight: 600, spacing: 1.4 };
  const places = sideNames(atlas, view).features as Feature<Point>[];
  return places
    .sort((a, b) => Number(a.properties?.swing) - Number(b.properties?.swing))
    .map(({ geometry, properties }) => ({
      at: frame.project(geometry.coordinates),
      turn: Number(properties?.rotate),
      lines: [
        { text: String(properties?.above), dy: -style.size * ROOM_BETWEEN },
        { text: String(properties?.below), dy: style.size * (ROOM_BETWEEN + 0.75) },
      ],
      style,
      ink: SHEET[theme].ink,
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

function namePlaces(frame: Frame, key: string, line: LineString, width: number): Pick<Along, 'at' | 'turn'>[] {
  const found = foundPlaces.get(frame) ?? new Map<string, Pick<Along, 'at' | 'turn'>[]>();
  foundPlaces.set(frame, found);
  const known = found.get(key);
  if (known) return known;
  const course: [number, number][] = [];
  for (const position of line.coordinates) {
    const at = frame.project(position);
    const last = course.at(-1);
    const inside = at[0] > 0 && at[1] > 0 && at[0] < frame.width && at[1] < frame.height;
    if (inside && (!last || Math.hypot(at[0] - last[0], at[1] - last[1]) >= TRY_EVERY)) course.push(at);
  }
  const places = straightPlaces(course, width);
  found.set(key, places);
  return places;
}

function treatyNames(atlas: Atlas, frame: Frame, view: View, theme: Theme, measure: Measure): Along[][] {
  const style: TextStyle = { family: 'serif', size: 12, italic: true, spacing: 0.4 };
  const lines = treatyLabels(atlas, view).features as Feature<LineString>[];
  return lines.map(({ geometry, properties }) => {
    const text = String(properties?.name);
    const width = measure(text, style);
    const ink = LAYER_INKS[theme][String(properties?.layer)] ?? SHEET[theme].ink;
    return namePlaces(frame, `${text}/${Math.round(width)}`, geometry, width).map((place) => ({
      ...place,
      lines: [{ text, dy: -6 }],
      style,
      ink,
    }));
  });
}

/** All that is written along lines. Adds the room it takes to `taken`. */
export function alongLines(
  atlas: Atlas,
  frame: Frame,
  view: View,
  theme: Theme,
  measure: Measure,
  taken: Box[],
): Markup[] {
  return [
    ...write(sides(atlas, frame, view, theme, measure), frame, SIDES_APART, measure, taken),
    ...treatyNames(atlas, frame, view, theme, measure).flatMap((tries) =>
      write(tries, frame, NAMES_APART, measure, taken),
    ),
  ];
}
