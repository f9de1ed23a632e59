/**
 * Colours: of the powers, by the families in geodata/families.json, of layers,
 * and of the map. Those of powers are muted on purpose: none is a flag's, none
 * shouts. By calculation (tests/portrayal/palette.test.ts) any two that ever meet under
 * one hatch stay apart for readers with normal, deuteranope, protanope and
 * tritanope sight, on the light map and on the dark one.
 * Successors share their family's colour and differ by small steps of lightness.
 */
import families from '../../geodata/families.json' with { type: 'json' };
import { LAYER_IDS, LAYERS } from '../atlas/layers.ts';
import type { Polity } from '../atlas/types.ts';
import type { Theme } from '../view/view.ts';
import { mix } from './colour.ts';

export type Family = keyof typeof families;
/** What a family looks like; `claim`: its claims, whose strokes lie each its own way. */
interface FamilyLook {
  colour: Record<Theme, string>;
  claim?: { ink: Record<Theme, string>; strokes: string[] };
}
/** The families of colours, as geodata/families.json has them. */
export const FAMILIES: Readonly<Record<string, FamilyLook>> = families;

const perTheme = <T>(make: (theme: Theme) => T): Record<Theme, T> => ({ light: make('light'), dark: make('dark') });

export const FAMILY_COLOURS = perTheme(
  (theme) =>
    Object.fromEntries(Object.entries(FAMILIES).map(([id, { colour }]) => [id, colour[theme]])) as Record<
      Family,
      string
    >,
);

/** Steps of lightness within a family: positive is paler. One step mixes in `STEP` of white (or black). */
const STEP = 0.09;

/** Colours of the map itself: everything that is no power. */
export interface MapColours {
  paper: string;
  sea: string;
  water: string;
  shore: string;
  waterInk: string;
  ink: string;
  faint: string;
  halo: string;
  border: string;
  hatch: string;
  stipple: string;
  selection: string;
}

export const MAP_COLOURS: Record<Theme, MapColours> = {
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
    hatch: '#1d1d1e',
    stipple: '#85827c',
    selection: '#ffffff',
  },
};

/** Inks of the layers, dark on paper and light on night; dashes tell them apart as well. */
export const LAYER_INKS: Record<Theme, Record<string, string>> = perTheme((theme) =>
  Object.fromEntries(LAYER_IDS.map((id) => [id, LAYERS[id].ink[theme]])),
);

/** Inks of claims by the family of who asked: claims of several parties may lie over one another. */
export const CLAIM_INKS: Record<Theme, Partial<Record<string, string>>> = perTheme((theme) =>
  Object.fromEntries(Object.entries(FAMILIES).flatMap(([id, { claim }]) => (claim ? [[id, claim.ink[theme]]] : []))),
);

/** What the look of an area hangs on: its layer, or the colour family of who claims it. */
export interface AreaLook {
  layer: string;
  claimant?: string | undefined;
}

/** The ink of a layer's lines and points. */
export const layerInk = (layer: string, theme: Theme): string => LAYER_INKS[theme][layer] ?? MAP_COLOURS[theme].ink;

/** The ink of an area: a claim's is its claimant's, any other its layer's. */
export function areaInk({ layer, claimant }: AreaLook, theme: Theme): string {
  return (claimant && CLAIM_INKS[theme][claimant]) || layerInk(layer, theme);
}

/** The full tint of a power. Unknown families get the colour of none. */
export function polityColour(polity: Pick<Polity, 'family' | 'tint'> | undefined, theme: Theme): string {
  const families = FAMILY_COLOURS[theme];
  const base = families[(polity?.family ?? 'none') as Family] ?? families.none;
  const step = polity?.tint ?? 0;
  const paler = theme === 'light' ? step : -step;
  return mix(base, paler > 0 ? '#ffffff' : '#000000', Math.abs(step) * STEP * (paler > 0 ? 1 : 0.7));
}

/** The tint of neighbouring land that is told in outline only. */
export function contextColour(colour: string, theme: Theme): string {
  return mix(colour, MAP_COLOURS[theme].paper, 0.45);
}

/** The band of colour along a border, stronger than the tint of the land. */
export function ribbonColour(colour: string, theme: Theme): string {
  return theme === 'light' ? mix(colour, '#4a3a20', 0.22) : mix(colour, '#ffffff', 0.14);
}
