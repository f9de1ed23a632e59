/** What the reader is looking at, as one immutable value. */
import { startDay } from '../../geodata/map.json' with { type: 'json' };
import { type Lang, langOf } from '../atlas/lang.ts';
import { LAYER_IDS, LAYERS_ON_REQUEST, type LayerId } from '../atlas/layers.ts';

export type { Lang };

export type Theme = 'light' | 'dark';

/** Web Mercator camera: centre in degrees, zoom in the renderer's levels (512 px tiles). */
export interface Camera {
  lon: number;
  lat: number;
  zoom: number;
}

/** `auto`: shown while the day lies within the line's or area's own span. */
export type LayerChoice = 'auto' | 'on' | 'off';
export type Layers = Readonly<Record<LayerId, LayerChoice>>;

/** `sign` is a symbol of the legend, such as the line of grade B: ids in `src/view/legendSymbols.ts`. */
export const SELECTION_KINDS = [
  'territory',
  'boundary',
  'area',
  'point',
  'arc',
  'event',
  'polity',
  'place',
  'instrument',
  'sign',
] as const;
export type SelectionKind = (typeof SELECTION_KINDS)[number];
/** Things of which an address may name a part: a leg of a line, an article of a treaty. */
export const hasParts = (kind: SelectionKind): boolean => kind === 'boundary' || kind === 'instrument';

/** One thing on the map, or behind it. `leg` is the index of a leg, of boundaries, or of an article, of instruments. */
export interface Selection {
  kind: SelectionKind;
  id: string;
  leg?: number;
}

/** A walk along a treaty line: which, and how far from its start, km. */
export interface Trace {
  id: string;
  km: number;
}

/** A table beside the map: the points of a treaty line, or the two texts on Nakhchivan side by side. */
export type Table = { kind: 'points'; id: string } | { kind: 'annexes' };

/** A second day beside the view's own, in a swipe. */
export interface Compare {
  /** ISO day of the right-hand side. */
  readonly date: string;
  /** Where the two sides meet: share (0 to 1, in hundredths) of the map's width from the left. */
  readonly share: number;
}

/** A tour, and where in it the reader is. */
export interface TourPlace {
  /** The id of one that comes with the atlas, of a draft on this device (`draft-…`), a whole tour packed, or `list`. */
  readonly ref: string;
  /** Counted from 0; null: not yet begun. */
  readonly stop: number | null;
}

export interface View {
  /** ISO day. */
  readonly date: string;
  /** Null: the map has no place yet, and goes to what is shown. */
  readonly camera: Camera | null;
  readonly layers: Layers;
  readonly selection: Selection | null;
  readonly trace: Trace | null;
  readonly table: Table | null;
  /** Null: one day alone. */
  readonly compare: Compare | null;
  readonly tour: TourPlace | null;
  readonly lang: Lang;
  /** Absent: as the reader's system says. */
  readonly theme?: Theme;
}

export const DEFAULT_LAYERS: Layers = Object.fromEntries(
  LAYER_IDS.map((id) => [id, LAYERS_ON_REQUEST.includes(id) ? 'off' : 'auto']),
) as Record<LayerId, LayerChoice>;

/** Where a map stands that has no place: the whole region. */
export const REGION: Camera = { lon: 43.35, lat: 40.45, zoom: 6.9 };

export const placeOf = ({ camera }: Pick<View, 'camera'>): Camera => camera ?? REGION;

/** Where a camera may be. Wider than the region, so that a stored link survives small changes. */
export const LIMITS = { lon: [30, 60], lat: [33, 48], zoom: [4, 16] } as const;

/** Camera as kept in the address: 1 m or finer at every zoom. */
export function roundCamera(camera: Camera): Camera {
  const round = (value: number, digits: number) => Number(value.toFixed(digits));
  return { lon: round(camera.lon, 5), lat: round(camera.lat, 5), zoom: round(camera.zoom, 2) };
}

/** Where a swipe stands, as kept in the address. */
export function roundShare(share: number): number {
  return Math.round(Math.min(1, Math.max(0, share)) * 100) / 100;
}

/** Where a reader starts. */
export const DEFAULT_VIEW: View = {
  date: startDay,
  camera: null,
  layers: DEFAULT_LAYERS,
  selection: null,
  trace: null,
  table: null,
  compare: null,
  tour: null,
  lang: 'en',
};

/** The interface language nearest to what the browser asks for; English where neither fits. */
export function preferredLang(languages: readonly string[]): Lang {
  for (const tag of languages) {
    const lang = langOf(tag);
    if (lang) return lang;
  }
  return 'en';
}

export function sameSelection(a: Selection | null, b: Selection | null): boolean {
  return a === b || (a !== null && b !== null && a.kind === b.kind && a.id === b.id && a.leg === b.leg);
}
