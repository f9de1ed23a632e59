/**
 * The parts of a view, one row each, in the order in which they stand in an address. From these rows come the reader
 * and the writer of addresses (`fragment.ts`, `address.ts`), the attributes of the element, what messages and stops of
 * tours carry (their shapes as values: `shapes.ts`), the check against the atlas (`check.ts`), and what is drawn anew.
 */
import { langOf } from '../atlas/lang.ts';
import { LAYER_IDS } from '../atlas/layers.ts';
import { FIRST_DAY, LAST_DAY } from '../atlas/types.ts';
import { clampDay } from '../time/days.ts';
import type { TypedDate } from './typedDate.ts';
import {
  type Camera,
  DEFAULT_LAYERS,
  hasParts,
  type LayerChoice,
  type Layers,
  LIMITS,
  roundCamera,
  roundShare,
  SELECTION_KINDS,
  type Selection,
  type View,
} from './view.ts';

/** What was wrong with a part of an address. `value` is that part as given (shortened). */
export interface Problem {
  code:
    | 'date-impossible'
    | 'date-range'
    /** A day came out, but another may be meant: `value` says how it is written. */
    | 'date-read'
    | 'camera'
    | 'layer'
    | 'selection'
    | 'trace'
    | 'trace-undrawn'
    | 'trace-range'
    | 'table'
    | 'compare'
    | 'compare-read'
    | 'view'
    | 'tour'
    | 'tour-cut'
    | 'lang'
    | 'theme'
    /** Of a part that has no words of its own. */
    | 'part'
    | 'unknown-key'
    | 'encoding';
  value: string;
}

export type DateReader = (text: string) => TypedDate;

/** What a part is read with. */
export interface Reading {
  readDate: DateReader;
  /** Says what is wrong, with the whole value where no piece of it is given. */
  report(code: Problem['code'], piece?: string): void;
}

/** A thing of the atlas; `drawn`: as a line that can be walked. */
export type Named = Selection & { drawn?: true };

export interface Part<T> {
  /** What it is called in an address, and as an attribute of the element. */
  name: string;
  /** Undefined where it cannot be read. */
  read(text: string, reading: Reading): T | undefined;
  /** Nothing: left out. */
  write(value: T): string | null | undefined;
  /** What is said where it cannot be read, if `read` itself says nothing. */
  fault?: Problem['code'];
  /** `read` decodes its ids itself, for they may hold an encoded slash. */
  hasIds?: true;
  /** Values that mean the same whichever way they are read, as a pattern; absent: small letters, figures, `-~.:/`. */
  plain?: string;
  /** What of the whole atlas it names; null: nothing that is one of its records. */
  names?(value: NonNullable<T>): Named | null;
  /** The whole picture shows it: where it changes that is drawn anew. The rest moves, or has a layer of its own. */
  redraws?: true;
  /** It is the reader's own: the stops of a tour leave it alone. */
  readers?: true;
}

/** What stands before a layer's name: shown on every day, hidden, shown on its own days. */
const MARKS: Record<LayerChoice, string> = { on: '', off: '-', auto: '~' };

/** Half a letter cannot be encoded: it has no place in an id either. */
const encodeId = (id: string) => encodeURIComponent(id.replace(/\p{Cs}/gu, '\ufffd'));

/** Distance along a line as kept in the address: to 100 m. */
const roundKm = (km: number) => Number(km.toFixed(1));

const DAY = '\\d{4}-\\d\\d-\\d\\d';

