/**
 * Hatches: what they are, and the same hatch as a small repeating image. The
 * WebGL map uses the images; SVG and the legend draw the description.
 */
import { STATUSES } from '../atlas/enumerations.ts';
import type { Status } from '../atlas/types.ts';
import type { Theme } from '../view/view.ts';
import { toRgb } from './colour.ts';
import { type AreaLook, areaInk, FAMILIES, MAP_COLOURS } from './palette.ts';

/** How land is held otherwise than as its holder's own. */
export type Hatch = Exclude<Status, 'sovereign'>;

/** Device pixels per CSS pixel of the pattern images. */
export const PATTERN_RATIO = 2;

/** How a stroke lies: up to the right, down to the right, across, or straight up. */
export type Lean = 'rising' | 'falling' | 'level' | 'upright';

/** A hatch in one ink. Lengths in device pixels, `PATTERN_RATIO` to a CSS pixel. */
export interface HatchDrawing {
  /** Side of the square that repeats. */
  size: number;
  ink: string;
  /** Strokes: their width measured along the side, and how they lie. */
  strokes: { width: number; lean: Lean }[];
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
  const { hatch: paper, stipple } = MAP_COLOURS[theme];
  switch (hatch) {
    case 'occupation':
      return { size: 16, ink: paper, strokes: [{ width: 8, lean: 'rising' }], dots: 0 };
    case 'provisional':
      return { size: 20, ink: paper, strokes: [{ width: 4, lean: 'falling' }], dots: 0 };
    case 'contested':
      return {
        size: 16,
        ink: paper,
        strokes: [
          { width: 5, lean: 'rising' },
          { width: 5, lean: 'falling' },
        ],
        dots: 0,
      };
    case 'undetermined':
      return { size: 16, ink: stipple, strokes: [], dots: 1.9 };
  }
}

export const HATCHES: readonly Hatch[] = STATUSES.filter((status) => status !== 'sovereign');

/** Each claimant's strokes lie its own way, so that claims to one land can be told apart where they cross. */
export const claimLeans = (claimant: string | undefined): readonly Lean[] =>
  (FAMILIES[claimant ?? '']?.claim?.strokes as Lean[] | undefined) ?? ['falling'];
/** Families that claim land. */
export const CLAIMANTS: readonly string[] = Object.keys(FAMILIES).filter((id) => FAMILIES[id]?.claim);

/** Name of the hatch of how land is held. */
export const statusHatchName = (hatch: Hatch): string => `status-${hatch}`;

/** Name of the hatch of an area: of its claimant's claims, or of its layer. */
export const areaHatchName = ({ layer, claimant }: AreaLook): string =>
  claimant ? `claim-${claimant}` : `area-${layer}`;

/** The light hatch of an area: closer for claims than for anything else. */
export function areaHatch(area: AreaLook, theme: Theme): HatchDrawing {
  const ink = areaInk(area, theme);
  if (!area.claimant) return { size: 40, ink, strokes: [{ width: 2, lean: 'falling' }], dots: 0 };
  return { size: 24, ink, strokes: claimLeans(area.claimant).map((lean) => ({ width: 2.2, lean })), dots: 0 };
}

/** Where the two dots of a square stand, as shares of its side. */
export const DOT_CENTRES = [0.25, 0.75] as const;

/** How far a place is across the strokes, measured along the side; never negative. */
const along: Record<Lean, (x: number, y: number, size: number) => number> = {
  rising: (x, y) => x + y,
  falling: (x, y, size) => x - y + size * 2,
  level: (_, y) => y,
  upright: (x) => x,
};

function covers({ size, strokes, dots }: HatchDrawing, x: number, y: number): boolean {
  return (
    strokes.some(({ width, lean }) => along[lean](x, y, size) % size < width) ||
    DOT_CENTRES.some((share) => Math.hypot(x - size * share, y - size * share) < dots)
  );
}

/** The hatch as an image; four samples a pixel against jagged edges. */
export function toPattern(hatch: HatchDrawing): Pattern {
  const { size } = hatch;
  const data = new Uint8ClampedArray(size * size * 4);
  const [r, g, b] = toRgb(hatch.ink);
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      let hits = 0;
      for (const dx of [0.25, 0.75]) for (const dy of [0.25, 0.75]) if (covers(hatch, x + dx, y + dy)) hits++;
      data.set([r, g, b, (hits / 4) * 255], (y * size + x) * 4);
    }
  return { width: size, height: size, data };
}
