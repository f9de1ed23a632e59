/** JSON as people write it by hand: each fault with its line and column, and what reads without complaint but is none the less a slip. */

import { printParseErrorCode, visit } from 'jsonc-parser';
import { isReserved } from '../../../src/atlas/ids.ts';
import { placeOf, readText, UnreadableFile } from './text.ts';

/** A key that stands in the text and not, or not as itself, in the value. Lines and columns count from 1. */
export interface KeySlip {
  kind: 'repeated' | 'reserved';
  key: string;
  /** Keys and indices that lead to the object it stands in. */
  path: (string | number)[];
  line: number;
  column: number;
  /** The key with its value, or the beginning of it. */
  source: string;
  /** Where a repeated key stands for the first time. */
  first?: { line: number; source: string };
}

/** What is wrong with the text around an offset, in words for somebody who edits data, most telling first. */
function reason(text: string, offset: number, code: string): string {
  const rest = text.slice(offset, offset + 200);
  const before = text.slice(0, offset).trimEnd().at(-1) ?? '';
  const known = BEGINNINGS.find(([form]) => form.test(rest))?.[1];
  if (known) return known;
  if (before === ',' && /^[}\]]/.test(rest)) return 'a comma is left over before the closing bracket';
  if (rest.startsWith(',')) return before === ',' ? 'a comma stands twice' : 'a comma stands where a value should';
  if (code === 'PropertyNameExpected' && /^-?\d/.test(rest) && before === ',')
    return 'a number is written with a comma (write 43.5, not 43,5), or a key in double quotes is missing';
  if (code === 'PropertyNameExpected' || /^[\p{L}_$][\p{L}\d_$]*\s*:/u.test(rest))
    return 'a key in double quotes is expected';
  return BY_CODE[code] ?? 'something else is expected';
}

/** Beginnings that show by themselves what happened. */
const BEGINNINGS: [RegExp, string][] = [
  [
    /^(<{7}|={7}|>{7}|\|{7})/,
    'Git has left the marks of a conflict: keep one of the two versions and delete the marks',
  ],
  [/^</, 'this is a web page or XML'],
  [/^(\/\/|\/\*|#|--)/, 'a comment, which JSON does not have: put it into a "note", or delete it'],
  [/^['`]/, 'a single quote: JSON has double quotes (") alone'],
  [/^[“”„‟«»‘’‚‹›]/, 'a typographic quote: write the straight one (")'],
  [/^[-+]?(NaN|Infinity)\b/i, 'this is no number in JSON: write a real figure, or null where none is known'],
  [/^(None|nil|undefined|NULL|Null)\b/, 'write null'],
  [/^(True|TRUE|False|FALSE)\b/, 'write true and false in small letters'],
  [/^\+/, 'a number has no plus sign'],
  [/^-?\.\d/, 'a number begins with a digit: 0.5'],
  [/^[;=]/, 'a wrong sign: between entries stands a comma, after a key a colon'],
  [
    /^[\u00a0\u2000-\u200d\u202f\u2060\u3000\ufeff]/,
    'an invisible character, as web pages and word processors leave it: delete it',
  ],
];

const BY_CODE: Record<string, string> = {
  InvalidSymbol: 'this is no value: a text stands in double quotes, and a double quote within it is written \\"',
  InvalidNumberFormat: 'this is no number as JSON writes it',
  ValueExpected: 'a value is missing',
  ColonExpected: 'a colon after the key is missing',
  CommaExpected: 'a comma is missing before this, or a bracket closes the wrong one',
  CloseBraceExpected: 'a closing } is missing',
  CloseBracketExpected: 'a closing ] is missing',
  EndOfFileExpected: 'something stands after the end: a bracket too many, or a second file',
  UnexpectedEndOfString: 'a text has no closing quote on its line',
  UnexpectedEndOfNumber: 'a number breaks off',
  InvalidUnicode: 'after \\u four hexadecimal digits are expected',
  InvalidEscapeCharacter: 'a backslash in a text is written twice (\\\\)',
  InvalidCharacter: 'a tab or another control character in a text: write \\t for a tab',
};

/** Deeper than any data file; what is nested without end would exhaust the rules that walk it. */
const DEEPEST = 100;

const SHOWN = 60;
const sourceAt = (text: string, offset: number): string => {
  const line = text.slice(offset, offset + 200).split(/[\r\n]/)[0] ?? '';
  return line.length > SHOWN ? `${line.slice(0, SHOWN - 1)}…` : line.replace(/,\s*$/, '');
};

class TooDeep extends Error {
  readonly offset: number;
  constructor(offset: number) {
    super();
    this.offset = offset;
  }
}

/** Walks the text once. `fault`: the first thing that is no JSON. */
function scan(text: string): { fault?: { offset: number; code: string }; slips: KeySlip[] } {
  const slips: KeySlip[] = [];
  const open: Map<string, number>[] = [];
  let depth = 0;
  const deeper = (offset: number) => {
    if (++depth > DEEPEST) throw new TooDeep(offset);
  };
  let fault: { offset: number; code: string } | undefined;
  visit(
    text,
    {
      onObjectBegin(offset) {
        deeper(offset);
        open.push(new Map());
      },
      onObjectEnd() {
        depth--;
        open.pop();
      },
      onArrayBegin: deeper,
      onArrayEnd: () => void depth--,
      onObjectProperty(key, offset, _length, line, column, path) {
        const slip = () => ({ key, path: path(), line: line + 1, column: column + 1, source: sourceAt(text, offset) });
        if (isReserved(key)) slips.push({ kind: 'reserved', ...slip() });
        const keys = open.at(-1);
        const before = keys?.get(key);
        if (before === undefined) keys?.set(key, offset);
        else {
          const first = { line: placeOf(text, before).line, source: sourceAt(text, before) };
          slips.push({ kind: 'repeated', ...slip(), first });
        }
      },
      onError(code, offset) {
        fault ??= { offset, code: printParseErrorCode(code) };
      },
    },
    { disallowComments: true, allowTrailingComma: false },
  );
  return { ...(fault && { fault }), slips };
}

/**
 * The value of a JSON text and what of its keys is lost in it.
 * @throws UnreadableFile with line, column and reason where it is no JSON
 */
export function parseJson(file: string, text: string): { value: unknown; slips: KeySlip[] } {
  let value: unknown;
  let broken: Error | undefined;
  try {
    value = JSON.parse(text);
  } catch (error) {
    broken = error as Error;
  }
  const at = (offset: number) => {
    const { line, column } = placeOf(text, offset);
    return `${file}:${line}:${column}`;
  };
  try {
    const { fault, slips } = scan(text);
    if (!broken) return { value, slips };
    throw new UnreadableFile(
      fault
        ? `${at(fault.offset)}: is not JSON: ${reason(text, fault.offset, fault.code)}.`
        : `${file}: is not JSON (${broken.message}).`,
    );
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
    throw new UnreadableFile(`${at(error.offset)}: is nested too deeply for a data file of the atlas.`);
  }
}

/** Value of a JSON file and what of its keys is lost in it. @throws UnreadableFile that says what to do */
export const readJsonFile = (file: string) => parseJson(file, readText(file));
