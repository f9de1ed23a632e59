/**
 * The view in the page's address: `#map=z/lat/lon&date=…&lang=…`, its parts as `parts.ts` has them; `view=…` names one
 * thing to show and stands for a place, a choice and a day. Decoding never throws: what cannot be read is named as a
 * problem and left at its default, the rest is kept. `codec.ts` reads a whole address, however it is written.
 */
import { isDay } from '../time/days.ts';
import {
  type DateReader,
  FIELDS,
  type Field,
  fieldOf,
  PARTS,
  type Problem,
  rowOf,
  SHOW,
  VIEW_KEYS,
  type ViewKey,
} from './parts.ts';
import type { View } from './view.ts';

export interface AddressPart {
  /** In small letters where it names a part of a view; else as it stands. */
  key: string;
  value: string;
  /** As it stands in the address, for the reader. */
  given: string;
}

/** The part of a view that a mangled name stands for. */
export function viewKeyOf(name: string): ViewKey | undefined {
  const letters = name
    .replace(/^(?:amp;)+/i, '')
    .toLowerCase()
    .replace(/[^a-z]/g, '');
  return VIEW_KEYS.find((known) => known === letters);
}

/** The fragment of a view, with its `#`. A camera without a place is left out. */
export function encodeView(view: View): string {
  const parts = FIELDS.flatMap((field) => {
    const { name, write } = rowOf(field);
    const value = write(view[field]);
    return value ? `${name}=${value}` : [];
  });
  return `#${parts.join('&')}`;
}

export interface Decoded {
  view: View;
  problems: Problem[];
  /** Id of a thing the address asks to be shown (`view=article-4`); only an atlas can say what that is. */
  show?: string;
  /** Whether it names a day as well, which then stands. */
  dayGiven?: boolean;
}

/** Reads the parts of an address, in their order. What they do not mention comes from `defaults`. */
export function decodeParts(parts: readonly AddressPart[], defaults: View, readDate: DateReader): Decoded {
  const problems: Problem[] = [];
  let show: string | undefined;
  const read: { -readonly [K in Field]?: unknown } = {};
  const report = (code: Problem['code'], text: string) => {
    const value = text.slice(0, 60);
    if (!problems.some((known) => known.code === code && known.value === value)) problems.push({ code, value });
  };
  for (const { key, value, given } of parts) {
    const field = fieldOf(key);
    if (!field && key !== SHOW) {
      report('unknown-key', given);
      continue;
    }
    const part = field && rowOf(field);
    try {
      if (!part?.hasIds && /%[\da-z]/i.test(value)) throw new URIError(value);
      if (part) {
        let said = false;
        const found = part.read(value, {
          readDate,
          report(code, piece = value) {
            said = true;
            report(code, piece);
          },
        });
        if (found !== undefined) read[field] = found;
        else if (!said) report(part.fault ?? 'part', value);
      } else if (/^[a-z0-9-]{1,100}$/.test(value)) show = value;
      else report('view', value);
    } catch {
      report('encoding', given);
    }
  }
  return {
    view: { ...defaults, ...(read as Partial<View>) },
    problems,
    ...(show !== undefined && { show, dayGiven: 'date' in read }),
  };
}

/** Days as addresses of the atlas have them. */
export const readIsoDay: DateReader = (text) => (isDay(text) ? { day: text, notes: [] } : { fault: 'impossible' });

/** A fragment cut at its separators, each part as it stands. */
export const barePartsOf = (fragment: string): AddressPart[] =>
  fragment
    .split('&')
    .filter(Boolean)
    .map((given) => {
      const at = given.indexOf('=');
      return { key: given.slice(0, at), value: given.slice(at + 1), given };
    });

const PLAIN_VALUE = '(?![.:])[-~a-z\\d:./]*[a-z\\d]';
const PLAIN_PART = [
  ...FIELDS.map((field) => `${PARTS[field].name}=${rowOf(field).plain ?? PLAIN_VALUE}`),
  `${SHOW}=${PLAIN_VALUE}`,
].join('|');
const PLAIN = new RegExp(`^(?:#(?:(?:^#|&)?(?:${PLAIN_PART})(?=&|$))*)?$`);
/** A query in which no view stands. */
const NO_VIEW = /^(?:\?(?:(?:^\?|&)?(?:hide|wake|gestures|renderer|origin)=[^&;#]*)*)?$/;

/** Reads an address that is as Share and the docs write it; undefined for any other, which wants `codec.ts`. */
export function decodePlain({ hash, search }: Pick<Location, 'hash' | 'search'>, defaults: View): Decoded | undefined {
  if (!PLAIN.test(hash) || !NO_VIEW.test(search)) return undefined;
  return decodeParts(barePartsOf(hash.slice(1)), defaults, readIsoDay);
}
