/**
 * The model of the atlas: one planar partition and its history.
 *
 * Units everywhere: positions in WGS84 degrees as `[longitude, latitude]`,
 * lengths in metres or km as the name says, areas in km², days as ISO
 * `YYYY-MM-DD` in the proleptic Gregorian calendar, spans half-open
 * `[from, to)`. Doubt about a day is an EDTF level 1 string beside it.
 */

/** Languages of place names; the interface itself speaks `en` and `tr`. */
export type NameLang = 'en' | 'tr' | 'hy' | 'ka' | 'az' | 'ru';
export type Names = { en: string; tr: string } & Partial<Record<NameLang, string>>;
/** Prose in the two languages of the interface. */
export type Text = { en: string; tr: string };

export type IsoDay = string;
/** EDTF level 1: `1919-04-20`, `1919-04~`, `1919-04-20?`, `1878/1881`. */
export type Edtf = string;
export type Position = [longitude: number, latitude: number];

/**
 * How well a position is known: A within 1 km, B within 5 km, C within 15 km,
 * D named by a source but not located (never drawn).
 */
export type Grade = 'A' | 'B' | 'C' | 'D';

/** How an arc got its shape. */
export type ArcMethod =
  | 'modern-border'
  | 'coast'
  | 'frame'
  | 'modern-limit'
  | 'river'
  | 'watershed'
  | 'straight'
  | 'digitised';

/** One stretch of line, drawn once. */
export interface ArcProperties {
  id: string;
  names: Text;
  method: ArcMethod;
  /** Positional accuracy, metres: two thirds of the line should be nearer than this to the true one. */
  accuracy_m: number;
  grade: Grade;
  sources: string[];
  note?: Text;
}

/** What a power is called and how long it lasted. */
export interface Polity {
  id: string;
  names: Names;
  /** EDTF; `..` where open. */
  from: Edtf;
  to: Edtf;
  /** Colour family: successors of one state share it. */
  family: string;
  /** The power whose state it carried on, under another name or government. */
  continues?: string;
  sources: string[];
}

/** A treaty, act or event on which control or title rests. */
export interface Instrument {
  id: string;
  names: Text;
  date: Edtf;
  kind: 'treaty' | 'armistice' | 'act' | 'agreement' | 'event' | 'note';
  /** Day it came into force, where it did and that is known. */
  inForce?: Edtf;
  sources: string[];
  note?: Text;
}

export interface Territory {
  id: string;
  names: Names;
  /** A point inside the face, well away from its limits; null where its limits are not known and it is not drawn. */
  point: Position | null;
  /**
   * `core`: its history is told day by day. `context`: a neighbour, there so
   * that every border has two sides; told in outline only.
   */
  role: 'core' | 'context';
  /** Older units it belonged to, e.g. `kars-oblast`, `olti-okrug`. */
  units: string[];
  describes?: Text;
  sources: string[];
}

/** How the holder held the land; title is kept apart in `Title`. */
export type Status = 'sovereign' | 'occupation' | 'provisional' | 'contested' | 'undetermined';
export type Confidence = 'high' | 'medium' | 'low';

export interface Title {
  /** Polity with the title, or null where it was contested or pending. */
  sovereign: string | null;
  state: 'settled' | 'contested' | 'pending';
  basis: Text;
}

/** A stretch of days `[from, to)` with one holder and one ground. */
export interface Spell {
  from: IsoDay;
  to: IsoDay;
  /** EDTF of the first day, only where it is in doubt. */
  fromEdtf?: Edtf;
  /** Polity in control. */
  holder: string;
  /** Its unit on the spot, e.g. an SSR within the USSR. */
  unit?: string;
  status: Status;
  title: Title;
  /** What began the spell. */
  instrument: string;
  sources: string[];
  confidence: Confidence;
  /** `opened`: a copy of a source was read; `literature`: rests on standard works alone. */
  evidence: 'opened' | 'literature' | 'mixed';
  note?: Text;
}

/** geodata/control.json: spells by territory id, contiguous over the atlas's days. */
export type Control = Record<string, Spell[]>;

export interface Source {
  id: string;
  /** CSL item type. */
  type: string;
  title: string;
  author?: string;
  container?: string;
  publisher?: string;
  issued?: string;
  /** Of a work that changes: the atlas itself. */
  version?: string;
  url?: string;
  licence?: string;
  /** `opened`: read whole or in excerpt; `literature`: known, not opened. */
  access: 'opened' | 'excerpt' | 'literature';
  note?: Text;
}

