/** The little circles of towns, as images: a ring with a dot in its middle for cities, a plain ring for towns. */
import { toRgb } from '../../portrayal/colour.ts';
import { MAP_COLOURS } from '../../portrayal/palette.ts';
import { PATTERN_RATIO, type Pattern } from '../../portrayal/patterns.ts';
import { atZoom, CIRCLES, type CircleSymbol } from '../../portrayal/symbols.ts';
import type { Theme } from '../../view/view.ts';

export function townMark(rank: 1 | 2, theme: Theme): Pattern {
  const { radius, ring, dot = 0 }: CircleSymbol = rank === 1 ? CIRCLES.city : CIRCLES.town;
  const middle = atZoom(radius, 0);
  const [outer, inner] = [middle + ring / 2, middle - ring / 2];
  // A pixel of room for soft edges.
  const size = Math.ceil(outer + 0.5) * 2 * PATTERN_RATIO;
  const [ink, halo] = [toRgb(MAP_COLOURS[theme].ink), toRgb(MAP_COLOURS[theme].halo)];
  const data = new Uint8ClampedArray(size * size * 4);
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      const distance = Math.hypot(x + 0.5 - size / 2, y + 0.5 - size / 2) / PATTERN_RATIO;
      const edge = Math.max(0, Math.min(1, (outer - distance) * PATTERN_RATIO + 0.5));
      data.set([...(distance < inner && distance > dot ? halo : ink), edge * 255], (y * size + x) * 4);
    }
  return { width: size, height: size, data };
}
