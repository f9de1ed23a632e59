/** Reads a tour from a file. Never throws: what is wrong is named, with the place it is at. */
import * as v from 'valibot';
import { readTypedDate } from '../view/typedDate.ts';
import { TOUR_LIMITS, TOUR_VERSION, type Tour, tourSchema } from './tour.ts';

export type FaultCode =
  /** A folder, or a file that is gone. */
  | 'unreadable'
  | 'encoding'
  | 'not-json'
  /** A link of which something is missing, or not as it was written. */
  | 'cut'
  | 'not-a-tour'
  | 'not-found'
  | 'version'
  | 'too-large'
  | 'missing'
  | 'unknown-key'
  | 'type'
  | 'day'
  | 'day-range'
  | 'language'
  | 'choice'
  | 'number-range'
  | 'too-long'
  | 'too-many'
  | 'empty'
  | 'unknown-thing';

/** `path` as a program would write it: `stops[2].view.date`; empty: the file as a whole. */
export interface Fault {
  path: string;
  code: FaultCode;
  /** What stands there, shortened. */
  found: string;
  /** What should, where that can be said in a word. */
  wanted: string;
}

export type ParsedTour = { tour: Tour; faults?: undefined } | { tour?: undefined; faults: [Fault, ...Fault[]] };

/** More would only bury the first ones. */
const MOST_FAULTS = 8;

function written(value: unknown): string {
  // JSON has no word for what lies beyond its numbers: `1e999`.
  if (typeof value === 'number') return String(value);
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    // Nested deeper than the engine writes, though it has read it.
    return Array.isArray(value) ? '[…]' : '{…}';
  }
}

const shorten = (value: unknown): string => {
  const text = written(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
};

/** `stops[2].view.date`; keys that are no names are quoted. */
function pathOf(issue: v.BaseIssue<unknown>): string {
  return (issue.path ?? []).reduce((path, { key }) => {
    if (typeof key === 'number') return `${path}[${key}]`;
    const name = String(key);
    if (!/^[\w$]+$/.test(name)) return `${path}[${shorten(name)}]`;
    return path ? `${path}.${name}` : name;
  }, '');
}

const BY_MESSAGE: Partial<Record<string, FaultCode>> = { day: 'day', 'day-range': 'day-range', language: 'language' };
const BY_TYPE: Partial<Record<string, FaultCode>> = {
  max_length: 'too-long',
  max_entries: 'too-many',
  min_length: 'empty',
  min_value: 'number-range',
  max_value: 'number-range',
  integer: 'number-range',
  picklist: 'choice',
  literal: 'choice',
  variant: 'choice',
};

/** The form of a file for a date in another, where only one day can be meant. */
function dayMeant(input: unknown): string {
  const { day, notes } = { notes: [], ...readTypedDate(String(input)) };
  return notes.length === 0 ? (day ?? '') : '';
}

function faultOf(issue: v.BaseIssue<unknown>): Fault {
  const path = pathOf(issue);
  const found = shorten(issue.input);
  const wanted = issue.expected?.replace(/^[<>]=/, '') ?? '';
  if (issue.expected === 'never') return { path, code: 'unknown-key', found, wanted: '' };
  // JSON holds no undefined: the key is not there.
  if (issue.input === undefined) return { path, code: 'missing', found: '', wanted };
  const many = issue.type === 'max_length' && Array.isArray(issue.input);
  const code = many ? 'too-many' : (BY_MESSAGE[issue.message] ?? BY_TYPE[issue.type] ?? 'type');
  if (code === 'day') return { path, code, found, wanted: dayMeant(issue.input) };
  if (code === 'number-range') return { path, code, found, wanted: issue.expected ?? '' };
  return { path, code, found, wanted };
}

export const wholeFault = (code: FaultCode, found = '', wanted = ''): ParsedTour => ({
  faults: [{ path: '', code, found, wanted }],
});

export const tooLarge = (): ParsedTour => wholeFault('too-large', '', `${TOUR_LIMITS.fileBytes / 1e6} MB`);

/** Holds a value against the shape of a tour. */
export function readTour(value: unknown): ParsedTour {
  if (typeof value !== 'object' || value === null || !('borderAtlasTour' in value)) return wholeFault('not-a-tour');
  if (value.borderAtlasTour !== TOUR_VERSION)
    return wholeFault('version', shorten(value.borderAtlasTour), `${TOUR_VERSION}`);
  // A value that is wrong is told of once: a day that is none cannot lie outside the atlas besides.
  const result = v.safeParse(tourSchema, value, { abortPipeEarly: true });
  if (result.success) return { tour: result.output };
  const [first, ...rest] = result.issues;
  return { faults: [faultOf(first), ...rest.slice(0, MOST_FAULTS - 1).map(faultOf)] };
}

/** Line and column, counted from 1, of a place in a text. */
function lineOf(text: string, at: number): string {
  const lines = text.slice(0, at).split('\n');
  return `${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`;
}

/** Reads the text of a tour file. `found` of `not-json` is `line:column`, where the engine tells it. */
export function parseTour(text: string): ParsedTour {
  if (text.length > TOUR_LIMITS.fileBytes) return tooLarge();
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const at = /position (\d+)/.exec(message)?.[1];
    const place = at
      ? lineOf(text, Number(at))
      : /end of JSON|end of data/i.test(message)
        ? lineOf(text, text.length)
        : '';
    return wholeFault('not-json', place);
  }
  return readTour(value);
}

/** Reads the bytes of a tour file: in UTF-8, or in the UTF-16 of older editors. Other encodings would lose letters. */
export function parseTourFile(bytes: Uint8Array): ParsedTour {
  const [first, second] = bytes;
  const wide = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff && 'utf-16be';
  let text: string;
  try {
    text = new TextDecoder(wide || 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    return wholeFault('encoding');
  }
  return parseTour(text);
}

/** The text of a tour file; reads back as the same tour. */
export function writeTour(tour: Tour): string {
  return `${JSON.stringify(tour, null, 2)}\n`;
}