export const PARTS = {
  camera: {
    name: 'map',
    fault: 'camera',
    read(text) {
      const parts = text.replaceAll(',', '.').split('/');
      if (parts.length !== 3 || parts.some((part) => !/^-?\d+(\.\d+)?$/.test(part))) return undefined;
      const [zoom = NaN, lat = NaN, lon = NaN] = parts.map(Number);
      const camera: Camera = { lon, lat, zoom };
      const inside = (['lon', 'lat', 'zoom'] as const).every(
        (key) => camera[key] >= LIMITS[key][0] && camera[key] <= LIMITS[key][1],
      );
      return inside ? roundCamera(camera) : undefined;
    },
    write(camera) {
      if (!camera) return null;
      const { lon, lat, zoom } = roundCamera(camera);
      return `${zoom}/${lat}/${lon}`;
    },
  },
  date: {
    name: 'date',
    plain: DAY,
    read(text, { readDate, report }) {
      const { day, notes } = { notes: [], ...readDate(text) };
      if (!day) {
        report('date-impossible');
        return undefined;
      }
      const inside = clampDay(day, FIRST_DAY, LAST_DAY);
      if (inside !== day) report('date-range');
      else if (notes.length > 0) report('date-read');
      return inside;
    },
    write: (date) => date,
  },
  layers: {
    name: 'layers',
    plain: '[-~a-z\\d][-~a-z\\d,]*[a-z\\d]',
    redraws: true,
    read(text, { report }) {
      const layers: Record<string, LayerChoice> = { ...DEFAULT_LAYERS };
      for (const item of text.split(',').filter(Boolean)) {
        const choice = item.startsWith('-') ? 'off' : item.startsWith('~') ? 'auto' : 'on';
        const id = LAYER_IDS.find((known) => `${MARKS[choice]}${known}` === item);
        if (id) layers[id] = choice;
        else report('layer', item);
      }
      return layers as Layers;
    },
    // Those left as they are at first are left out.
    write: (layers) =>
      LAYER_IDS.filter((id) => layers[id] !== DEFAULT_LAYERS[id])
        .map((id) => `${MARKS[layers[id]]}${id}`)
        .join(','),
  },
  selection: {
    name: 'select',
    fault: 'selection',
    hasIds: true,
    redraws: true,
    names: (selection) => selection,
    read(text) {
      const match = /^([a-z]+):([^/]+)(?:\/(\d{1,3}))?$/.exec(text);
      const kind = SELECTION_KINDS.find((known) => known === match?.[1]);
      if (!match?.[2] || !kind) return undefined;
      const id = decodeURIComponent(match[2]);
      if (match[3] === undefined) return { kind, id };
      return hasParts(kind) ? { kind, id, leg: Number(match[3]) } : undefined;
    },
    write: (selection) =>
      selection &&
      `${selection.kind}:${encodeId(selection.id)}${hasParts(selection.kind) && selection.leg !== undefined ? `/${selection.leg}` : ''}`,
  },
  trace: {
    name: 'trace',
    fault: 'trace',
    hasIds: true,
    names: ({ id }) => ({ kind: 'boundary', id, drawn: true }),
    read(text) {
      const match = /^([^/]+)(?:\/(\d{1,5}(?:\.\d+)?))?$/.exec(text);
      return match?.[1] ? { id: decodeURIComponent(match[1]), km: roundKm(Number(match[2] ?? 0)) } : undefined;
    },
    write: (trace) => trace && `${encodeId(trace.id)}/${roundKm(trace.km)}`,
  },
  table: {
    name: 'table',
    fault: 'table',
    hasIds: true,
    redraws: true,
    names: (table) => (table.kind === 'points' ? { kind: 'boundary', id: table.id, drawn: true } : null),
    read(text) {
      if (text === 'annexes') return { kind: 'annexes' };
      const match = /^points:([^/]+)$/.exec(text);
      return match?.[1] ? { kind: 'points', id: decodeURIComponent(match[1]) } : undefined;
    },
    write: (table) => table && (table.kind === 'points' ? `points:${encodeId(table.id)}` : table.kind),
  },
  compare: {
    name: 'compare',
    fault: 'compare',
    plain: `${DAY}(?:/[\\d.]*\\d)?`,
    /** `1914-07-01/0.4`, or the day alone for a swipe in the middle. */
    read(text, { readDate, report }) {
      const [, written = '', share = '0.5'] = /^(.+?)(?:\/(\d(?:\.\d+)?))?$/.exec(text) ?? [];
      const { day: date, notes } = { notes: [], ...readDate(written) };
      if (!date || clampDay(date, FIRST_DAY, LAST_DAY) !== date || Number(share) > 1) return undefined;
      if (notes.length > 0) report('compare-read');
      return { date, share: roundShare(Number(share)) };
    },
    write: (compare) => compare && `${compare.date}/${roundShare(compare.share)}`,
  },
  tour: {
    name: 'tour',
    plain: '[\\w-]+(?:/\\d+)?',
    readers: true,
    names: () => null,
    /** `livas/3`: the third stop. */
    read(text, { report }) {
      const match = /^([\w-]{1,9000})(?:\/([1-9]\d{0,2}))?$/.exec(text);
      if (!match?.[1]) {
        report(text.startsWith('z') ? 'tour-cut' : 'tour');
        return undefined;
      }
      // Capitals mean something in a packed tour alone.
      const ref = match[1].startsWith('z') ? match[1] : match[1].toLowerCase();
      return { ref, stop: match[2] ? Number(match[2]) - 1 : null };
    },
    write: (tour) => tour && (tour.stop === null ? tour.ref : `${tour.ref}/${tour.stop + 1}`),
  },
  lang: {
    name: 'lang',
    fault: 'lang',
    plain: '[a-z]+',
    redraws: true,
    readers: true,
    read: langOf,
    write: (lang) => lang,
  },
  theme: {
    name: 'theme',
    fault: 'theme',
    redraws: true,
    readers: true,
    read: (text) => (text === 'light' || text === 'dark' ? text : undefined),
    write: (theme) => theme,
  },
} as const satisfies { [K in keyof View]-?: Part<View[K]> };

export type Field = keyof typeof PARTS;
export const FIELDS = Object.keys(PARTS) as Field[];
/** A row for whoever treats all parts alike. */
export const rowOf = (field: Field): Part<unknown> => PARTS[field] as Part<unknown>;

/** Names one thing to show: stands for a place, a choice and a day, and is no part that a view keeps. */
export const SHOW = 'view';
export type ViewKey = (typeof PARTS)[Field]['name'] | typeof SHOW;
/** What may stand in an address of a view. */
export const VIEW_KEYS = [...FIELDS.map((field) => PARTS[field].name), SHOW] as ViewKey[];

/** The part of a view by its name in an address. */
export const fieldOf = (name: string): Field | undefined => FIELDS.find((field) => PARTS[field].name === name);
