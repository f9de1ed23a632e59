/**
 * Colours of the powers, as data. Muted on purpose: none is a flag's, none
 * shouts. By calculation (tests/palette.test.ts) any two that ever meet under
 * one hatch stay apart for readers with normal, deuteranope, protanope and
 * tritanope sight, on the light sheet and on the dark one.
 * Successors share their family's colour and differ by small steps of lightness.
 */
import type { Polity } from '../atlas/types.ts';
import type { Theme } from '../view/view.ts';

export type Family =
  | 'ottoman-turkish'
  | 'russian-soviet'
  | 'georgian'
  | 'armenian'
  | 'azerbaijani'
  | 'british'
  | 'iranian'
  | 'transcaucasian'
  | 'local'
  | 'none';

export const FAMILY_COLOURS: Record<Theme, Record<Family, string>> = {
  light: {
    'ottoman-turkish': '#bc9c58',
    'russian-soviet': '#7ca4da',
    georgian: '#ffd0e6',
    armenian: '#dec0fb',
    azerbaijani: '#5ec5b5',
    british: '#eca493',
    iranian: '#e7db8d',
    transcaucasian: '#98a7c0',
    local: '#a2d9b6',
    none: '#d6d2c8',
  },
  dark: {
    'ottoman-turkish': '#96662b',
    'russian-soviet': '#293971',
    georgian: '#633043',
    armenian: '#5a5ca0',
    azerbaijani: '#346971',
    british: '#93353f',
    iranian: '#463c03',
    transcaucasian: '#557b84',
    local: '#5f6656',
    none: '#37383a',
  },
};

/** Steps of lightness within a family: positive is paler. One step mixes in `STEP` of white (or black). */
const STEP = 0.09;
export const POLITY_STEPS: Record<string, number> = {
  'ankara-government': 1,
  turkey: 2,
  'russian-provisional-government': 1,
  rsfsr: -1,
  ussr: 0,
  russia: 1,
  'georgian-ssr': -1,
  georgia: 1,
  'salvation-committee': 1,
  'armenian-ssr': -1,
  armenia: 1,
  'azerbaijan-ssr': -1,
  'nakhichevan-ssr': 1,
  azerbaijan: 2,
  'transcaucasian-federation': 1,
  'batum-governorship': 1,
  'kars-governorship': 1,
  'nakhichevan-governorship': 1,
  'akhaltsikhe-government': 1,
  'aras-government': -1,
  'oltu-council': 2,
  'nakhichevan-national-committee': 1,
};

/** Sheet colours: everything that is no power. */
export interface SheetColours {
  paper: string;
  sea: string;
  water: string;
  shore: string;
  waterInk: string;
  ink: string;
  faint: string;
  halo: string;
  border: string;
  /** Opacity of the bands of doubt. */
  doubt: number;
  hatch: string;
  stipple: string;
  selection: string;
}

export const SHEET: Record<Theme, SheetColours> = {
  light: {
    paper: '#f5f0e5',
    sea: '#dbe6e8',
    water: '#cfdee2',
    shore: '#7f9ba4',
    waterInk: '#3f6572',
    ink: '#2b2620',
    faint: '#51483b',
    halo: '#fbf8f1',
    border: '#3a2e2a',
    doubt: 0.2,
    hatch: '#fbf8f1',
    stipple: '#8c867a',
    selection: '#14110d',
  },
  dark: {
    paper: '#232425',
    sea: '#171d21',
    water: '#1b262c',
    shore: '#5c7884',
    waterInk: '#9dbcc8',
    ink: '#efe9dc',
    faint: '#cfc6b6',
    halo: '#1b1b1c',
    border: '#f0e6d4',
    doubt: 0.13,
    hatch: '#1d1d1e',
    stipple: '#85827c',
    selection: '#ffffff',
  },
};

/** Inks of the mission's layers, dark on paper and light on night; dashes tell them apart as well. */
export const LAYER_INKS: Record<Theme, Record<string, string>> = {
  light: {
    'elviye-i-selase': '#6d2b63',
    'gumru-line': '#b4530d',
    'article-4-border': '#a3162a',
    'annex-iii-nakhchivan': '#0a5d63',
    zones: '#1c5c86',
    'claims-1919': '#6b4423',
    'soviet-claims-1945': '#3f3a9b',
    'treaty-lines': '#4a4a1c',
  },
  dark: {
    'elviye-i-selase': '#e3a5d8',
    'gumru-line': '#ffb066',
    'article-4-border': '#ff8d8d',
    'annex-iii-nakhchivan': '#6fdbd8',
    zones: '#8ecbee',
    'claims-1919': '#e0bd9d',
    'soviet-claims-1945': '#b9b4ff',
    'treaty-lines': '#d6d28a',
  },
};

/** Inks of claims by the family of who asked: claims of several parties may lie over one another. */
export const CLAIM_INKS: Record<Theme, Partial<Record<string, string>>> = {
  light: {
    'ottoman-turkish': '#7a5410',
    'russian-soviet': '#3f3a9b',
    georgian: '#b02a5b',
    armenian: '#7d2e9c',
    azerbaijani: '#0a6a5a',
    local: '#2f6b2a',
  },
  dark: {
    'ottoman-turkish': '#ecc27a',
    'russian-soviet': '#b9b4ff',
    georgian: '#ff9fc4',
    armenian: '#d9a6ff',
    azerbaijani: '#7fe0cf',
    local: '#a9dc9c',
  },
};

/** What the look of an area hangs on: its layer, or the colour family of who claims it. */
export interface AreaLook {
  layer: string;
  claimant?: string | undefined;
}

/** The ink of an area: a claim's is its claimant's, any other its layer's. */
export function areaInk({ layer, claimant }: AreaLook, theme: Theme): string {
  return (claimant && CLAIM_INKS[theme][claimant]) || LAYER_INKS[theme][layer] || SHEET[theme].ink;
}

type Rgb = [number, number, number];
const toRgb = (hex: string): Rgb => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as Rgb;
const toHex = (rgb: Rgb) => `#${rgb.map((c) => Math.round(c).toString(16).padStart(2, '0')).join('')}`;

/** `share` (0 to 1) of `b` in `a`, mixed in sRGB. Opaque hex colours in and out. */
export function mix(a: string, b: string, share: number): string {
  const [x, y] = [toRgb(a), toRgb(b)];
  return toHex(x.map((c, i) => c + ((y[i] ?? 0) - c) * share) as Rgb);
}

/** The full tint of a power. Unknown families get the colour of none. */
export function polityColour(polity: Pick<Polity, 'id' | 'family'> | undefined, theme: Theme): string {
  const families = FAMILY_COLOURS[theme];
  const base = families[(polity?.family ?? 'none') as Family] ?? families.none;
  const step = POLITY_STEPS[polity?.id ?? ''] ?? 0;
  const paler = theme === 'light' ? step : -step;
  return mix(base, paler > 0 ? '#ffffff' : '#000000', Math.abs(step) * STEP * (paler > 0 ? 1 : 0.7));
}

/** The tint of neighbouring land that is told in outline only. */
export function contextColour(colour: string, theme: Theme): string {
  return mix(colour, SHEET[theme].paper, 0.45);
}

/** The band of colour along a border, stronger than the tint of the land. */
export function ribbonColour(colour: string, theme: Theme): string {
  return theme === 'light' ? mix(colour, '#4a3a20', 0.22) : mix(colour, '#ffffff', 0.14);
}
