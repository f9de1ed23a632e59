/** Hatches as SVG patterns, from the same descriptions as the map's images. */

import type { AreaLook } from '../portrayal/palette.ts';
import {
  areaHatch,
  areaHatchName,
  DOT_CENTRES,
  HATCHES,
  type HatchDrawing,
  PATTERN_RATIO,
  statusHatch,
} from '../portrayal/patterns.ts';
import type { Theme } from '../view/view.ts';
import { el, type Markup } from './svg.ts';

export const statusId = (hatch: string) => `status-${hatch}`;

function pattern(id: string, { size, ink, strokes, dots }: HatchDrawing): Markup {
  const side = size / PATTERN_RATIO;
  const lines = strokes.map(({ width, lean }) => {
    const straight = lean === 'level' || lean === 'upright';
    // Three strokes a square, so that the corners are filled as well. The width is measured along the side.
    const offset = width / PATTERN_RATIO / 2;
    const d = [-1, 0, 1]
      .map((k) => {
        const at = k * side + offset;
        if (lean === 'level') return `M0,${at}H${side}`;
        if (lean === 'upright') return `M${at},0V${side}`;
        return lean === 'rising'
          ? `M${at - side},${2 * side}L${at + 2 * side},${-side}`
          : `M${at - side},${-side}L${at + 2 * side},${2 * side}`;
      })
      .join('');
    const across = (width / PATTERN_RATIO) * (straight ? 1 : Math.SQRT1_2);
    return el('path', { d, stroke: ink, 'stroke-width': across, fill: 'none' });
  });
  const circles = dots
    ? DOT_CENTRES.map((share) =>
        el('circle', { cx: side * share, cy: side * share, r: dots / PATTERN_RATIO, fill: ink }),
      )
    : [];
  return el('pattern', { id, width: side, height: side, patternUnits: 'userSpaceOnUse' }, lines, circles);
}

/** Definitions of all hatches a sheet can need: those of holdings, and those of the given areas. */
export function hatchDefinitions(theme: Theme, areas: Iterable<AreaLook>): Markup[] {
  const named = new Map([...areas].map((area) => [areaHatchName(area), areaHatch(area, theme)]));
  return [
    ...HATCHES.map((hatch) => pattern(statusId(hatch), statusHatch(hatch, theme))),
    ...[...named].map(([name, hatch]) => pattern(name, hatch)),
  ];
}
