/** Hatches as small repeating images, drawn once per theme. The legend draws the same ones. */
import type { Theme } from '../view/view.ts';
import { LAYER_INKS, SHEET } from './palette.ts';

export type Hatch = 'occupation' | 'provisional' | 'contested' | 'undetermined';

export interface Pattern {
  width: number;
  height: number;
  data: Uint8ClampedArray;
}

/** Device pixels per CSS pixel of the pattern images. */
export const PATTERN_RATIO = 2;

type Rgb = [number, number, number];
const rgb = (hex: string): Rgb => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as Rgb;

/** Fills a tile from a coverage function (0 to 1), four samples a pixel against jagged edges. */
function tile(size: number, colour: string, cover: (x: number, y: number) => boolean): Pattern {
  const data = new Uint8ClampedArray(size * size * 4);
  const [r, g, b] = rgb(colour);
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      let hits = 0;
      for (const dx of [0.25, 0.75]) for (const dy of [0.25, 0.75]) if (cover(x + dx, y + dy)) hits++;
      data.set([r, g, b, (hits / 4) * 255], (y * size + x) * 4);
    }
  return { width: size, height: size, data };
}

const stripes = (size: number, width: number, up: boolean) => (x: number, y: number) =>
  (up ? x + y : x - y + size * 2) % size < width;
const dots = (size: number, radius: number) => (x: number, y: number) =>
  [
    [size / 4, size / 4],
    [(size * 3) / 4, (size * 3) / 4],
  ].some(([cx = 0, cy = 0]) => Math.hypot(x - cx, y - cy) < radius);

/**
 * The hatches of how land is held: paper-coloured strokes let the holder's colour
 * stand as stripes, so that no hatch looks like plain possession.
 */
export function statusPattern(hatch: Hatch, theme: Theme): Pattern {
  const { hatch: paper, stipple } = SHEET[theme];
  switch (hatch) {
    case 'occupation':
      return tile(16, paper, stripes(16, 8, true));
    case 'provisional':
      return tile(20, paper, stripes(20, 4, false));
    case 'contested': {
      const a = stripes(16, 5, true);
      const b = stripes(16, 5, false);
      return tile(16, paper, (x, y) => a(x, y) || b(x, y));
    }
    case 'undetermined':
      return tile(16, stipple, dots(16, 1.9));
  }
}

export const HATCHES: readonly Hatch[] = ['occupation', 'provisional', 'contested', 'undetermined'];

/** The light hatch of a layer's areas: claims lean one way, all else the other. */
export function areaPattern(layer: string, claim: boolean, theme: Theme): Pattern {
  const ink = LAYER_INKS[theme][layer] ?? SHEET[theme].ink;
  return tile(claim ? 24 : 40, ink, claim ? stripes(24, 2.2, false) : stripes(40, 2, false));
}
