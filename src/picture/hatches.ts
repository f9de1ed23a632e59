/**
 * Hatches, from the same descriptions as the map's images: as patterns for the
 * screen, which repaints them often, and drawn out stroke by stroke for files
 * and paper, where programs choke on patterns (Ghostscript draws one for
 * minutes, browsers print one as thousands of tiles).
 */

import type { AreaLook } from '../portrayal/palette.ts';
import {
  areaHatch,
  areaHatchName,
  DOT_CENTRES,
  HATCHES,
  type HatchDrawing,
  type Lean,
  PATTERN_RATIO,
  statusHatch,
  statusHatchName,
} from '../portrayal/patterns.ts';
import type { Theme } from '../view/view.ts';
import { el, SVG, type SvgNode, serialise } from './svg.ts';

/** How hatches are drawn: `patterns` are referred to and repeat by themselves, `strokes` stand there one by one. */
export type Hatching = 'patterns' | 'strokes';

interface Box {
  width: number;
  height: number;
}

/** Path data of the strokes of one lean across a box. All run the same way round, so that where two cross is filled once. */
function bands({ width, height }: Box, lean: Lean, side: number, thick: number): string {
  const round = (value: number) => Number(value.toFixed(2));
  const across = lean === 'level' ? height : lean === 'rising' ? width + height : width;
  const first = lean === 'falling' ? -Math.ceil(height / side) : 0;
  const w = round(width);
  const h = round(height);
  const slope = { rising: -h, falling: h, upright: 0, level: 0 }[lean];
  let d = '';
  for (let k = first; k * side < across; k++) {
    const at = round(k * side);
    d += lean === 'level' ? `M0,${at}h${w}v${thick}h${-w}z` : `M${at},0h${thick}l${slope},${h}h${-thick}z`;
  }
  return d;
}

/** Path data of rows of dots, a dash each, over the squares that a part of the box touches. */
function dotRows({ x, y, width, height }: Box & { x: number; y: number }, side: number): string {
  const [left, top, bottom] = [Math.floor(x / side), Math.floor(y / side), Math.ceil((y + height) / side)];
  return DOT_CENTRES.flatMap((share) =>
    Array.from({ length: bottom - top }, (_, k) => (top + k + share) * side).map(
      (row) => `M${(left + share) * side},${row}H${x + width}`,
    ),
  ).join('');
}

/**
 * A hatch drawn out across a box, for whoever cuts it to a shape.
 *
 * @param room part of the box that the shape lies in: printers write out every dot
 */
export function hatchStrokes(
  { size, ink, strokes, dots }: HatchDrawing,
  box: Box,
  opacity?: number,
  room = { x: 0, y: 0, ...box },
): SvgNode[] {
  const side = size / PATTERN_RATIO;
  const d = strokes.map(({ width, lean }) => bands(box, lean, side, width / PATTERN_RATIO)).join('');
  return [
    ...(d ? [el('path', { d, fill: ink, 'fill-opacity': opacity })] : []),
    // A dot is a round dash without length.
    ...(dots
      ? [
          el('path', {
            d: dotRows(room, side),
            fill: 'none',
            stroke: ink,
            'stroke-width': (dots * 2) / PATTERN_RATIO,
            'stroke-opacity': opacity,
            'stroke-linecap': 'round',
            'stroke-dasharray': `0.01 ${side - 0.01}`,
          }),
        ]
      : []),
  ];
}

/** The square of a hatch that repeats, CSS pixels. */
function squareOf({ size }: HatchDrawing): Box {
  const side = size / PATTERN_RATIO;
  return { width: side, height: side };
}

function pattern(id: string, hatch: HatchDrawing): SvgNode {
  const square = squareOf(hatch);
  return el('pattern', { id, ...square, patternUnits: 'userSpaceOnUse' }, hatchStrokes(hatch, square));
}

/** One square of a hatch as a drawing of its own, which repeats without a seam. */
export function hatchImage(hatch: HatchDrawing): string {
  const square = squareOf(hatch);
  return serialise(el('svg', { xmlns: SVG, ...square }, hatchStrokes(hatch, square)));
}

/** Patterns of all hatches a map can need: those of holdings, and those of the given areas. */
export function hatchPatterns(theme: Theme, areas: Iterable<AreaLook>): SvgNode[] {
  const named = new Map([...areas].map((area) => [areaHatchName(area), areaHatch(area, theme)]));
  return [
    ...HATCHES.map((hatch) => pattern(statusHatchName(hatch), statusHatch(hatch, theme))),
    ...[...named].map(([name, hatch]) => pattern(name, hatch)),
  ];
}
