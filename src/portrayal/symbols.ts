/**
 * The symbols of the map: how each kind of line, area and mark is drawn, said
 * once. Both renderers, every picture and the legend are made from these.
 * Lengths in CSS pixels, dashes in widths of their line. Pure.
 */
import { DRAWN_GRADES, type DrawnGrade } from '../atlas/enumerations.ts';
import type { Area, Grade } from '../atlas/types.ts';
import type { Shown } from '../view/layers.ts';
import type { Theme } from '../view/view.ts';
import type { MapColours } from './palette.ts';

/** A value that grows evenly between two zooms and stays the same beyond them. */
export interface Growth {
  from: number;
  to: number;
  low: number;
  high: number;
}
export type ByZoom = number | Growth;

/** From `low` at zoom 6 to `high` at zoom 10, or between other zooms. */
export const grows = (low: number, high: number, from = 6, to = 10): Growth => ({ low, high, from, to });

export function atZoom(value: ByZoom, zoom: number): number {
  if (typeof value === 'number') return value;
  const { from, to, low, high } = value;
  return low + (high - low) * Math.max(0, Math.min(1, (zoom - from) / (to - from)));
}

/** A colour of the map by its role, or the thing's `own`: of its layer, its claimant or the land beside it. */
export type Ink = keyof MapColours | 'own';

export interface BandSymbol {
  ink: Ink;
  /** Default 1. */
  opacity?: number | Record<Theme, number>;
  /** Over which its edges fade out, inwards. */
  blur?: ByZoom;
  /** Default: cut off square. */
  cap?: 'round';
}

export interface LineSymbol extends BandSymbol {
  width: ByZoom;
  opacity?: number;
  /** How much wider where it is selected, or the leg being walked. */
  marked?: ByZoom;
  /** Strokes and gaps in turn; a stroke of 0 is a dot. */
  dash?: readonly number[];
}

/** Bands as wide as the doubt about a line. */
export const BANDS = {
  border: { ink: 'border', opacity: { light: 0.2, dark: 0.13 }, blur: grows(6, 30), cap: 'round' },
  leg: { ink: 'own', opacity: 0.12, blur: grows(2, 14), cap: 'round' },
} satisfies Record<string, BandSymbol>;

const DOT = { dash: [0, 2], cap: 'round' } as const;
const border = { ink: 'border', width: grows(1, 2.2), opacity: 0.95 } as const;
const leg = { ink: 'own', width: grows(2.1, 3), marked: grows(1.6, 2.2) } as const;
const outline = { ink: 'own', marked: 1.4 } as const;

/** Borders of the day between powers, by how well they are known. */
export const BORDERS: Record<DrawnGrade, LineSymbol> = {
  A: border,
  B: { ...border, dash: [4, 1.6] },
  C: { ...border, ...DOT },
};

/** Legs of treaty lines, by how well they are known. */
export const LEGS: Record<DrawnGrade, LineSymbol> = {
  A: leg,
  B: { ...leg, dash: [3, 1.4] },
  C: { ...leg, ...DOT, dash: [0, 1.8] },
};

/** Accuracy, m, from which a treaty line is drawn dashed, and dotted. */
const DASHED_FROM_M = 1001;
const DOTTED_FROM_M = 5000;

/** Which accuracies, m, each leg symbol stands for: from the first, up to and without the second. */
export const LEG_ACCURACY: Record<DrawnGrade, [from: number, to: number]> = {
  A: [0, DASHED_FROM_M],
  B: [DASHED_FROM_M, DOTTED_FROM_M],
  C: [DOTTED_FROM_M, 1e9],
};
/** Which lines lie in a band as wide as their doubt. */
export const legHasBand = (accuracy_m: number): boolean => accuracy_m >= DOTTED_FROM_M;
export const borderHasBand = (grade: Grade): boolean => grade === 'C';

export const legSymbol = (accuracy_m: number): LineSymbol =>
  LEGS[DRAWN_GRADES.find((grade) => accuracy_m < LEG_ACCURACY[grade][1]) ?? 'C'];

/** Outlines of areas by their kind. */
export const AREA_OUTLINES: Record<Area['kind'], LineSymbol> = {
  liva: { ...outline, width: 1.6, dash: [6, 2] },
  ceded: { ...outline, width: 1.8, dash: [10, 2, 2, 2] },
  zone: { ...outline, width: 1.8, dash: [4, 2] },
  claim: { ...outline, width: 2, dash: [2, 1.5] },
};

export const LINES = {
  shore: { ink: 'shore', width: 0.8 },
  coastGlow: { ink: 'water', width: 7, blur: 4, opacity: 0.8 },
  coast: { ink: 'shore', width: 1.1 },
  /** Lets the colours fade into the paper at the edge of the mapped region: the land goes on, the atlas does not. */
  edge: { ink: 'paper', width: 44, blur: 40 },
  graticule: { ink: 'faint', width: 0.6, opacity: 0.2 },
  /** The band of colour along one side of a border, as hand-coloured atlases have it. */
  ribbon: { ink: 'own', width: grows(3, 6), opacity: 0.9 },
  /** Between the units of one power. */
  units: { ink: 'border', width: grows(0.8, 1.2), opacity: 0.75, dash: [4, 2.5] },
  areaCasing: { ink: 'halo', width: 4, opacity: 0.7 },
  legCasing: { ink: 'halo', width: grows(4.6, 6.4), opacity: 0.9, cap: 'round' },
  /** Round the leg being walked. */
  legGlow: { ink: 'own', width: grows(12, 20), blur: 4, opacity: 0.45, cap: 'round' },
  selected: { ink: 'selection', width: 2.6 },
  /** Round land whose holder differs on the day compared with. */
  differingCasing: { ink: 'halo', width: 3.6, opacity: 0.7 },
  differing: { ink: 'selection', width: 1.4, dash: [2, 1.8] },
  /** Round the places that the evidence allows for a point. */
  position: { ink: 'selection', width: 1.4, dash: [4, 2.5] },
} satisfies Record<string, LineSymbol>;

/** How strongly a line or area is drawn: in its own days, and outside them. */
export const SHOWN: Record<Shown, number> = { live: 1, forced: 0.5 };
/** Opacity of the hatch of areas: closer claims stand out more. */
export const areaHatchOpacity = (kind: Area['kind']): number => (kind === 'claim' ? 0.55 : 0.22);
/** Opacity of fills in the colour of the selection. */
export const FILLS = {
  /** Land that the page speaks of. */
  highlight: 0.28,
  /** Where a point may lie, as the atlas has it, and by other evidence. */
  position: 0.14,
  rival: 0.07,
} as const;

/** A small circle: a ring, filled with the halo's colour or another. */
export interface CircleSymbol {
  /** To the middle of its ring. */
  radius: ByZoom;
  ring: number;
  /** Radius of a dot in its middle. */
  dot?: number;
  ink: Ink;
  fill?: Ink;
  /** Zoom from which it is drawn. */
  minzoom?: number;
}

export const CIRCLES = {
  city: { ink: 'ink', radius: 3.9, ring: 1.2, dot: 1.6 },
  town: { ink: 'ink', radius: 2.4, ring: 1.2 },
  point: { ink: 'own', radius: grows(2.6, 4.4, 7), ring: 1.5, minzoom: 7.2 },
  selectedPoint: { ink: 'own', radius: grows(5.5, 7.5, 7), ring: 2.6 },
  /** Where the reader stands on a traced line: a target, that is seen on any land. */
  tracePosition: { ink: 'selection', fill: 'paper', radius: 9, ring: 2, dot: 5.5 },
} satisfies Record<string, CircleSymbol>;
