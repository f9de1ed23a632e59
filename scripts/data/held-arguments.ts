/** The command line of scripts/data/held.ts, taken apart and checked before any file is read. */
import { parseArgs } from 'node:util';
import { readPosition } from '../../src/atlas/coordinates.ts';
import { FIRST_DAY, type IsoDay, LAST_DAY, type Position } from '../../src/atlas/types.ts';
import { isDay } from '../../src/time/days.ts';

/** A command line that cannot be answered; the message says what is wanted, on one line whatever was typed. */
export class BadInput extends Error {
  constructor(message: string) {
    super(message.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' '));
  }
}

export interface HeldArguments {
  where: { at: Position } | { place: string };
  when: { date: IsoDay } | { from: IsoDay; to: IsoDay };
}

const OPTIONS = ['date', 'from', 'to', 'at', 'place', 'measure'] as const;
type Option = (typeof OPTIONS)[number];

/** `--at -4.5,51` as `--at=-4.5,51`: parseArgs takes a value that begins with a minus for an option. */
function joinNegative(argv: readonly string[]): string[] {
  const joined: string[] = [];
  for (const arg of argv) {
    const before = joined.at(-1);
    if (before === '--at' && /^-[\d.]/.test(arg)) joined[joined.length - 1] = `--at=${arg}`;
    else joined.push(arg);
  }
  return joined;
}

function options(argv: readonly string[]): Partial<Record<Option, string>> {
  let values: Partial<Record<Option, string[]>>;
  try {
    const text = { type: 'string', multiple: true } as const;
    ({ values } = parseArgs({
      args: joinNegative(argv),
      options: { date: text, from: text, to: text, at: text, place: text, measure: text },
      strict: true,
      allowPositionals: false,
    }));
  } catch (error) {
    // Node's own sentences say what is wrong.
    throw new BadInput((error as Error).message);
  }
  const given: Partial<Record<Option, string>> = {};
  for (const name of OPTIONS) {
    const [first, second] = values[name] ?? [];
    if (second !== undefined) throw new BadInput(`--${name} is given twice.`);
    if (first !== undefined) given[name] = first;
  }
  return given;
}

function day(name: Option, text: string): IsoDay {
  if (!isDay(text)) throw new BadInput(`--${name} ${shown(text)} is no calendar day: write it as YYYY-MM-DD.`);
  if (text < FIRST_DAY || text > LAST_DAY)
    throw new BadInput(`--${name} ${text} is outside the atlas, which runs from ${FIRST_DAY} to ${LAST_DAY}.`);
  return text;
}

const shown = (text: string) => JSON.stringify(text);

function position(text: string): Position {
  const match = /^\s*([+-]?(?:\d+\.?\d*|\.\d+))\s*,\s*([+-]?(?:\d+\.?\d*|\.\d+))\s*$/.exec(text);
  const typed = match ? undefined : readPosition(text);
  if (!match && !typed)
    throw new BadInput(`--at ${shown(text)} is no position: write longitude,latitude in degrees, as 43.0975,40.6013.`);
  const [first, second] = typed ? [typed.first, typed.second] : [Number(match?.[1]), Number(match?.[2])];
  const [lon, lat] = typed?.order === 'lat-lon' ? [second, first] : [first, second];
  if (Math.abs(lon) > 180 || Math.abs(lat) > 90)
    throw new BadInput(
      `--at ${text.trim()} is off the globe: longitude runs from -180 to 180, latitude from -90 to 90.`,
    );
  return [lon, lat];
}

/** The id whose length or area is asked for instead of a holder. @throws BadInput */
export function measureAsked(argv: readonly string[]): string | undefined {
  const { measure, ...rest } = options(argv);
  if (measure !== undefined && Object.keys(rest).length > 0)
    throw new BadInput('--measure stands alone: a length or an area has no day and no holder.');
  return measure;
}

/** @throws BadInput */
export function parseHeldArguments(argv: readonly string[]): HeldArguments {
  const { date, from, to, at, place } = options(argv);
  if (at !== undefined && place !== undefined) throw new BadInput('Give either --at or --place, not both.');
  if (date !== undefined && (from !== undefined || to !== undefined))
    throw new BadInput('Give either --date or --from and --to, not both.');
  const when = date !== undefined ? { date: day('date', date) } : span(from, to);
  if (at !== undefined) return { where: { at: position(at) }, when };
  if (place === undefined) throw new BadInput('Say where: --at longitude,latitude or --place name.');
  return { where: { place }, when };
}

function span(from: string | undefined, to: string | undefined): { from: IsoDay; to: IsoDay } {
  if (from === undefined && to === undefined)
    throw new BadInput('Say when: --date YYYY-MM-DD, or --from and --to for a span of days.');
  if (from === undefined || to === undefined)
    throw new BadInput(
      `--${from === undefined ? 'to' : 'from'} needs --${from === undefined ? 'from' : 'to'} beside it.`,
    );
  const [first, last] = [day('from', from), day('to', to)];
  if (first > last) throw new BadInput(`--from ${first} comes after --to ${last}.`);
  return { from: first, to: last };
}
