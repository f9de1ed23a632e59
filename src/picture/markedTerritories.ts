/** Territories that stand out from the others of a picture. */
import { MAP_COLOURS } from '../portrayal/palette.ts';
import type { Scene } from '../portrayal/scene.ts';
import { FILLS, LINES, type LineSymbol } from '../portrayal/symbols.ts';
import type { Frame } from './frame.ts';
import { strokeOf } from './strokes.ts';
import { type Attributes, el, type SvgNode } from './svg.ts';
import { outlineId } from './territories.ts';

/** Those selected, spoken of by the page, held otherwise on the day compared with. */
export function markedTerritories(
  { highlighted, differing, selected, theme }: Scene,
  frame: Frame,
  paths: ReadonlyMap<string, string>,
): SvgNode[] {
  const look = (symbol: LineSymbol) => strokeOf(symbol, { zoom: frame.camera.zoom, theme });
  const each = (ids: ReadonlySet<string>, attributes: Attributes) =>
    [...ids].filter((id) => paths.has(id)).map((id) => el('use', { href: `#${outlineId(id)}`, ...attributes }));
  return [
    ...each(differing, look(LINES.differingCasing)),
    ...each(differing, look(LINES.differing)),
    ...each(highlighted, { fill: MAP_COLOURS[theme].selection, 'fill-opacity': FILLS.highlight }),
    ...each(selected, look(LINES.selected)),
  ];
}