export interface BoundaryPoint {
  id: string;
  names: Names;
  /** Spellings as the sources print them. */
  spellings: string[];
  kind: string;
  position: Position | null;
  grade: Grade;
  accuracy_m: number | null;
  /** Heights as printed, in the source's unit (Russian feet, 0.3048 m). */
  stated: { value: number; unit: 'ft' }[];
  today: { name?: string; height_m?: number };
  located: Text;
  /** Other positions that the evidence allows, or that others have proposed; `position` is the one the atlas uses. */
  candidates?: Candidate[];
  sources: string[];
}

/** A rival position of a boundary point. */
export interface Candidate {
  position: Position;
  accuracy_m: number;
  why: Text;
  sources: string[];
}

/** One stretch between two boundary points. */
export interface Leg {
  from: string;
  to: string;
  kind: 'watershed' | 'thalweg' | 'straight' | 'admin-limit' | 'crest' | 'lake' | 'river' | 'line' | 'road';
  clause: Text;
}

/**
 * A treaty line: an ordered walk along arcs, cut into legs at its points. One
 * without legs is described and not drawn: `missing` says what is lacking, or
 * `drawnAs` names the record that is drawn in its place.
 */
export interface Boundary {
  id: string;
  layer: LayerId;
  names: Text;
  instrument: string;
  /** Which part of the instrument, as a reader cites it. */
  article: Text;
  /** Days on which the line was in effect or claimed, half-open. */
  from: IsoDay;
  to: IsoDay;
  fromEdtf?: Edtf;
  toEdtf?: Edtf;
  /** Arc ids in order of the walk; the build finds each one's direction. */
  walk: string[];
  legs: Leg[];
  /** Points its text names besides those of the legs, in the order of the text: passed by, not located, or not drawn. */
  points?: string[];
  /** The treaty line or area that shows this one, where it has no legs of its own. */
  drawnAs?: string;
  sources: string[];
  /** Points named by the text that could not be placed, and stretches not drawn. */
  missing: Text[];
  note?: Text;
}

/**
 * Land defined by a document: a union of territories, for polygon layers. One
 * without territories is described and not drawn; `missing` says why.
 */
export interface Area {
  id: string;
  layer: LayerId;
  names: Text;
  /** `ceded`, `liva`, `zone` or `claim`: how it is drawn. */
  kind: 'ceded' | 'liva' | 'zone' | 'claim';
  instrument: string;
  /** Who asked for the land and where, of claims. */
  by?: Text;
  /** Polity that asked, of claims: gives ink and hatch. */
  claimant?: string;
  from: IsoDay;
  to: IsoDay;
  fromEdtf?: Edtf;
  toEdtf?: Edtf;
  territories: string[];
  sources: string[];
  missing: Text[];
  note?: Text;
}

export const LAYER_IDS = [
  'elviye-i-selase',
  'gumru-line',
  'article-4-border',
  'annex-iii-nakhchivan',
  'zones',
  'claims-1919',
  'soviet-claims-1945',
  'treaty-lines',
] as const;
export type LayerId = (typeof LAYER_IDS)[number];

/** Layers hidden until a reader asks for them: they lie over much of the map. */
export const LAYERS_ON_REQUEST: readonly LayerId[] = ['zones', 'claims-1919'];

/** A conflict between sources, shown to the reader. */
export interface Discrepancy {
  id: string;
  title: Text;
  values: { says: Text; sources: string[] }[];
  shown: Text;
  why: Text;
  /** Ids of territories, boundaries, points, areas, arcs, events, places or instruments it touches. */
  touches: string[];
}

/** Something that happened, tied to what it touched; told without taking a side. */
export interface HistoricalEvent {
  id: string;
  names: Text;
  date: Edtf;
  /** First day the event is shown on. */
  day: IsoDay;
  position: Position | null;
  /** Ids of places, territories, boundaries, areas and instruments it touches. */
  touches: string[];
  sources: string[];
  note?: Text;
}

/** A place for the map's labels. */
export interface Place {
  id: string;
  names: Names;
  /** Names of their day: shown beside the reader's own. */
  period: { from: Edtf; to: Edtf; name: string; lang: string }[];
  position: Position;
  rank: 1 | 2 | 3;
  sources: string[];
}

/** First and last day the atlas speaks of; `LAST_DAY` is included. */
export const FIRST_DAY: IsoDay = '1877-04-24';
export const LAST_DAY: IsoDay = '1991-12-31';
/** Half-open end of the span: the day after `LAST_DAY`. */
export const END_DAY: IsoDay = '1992-01-01';
