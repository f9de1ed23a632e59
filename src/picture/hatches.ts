/** Hatches as SVG patterns, from the same descriptions as the map's images. */
import type { LayerId } from '../atlas/types.ts';
import {
  areaHatch,
  DOT_CENTRES,
  HATCHES,
  type HatchDrawing,
  PATTERN_RATIO,
  statusHatch,
} from '../portrayal/patterns.ts';
import type { Theme } from '../view/view.ts';
import { el, type Markup } from './svg.ts';

export const statusId = (hatch: string) => `status-${hatch}`;
export const areaId = (layer: string, claim: boolean) => `${claim ? 'claim' : 'area'}-${layer}`;

function pattern(id: string, { size, ink, strokes, dots }: HatchDrawing): Markup {
  const side = size / PATTERN_RATIO;
  const lines = strokes.map(({ width, rising }) => {
    // Three strokes a square, so that the corners are filled as well. The width is measured along the side.
    const offset = width / PATTERN_RATIO / 2;
    const d = [-1, 0, 1]
      .map((k) => {
        const at = k * side + offset;
        return rising
          ? `M${at - side},${2 * side}L${at + 2 * side},${-side}`
          : `M${at - side},${-side}L${at + 2 * side},${2 * side}`;
      })
      .join('');
    return el('path', { d, stroke: ink, 'stroke-width': (width / PATTERN_RATIO) * Math.SQRT1_2, fill: 'none' });
  });
  const circles = dots
    ? DOT_CENTRES.map((share) =>
        el('circle', { cx: side * share, cy: side * share, r: dots / PATTERN_RATIO, fill: ink }),
      )
    : [];
  return el('pattern', { id, width: side, height: side, patternUnits: 'userSpaceOnUse' }, lines, circles);
}

/** Definitions of all hatches a sheet can need: those of holdings, and those of the given layers. */
export function hatchDefinitions(theme: Theme, layers: Iterable<LayerId>): Markup[] {
  return [
    ...HATCHES.map((hatch) => pattern(statusId(hatch), statusHatch(hatch, theme))),
    ...[...layers].flatMap((layer) =>
      [true, false].map((claim) => pattern(areaId(layer, claim), areaHatch(layer, claim, theme))),
    ),
  ];
}
