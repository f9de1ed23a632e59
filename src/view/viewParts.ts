/**
 * The view in the page's address: `#map=z/lat/lon&date=…&layers=…&select=…&trace=…&table=…&compare=…&tour=…&lang=…&theme=…`;
 * `view=…` names one thing to show and stands for a place, a choice and a day.
 * Decoding never throws: what cannot be read is named as a problem and left at its default,
 * the rest is kept. Here a part is read; `codec.ts` reads a whole address, however it is written.
 */

import { langOf } from '../atlas/lang.ts';
import { FIRST_DAY, LAST_DAY, LAYER_IDS, type LayerId } from '../atlas/types.ts';
import { clampDay, isDay } from '../time/days.ts';
import { type AddressPart, VIEW_KEYS, type ViewKey, WITH_IDS } from './addressKeys.ts';
import type { TypedDate } from './typedDate.ts';
import {
  type Camera,
  type Compare,
  DEFAULT_LAYERS,
  DEFAULT_VIEW,
  type LayerChoice,
  SELECTION_KINDS,
  type Selection,
  type SelectionKind,
  type Table,
  type TourPlace,
  type Trace,
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
    | 'unknown-key'
    | 'encoding';
  value: string;
}

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

/** What stands before a layer's name: shown on every day, hidden, shown on its own days. */
const MARKS: Record<LayerChoice, string> = { on: '', off: '-', auto: '~' };

/** The layers part: names with their marks; those left as they are at first are left out. */
function encodeLayers(view: View): string {
  return LAYER_IDS.filter((id) => view.layers[id] !== DEFAULT_LAYERS[id])
    .map((id) => `${MARKS[view.layers[id]]}${id}`)
    .join(',');
}

/** Half a letter cannot be encoded: it has no place in an id either. */
const encodeId = (id: string) => encodeURIComponent(id.replace(/\p{Cs}/gu, '\ufffd'));

function encodeSelection({ kind, id, leg }: Selection): string {
  return `${kind}:${encodeId(id)}${kind === 'boundary' && leg !== undefined ? `/${leg}` : ''}`;
}

/** Distance along a line as kept in the address: to 100 m. */
const roundKm = (km: number) => Number(km.toFixed(1));

function encodeTable(table: Table): string {
  return table.kind === 'points' ? `points:${encodeId(table.id)}` : table.kind;
}

/** `livas/3`: the third stop. */
function encodeTour({ ref, stop }: TourPlace): string {
  return stop === null ? ref : `${ref}/${stop + 1}`;
}

/** The fragment of a view, with its `#`. The default camera itself stands for an address that names no place. */
export function encodeView(view: View): string {
  const parts = [`date=${view.date}`];
  if (view.camera !== DEFAULT_VIEW.camera) {
    const { lon, lat, zoom } = roundCamera(view.camera);
    parts.unshift(`map=${zoom}/${lat}/${lon}`);
  }
  const layers = encodeLayers(view);
  if (layers) parts.push(`layers=${layers}`);
  if (view.selection) parts.push(`select=${encodeSelection(view.selection)}`);
  if (view.trace) parts.push(`trace=${encodeId(view.trace.id)}/${roundKm(view.trace.km)}`);
  if (view.table) parts.push(`table=${encodeTable(view.table)}`);
  if (view.compare) parts.push(`compare=${view.compare.date}/${view.compare.share}`);
  if (view.tour) parts.push(`tour=${encodeTour(view.tour)}`);
  parts.push(`lang=${view.lang}`);
  if (view.theme) parts.push(`theme=${view.theme}`);
  return `#${parts.join('&')}`;
}

function decodeCamera(text: string): Camera | undefined {
  const parts = text.replaceAll(',', '.').split('/');
  if (parts.length !== 3 || parts.some((part) => !/^-?\d+(\.\d+)?$/.test(part))) return undefined;
  const [zoom = NaN, lat = NaN, lon = NaN] = parts.map(Number);
  const camera = { lon, lat, zoom };
  const inside = (['lon', 'lat', 'zoom'] as const).every(
    (key) => camera[key] >= LIMITS[key][0] && camera[key] <= LIMITS[key][1],
  );
  return inside ? roundCamera(camera) : undefined;
}

function decodeSelection(text: string): Selection | undefined {
  const match = /^([a-z]+):([^/]+)(?:\/(\d{1,3}))?$/.exec(text);
  const kind = SELECTION_KINDS.find((known): known is SelectionKind => known === match?.[1]);
  if (!match?.[2] || !kind) return undefined;
  const id = decodeURIComponent(match[2]);
  if (match[3] === undefined) return { kind, id };
  return kind === 'boundary' ? { kind, id, leg: Number(match[3]) } : undefined;
}

function decodeTrace(text: string): Trace | undefined {
  const match = /^([^/]+)(?:\/(\d{1,5}(?:\.\d+)?))?$/.exec(text);
  return match?.[1] ? { id: decodeURIComponent(match[1]), km: roundKm(Number(match[2] ?? 0)) } : undefined;
}

function decodeTable(text: string): Table | undefined {
  if (text === 'annexes') return { kind: 'annexes' };
  const match = /^points:([^/]+)$/.exec(text);
  return match?.[1] ? { kind: 'points', id: decodeURIComponent(match[1]) } : undefined;
}

function decodeTour(text: string): TourPlace | undefined {
  const match = /^([\w-]{1,9000})(?:\/([1-9]\d{0,2}))?$/.exec(text);
  if (!match?.[1]) return undefined;
  // Capitals mean something in a packed tour alone.
  const ref = match[1].startsWith('z') ? match[1] : match[1].toLowerCase();
  return { ref, stop: match[2] ? Number(match[2]) - 1 : null };
}

