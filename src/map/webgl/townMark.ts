/** The little circles of towns, as images: a filled ring for great ones, a plain dot for the rest. */

import { SHEET } from '../../portrayal/palette.ts';
import { PATTERN_RATIO, type Pattern } from '../../portrayal/patterns.ts';
import type { Theme } from '../../view/view.ts';

export function townMark(rank: 1 | 2, theme: Theme): Pattern {
  const size = (rank === 1 ? 10 : 7) * PATTERN_RATIO;
  const { ink, halo } = SHEET[theme];
  const colour = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  const data = new Uint8ClampedArray(size * size * 4);
  const outer = size / 2 - 1;
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      const distance = Math.hypot(x + 0.5 - size / 2, y + 0.5 - size / 2);
      const edge = Math.max(0, Math.min(1, outer + 0.5 - distance));
      const inside = distance < outer - 2.4 && !(rank === 1 && distance < outer * 0.36);
      const [r = 0, g = 0, b = 0] = colour(inside ? halo : ink);
      data.set([r, g, b, edge * 255], (y * size + x) * 4);
    }
  return { width: size, height: size, data };
}
