/**
 * Hatches: what they are, and the same hatch as a small repeating image. The
 * map and the legend use the images; vector pictures draw the description.
 */
import type { Theme } from '../view/view.ts';
import { LAYER_INKS, SHEET } from './palette.ts';

export type Hatch = 'occupation' | 'provisional' | 'contested' | 'undetermined';

/** Device pixels per CSS pixel of the pattern images. */
export const PATTERN_RATIO = 2;

/** A hatch in one ink. Lengths in device pixels, `PATTERN_RATIO` to a CSS pixel. */
export interface HatchDrawing {
  /** Side of the square that repeats. */
  size: number;
  ink: string;
  /** Diagonal strokes: their width measured along the side, and whether they rise to the right. */
  strokes: { width: number; rising: boolean }[];
  /** Radius of two dots a square, or 0. */
  dots: number;
}

export interface Pattern {
  width: number;
  height: number;
  data: Uint8ClampedArray;
}

/**
 * The hatches of how land is held: paper-coloured strokes let the holder's colour
 * stand as stripes, so that no hatch looks like plain possession.
 */
export function statusHatch(hatch: Hatch, theme: Theme): HatchDrawing {
  const { hatch: paper, stipple } = SHEET[theme];
  switch (hatch) {
    case 'occupation':
      return { size: 16, ink: paper, strokes: [{ width: 8, rising: true }], dots: 0 };
    case 'provisional':
      return { size: 20, ink: paper, strokes: [{ width: 4, rising: false }], dots: 0 };
    case 'contested':
      return {
        size: 16,
        ink: paper,
        strokes: [
          { width: 5, rising: true },
          { width: 5, rising: false },
        ],
        dots: 0,
      };
    case 'undetermined':
      return { size: 16, ink: stipple, strokes: [], dots: 1.9 };
  }
}

export const HATCHES: readonly Hatch[] = ['occupation', 'provisional', 'contested', 'undetermined'];

/** The light hatch of a layer's areas: claims lean one way, all else the other. */
export function areaHatch(layer: string, claim: boolean, theme: Theme): HatchDrawing {
  const ink = LAYER_INKS[theme][layer] ?? SHEET[theme].ink;
  const stroke = claim ? { width: 2.2, rising: false } : { width: 2, rising: false };
  return { size: claim ? 24 : 40, ink, strokes: [stroke], dots: 0 };
}

type Rgb = [number, number, number];
const rgb = (hex: string): Rgb => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as Rgb;

/** Where the two dots of a square stand, as shares of its side. */
export const DOT_CENTRES = [0.25, 0.75] as const;

function covers({ size, strokes, dots }: HatchDrawing, x: number, y: number): boolean {
  return (
    strokes.some(({ width, rising }) => (rising ? x + y : x - y + size * 2) % size < width) ||
    DOT_CENTRES.some((share) => Math.hypot(x - size * share, y - size * share) < dots)
  );
}

/** The hatch as an image; four samples a pixel against jagged edges. */
export function toPattern(hatch: HatchDrawing): Pattern {
  const { size } = hatch;
  const data = new Uint8ClampedArray(size * size * 4);
  const [r, g, b] = rgb(hatch.ink);
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      let hits = 0;
      for (const dx of [0.25, 0.75]) for (const dy of [0.25, 0.75]) if (covers(hatch, x + dx, y + dy)) hits++;
      data.set([r, g, b, (hits / 4) * 255], (y * size + x) * 4);
    }
  return { width: size, height: size, data };
}
