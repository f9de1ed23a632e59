/**
 * How each kind of word on the map is set, said once for every renderer.
 * Sizes and halos in CSS pixels; spacing, gaps and the longest line in sizes of its letters. Pure.
 */
import { type ByZoom, grows, type Ink } from './symbols.ts';

export type Font = 'sans' | 'bold' | 'serif' | 'italic';

export interface LabelSymbol {
  font: Font;
  /** Of those that bring a size of their own: its multiple. */
  size: ByZoom;
  ink: Ink;
  /** Width of the halo round its letters, how soft it is, and its colour; default: the map's `halo`. */
  halo: number;
  haloBlur?: number;
  haloInk?: Ink;
  /** Zoom from which it is written. */
  minzoom?: number;
  /** Between letters. */
  spacing?: number;
  /** The longest line before a name is broken at its blanks. */
  wrap?: number;
  /** Written beside its place in whichever direction has room; or on it, failing that under or over it. */
  stands?: 'beside' | 'on';
  /** From the place to words that are not on it. */
  gap?: number;
  /** The second line: its size as a share of the first's, its font. */
  second?: { scale: number; font: Font };
}

/** The commonest halo. */
export const HALO = 1.3;

const NAME = { ink: 'ink', halo: HALO, haloBlur: 0.4, stands: 'beside', gap: 0.55, wrap: 12 } as const;
const WATER = {
  font: 'italic',
  ink: 'waterInk',
  halo: 0.9,
  haloInk: 'water',
  size: grows(11, 15),
  spacing: 0.06,
  wrap: 6,
  stands: 'on',
  gap: 0.5,
} as const;
const second = { scale: 0.82, font: 'italic' } as const;

/** Towns by rank. */
export const PLACES: Record<1 | 2 | 3, LabelSymbol> = {
  1: { ...NAME, second, font: 'bold', size: grows(12.5, 15.5), minzoom: 5 },
  2: { ...NAME, second, font: 'sans', size: grows(11, 14), minzoom: 6.4 },
  3: { ...NAME, second, font: 'sans', size: grows(10.5, 13.5), minzoom: 8 },
};

export const LABELS = {
  /** Seas and great lakes, and lesser ones; they bring their size. */
  water: { ...WATER, minzoom: 5 },
  pond: { ...WATER, minzoom: 7.6 },
  /** Powers across the territories they hold; they bring their size. */
  holder: {
    font: 'serif',
    size: grows(1, 1.6, 6, 9),
    ink: 'faint',
    halo: 1,
    haloBlur: 1,
    spacing: 0.16,
    wrap: 9,
    stands: 'on',
    gap: 1,
    second: { scale: 0.66, font: 'serif' },
  },
  territory: {
    font: 'italic',
    size: grows(11, 14, 7.6),
    ink: 'faint',
    halo: 1,
    minzoom: 7.6,
    wrap: 8,
    stands: 'on',
    gap: 0.5,
  },
  /** Points of treaty lines; the selected one at every zoom. */
  point: { ...NAME, font: 'sans', ink: 'own', size: 11, minzoom: 8, gap: 0.7, wrap: 10 },
  /** The number of a position that other evidence allows for a point. */
  rival: { font: 'bold', size: 13, ink: 'selection', halo: 2 },
  /** The powers on both sides of a traced line, along it. */
  side: { font: 'bold', size: grows(10, 13), ink: 'ink', halo: 2, haloBlur: 0.5, spacing: 0.12 },
  /** Names along treaty lines. */
  line: { font: 'italic', size: 12, ink: 'own', halo: 1.6, haloBlur: 0.4, spacing: 0.04 },
} satisfies Record<string, LabelSymbol>;

/** Which word stands where there is room for one alone: kind by kind, the first before the next. */
export const LABEL_ORDER = [
  'selectedPoint',
  'city',
  'side',
  'holder',
  'point',
  'water',
  'pond',
  'territory',
  'town',
  'village',
  'line',
] as const;
export type LabelKind = (typeof LABEL_ORDER)[number];

/** Names of both sides: the middle of their letters from the line, in sizes of them; and from the next two, CSS pixels. */
export const SIDES = { away: 2.25, apart: 60 } as const;
/** Names along lines: how far apart one stands from the next, CSS pixels, and above its line, in sizes of its letters. */
export const ALONG = { apart: 420, above: 0.9 } as const;
