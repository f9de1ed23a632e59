/** Faults of addresses, as the protocol tells them. */
import type { Problem } from '../../view/parts.ts';
import type { ErrorCode } from '../messages.ts';
import { Refusal } from './listen.ts';

/** Problems that are told of what the atlas does not have, rather than of what cannot be read. */
const UNKNOWN: ReadonlySet<Problem['code']> = new Set(['layer', 'trace-undrawn', 'view']);

/** A problem of an address as the protocol tells it. @param absent whether the part could be read, and names nothing */
export function faultOf({ code, value }: Problem, absent = UNKNOWN.has(code)): { code: ErrorCode; message: string } {
  return absent
    ? { code: 'unknown-thing', message: `The atlas has no "${value}" (${code}).` }
    : { code: 'malformed', message: `"${value}" could not be read (${code}).` };
}

export function refusal(problem: Problem, absent?: boolean): Refusal {
  const { code, message } = faultOf(problem, absent);
  return new Refusal(code, message);
}

export const unknownThing = (what: string) => new Refusal('unknown-thing', `The atlas has no "${what}".`);
