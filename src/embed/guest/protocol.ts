/** Reading what a host says: every message is checked before anything is done. The talk itself: `messages.ts`. */

import * as v from 'valibot';
import { FIRST_DAY, LAST_DAY } from '../../atlas/types.ts';
import { FIELDS } from '../../view/parts.ts';
import { index, isText, SHAPES } from '../../view/shapes.ts';
import { DEFAULT_VIEW } from '../../view/view.ts';
import type { ErrorCode, Request, ViewChange } from '../messages.ts';
import { isAsked, VERSION } from './said.ts';

const id = v.union([v.pipe(v.string(), v.maxLength(100)), v.pipe(v.number(), v.finite())]);
const text = v.pipe(v.string(), v.nonEmpty(), v.maxLength(200), v.check(isText, 'text'));
const head = { borderAtlas: v.literal(VERSION), id: v.optional(id) };
/** Characters. A whole tour has room in an address. */
const ADDRESS_LIMIT = 20_000;

const shapes = {
  ...SHAPES,
  selection: v.pipe(
    SHAPES.selection,
    v.check(({ kind, leg }) => leg === undefined || kind === 'boundary', 'only a boundary has legs'),
  ),
};
/** A part may be null where a view may be without it. */
const viewChange = v.strictObject(
  Object.fromEntries(
    FIELDS.map((field) => [field, v.optional(DEFAULT_VIEW[field] ? shapes[field] : v.nullable(shapes[field]))]),
  ),
) as v.GenericSchema<unknown, ViewChange>;

const request = v.variant('type', [
  v.strictObject({ ...head, type: v.literal('hello') }),
  v.strictObject({ ...head, type: v.literal('getView') }),
  v.strictObject({ ...head, type: v.literal('setView'), view: viewChange }),
  v.strictObject({
    ...head,
    type: v.literal('goTo'),
    address: v.pipe(v.string(), v.maxLength(ADDRESS_LIMIT), v.check(isText, 'text')),
  }),
  v.strictObject({ ...head, type: v.literal('show'), what: text }),
  v.strictObject({ ...head, type: v.literal('play'), playing: v.boolean() }),
  v.strictObject({ ...head, type: v.literal('nextChange'), direction: v.optional(v.picklist([1, -1])) }),
  v.strictObject({ ...head, type: v.literal('trace'), boundary: text, leg: index }),
  v.strictObject({ ...head, type: v.literal('export'), format: v.picklist(['svg']) }),
]) satisfies v.GenericSchema<unknown, Request>;

const A_DAY = `a day from ${FIRST_DAY} to ${LAST_DAY}`;
/** What shapes say in a word. */
const WANTED: Partial<Record<string, string>> = { day: A_DAY, 'day-range': A_DAY };

export const REQUEST_TYPES = request.options.map(({ entries }) => entries.type.literal);

export type Read =
  | { request: Request }
  | { fault: { id: string | number | undefined; code: ErrorCode; message: string } };

/** Reads what came by `postMessage`. Undefined: nothing was asked of the atlas. Never throws. */
export function readRequest(data: unknown): Read | undefined {
  if (!isAsked(data)) return undefined;
  const given = 'id' in data ? v.safeParse(id, data.id) : undefined;
  const answer = (code: ErrorCode, message: string): Read => ({
    fault: { id: given?.success ? given.output : undefined, code, message },
  });
  if (data.borderAtlas !== VERSION) return answer('version', `This embed speaks version ${VERSION}.`);
  const known = 'type' in data && REQUEST_TYPES.some((type) => type === data.type);
  if (!known) return answer('unknown-type', 'No such request.');
  const result = v.safeParse(request, data, { abortEarly: true });
  if (result.success) return { request: result.output };
  const [issue] = result.issues;
  // The only names among the parts of a message are those of layers.
  const [, within, layer] = issue.path ?? [];
  if (within?.key === 'layers' && issue.expected === 'never')
    return answer('unknown-thing', `The atlas has no layer "${layer?.key}".`.slice(0, 300));
  const wanted = WANTED[issue.message] ?? issue.message;
  return answer('malformed', `${v.getDotPath(issue) ?? 'message'}: ${wanted}`.slice(0, 300));
}