/** `1914-07-01/0.4`, or the day alone for a swipe in the middle. */
function decodeCompare(text: string, readDate: DateReader): { compare: Compare; read: boolean } | undefined {
  const [, written = '', share = '0.5'] = /^(.+?)(?:\/(\d(?:\.\d+)?))?$/.exec(text) ?? [];
  const { day: date, notes } = { notes: [], ...readDate(written) };
  if (!date || clampDay(date, FIRST_DAY, LAST_DAY) !== date || Number(share) > 1) return undefined;
  return { compare: { date, share: roundShare(Number(share)) }, read: notes.length > 0 };
}

export interface Decoded {
  view: View;
  problems: Problem[];
  /** Id of a thing the address asks to be shown (`view=article-4`); only an atlas can say what that is. */
  show?: string;
  /** Whether it names a day as well, which then stands. */
  dayGiven?: boolean;
}

export type DateReader = (text: string) => TypedDate;

/** Reads the parts of an address, in their order. What they do not mention comes from `defaults`. */
export function decodeParts(parts: readonly AddressPart[], defaults: View, readDate: DateReader): Decoded {
  const problems: Problem[] = [];
  let show: string | undefined;
  let dayGiven = false as boolean;
  const view: { -readonly [K in keyof View]: View[K] } = { ...defaults };
  const report = (code: Problem['code'], text: string) => {
    const value = text.slice(0, 60);
    if (!problems.some((known) => known.code === code && known.value === value)) problems.push({ code, value });
  };

  const readers: Record<ViewKey, (text: string) => void> = {
    map(text) {
      const camera = decodeCamera(text);
      if (camera) view.camera = camera;
      else report('camera', text);
    },
    date(text) {
      const { day, notes } = { notes: [], ...readDate(text) };
      if (!day) return report('date-impossible', text);
      const inside = clampDay(day, FIRST_DAY, LAST_DAY);
      if (inside !== day) report('date-range', text);
      else if (notes.length > 0) report('date-read', text);
      view.date = inside;
      dayGiven = true;
    },
    layers(text) {
      const layers: Record<LayerId, LayerChoice> = { ...DEFAULT_LAYERS };
      for (const item of text.split(',').filter(Boolean)) {
        const choice = item.startsWith('-') ? 'off' : item.startsWith('~') ? 'auto' : 'on';
        const id = LAYER_IDS.find((known) => `${MARKS[choice]}${known}` === item);
        if (id) layers[id] = choice;
        else report('layer', item);
      }
      view.layers = layers;
    },
    select(text) {
      const selection = decodeSelection(text);
      if (selection) view.selection = selection;
      else report('selection', text);
    },
    trace(text) {
      const trace = decodeTrace(text);
      if (trace) view.trace = trace;
      else report('trace', text);
    },
    table(text) {
      const table = decodeTable(text);
      if (table) view.table = table;
      else report('table', text);
    },
    compare(text) {
      const decoded = decodeCompare(text, readDate);
      if (!decoded) return report('compare', text);
      if (decoded.read) report('compare-read', text);
      view.compare = decoded.compare;
    },
    tour(text) {
      const tour = decodeTour(text);
      if (tour) view.tour = tour;
      else report(text.startsWith('z') ? 'tour-cut' : 'tour', text);
    },
    view(text) {
      if (/^[a-z0-9-]{1,100}$/.test(text)) show = text;
      else report('view', text);
    },
    lang(text) {
      const lang = langOf(text);
      if (lang) view.lang = lang;
      else report('lang', text);
    },
    theme(text) {
      if (text === 'light' || text === 'dark') view.theme = text;
      else report('theme', text);
    },
  };

  for (const { key, value, given } of parts) {
    if (!Object.hasOwn(readers, key)) {
      report('unknown-key', given);
      continue;
    }
    try {
      if (!WITH_IDS.has(key) && /%[\da-z]/i.test(value)) throw new URIError(value);
      readers[key as ViewKey](value);
    } catch {
      report('encoding', given);
    }
  }
  return { view, problems, ...(show !== undefined && { show, dayGiven }) };
}

/** A value that means the same however it is read: no mark, no capital but in a tour, dates in ISO form. */
const PLAIN_VALUES: Partial<Record<ViewKey, string>> = {
  date: '\\d{4}-\\d\\d-\\d\\d',
  layers: '[-~a-z\\d][-~a-z\\d,]*[a-z\\d]',
  compare: '\\d{4}-\\d\\d-\\d\\d(?:/[\\d.]*\\d)?',
  tour: '[\\w-]+(?:/\\d+)?',
  lang: '[a-z]+',
};
const PLAIN_PART = VIEW_KEYS.map((key) => `${key}=${PLAIN_VALUES[key] ?? '(?![.:])[-~a-z\\d:./]*[a-z\\d]'}`).join('|');
const PLAIN = new RegExp(`^(?:#(?:(?:^#|&)?(?:${PLAIN_PART})(?=&|$))*)?$`);
/** A query in which no view stands. */
const NO_VIEW = /^(?:\?(?:(?:^\?|&)?(?:hide|wake|gestures|renderer|origin)=[^&;#]*)*)?$/;

/** Reads an address that is as Share and the docs write it; undefined for any other, which wants `codec.ts`. */
export function decodePlain({ hash, search }: Pick<Location, 'hash' | 'search'>, defaults: View): Decoded | undefined {
  if (!PLAIN.test(hash) || !NO_VIEW.test(search)) return undefined;
  const parts = hash
    .slice(1)
    .split('&')
    .filter(Boolean)
    .map((given): AddressPart => {
      const at = given.indexOf('=');
      return { key: given.slice(0, at), value: given.slice(at + 1), given };
    });
  return decodeParts(parts, defaults, (text) => (isDay(text) ? { day: text, notes: [] } : { fault: 'impossible' }));
}
