/** Reading what a host says: every message is checked before anything is done. The talk itself: `messages.ts`. */

import * as v from 'valibot';
import { LANGS } from '../atlas/lang.ts';
import { FIRST_DAY, LAST_DAY, LAYER_IDS, type LayerId } from '../atlas/types.ts';
import { isDay } from '../time/days.ts';
import { SELECTION_KINDS } from '../view/view.ts';
import { LIMITS } from '../view/viewParts.ts';
import type { ErrorCode, Request } from './messages.ts';
import { isAsked, VERSION } from './said.ts';

const id = v.union([v.pipe(v.string(), v.maxLength(100)), v.pipe(v.number(), v.finite())]);
const head = { borderAtlas: v.literal(VERSION), id: v.optional(id) };
const within = ([least, most]: readonly [number, number]) =>
  v.pipe(v.number(), v.finite(), v.minValue(least), v.maxValue(most));
/** No address can be made of half a surrogate pair. */
const isText = (value: string) => !/\p{Surrogate}/u.test(value);
const text = v.pipe(v.string(), v.nonEmpty(), v.maxLength(200), v.check(isText, 'text'));
/** Characters. A whole tour has room in an address. */
const ADDRESS_LIMIT = 20_000;
const index = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(999));

/** A day of the atlas, `YYYY-MM-DD`. */
const day = v.pipe(
  v.string(),
  v.check((value) => isDay(value) && value >= FIRST_DAY && value <= LAST_DAY, `a day from ${FIRST_DAY} to ${LAST_DAY}`),
);
const selection = v.pipe(
  v.strictObject({
    kind: v.picklist(SELECTION_KINDS),
    id: text,
    leg: v.optional(index),
  }),
  v.check(({ kind, leg }) => leg === undefined || kind === 'boundary', 'only a boundary has legs'),
);

const viewChange = v.strictObject({
  date: v.optional(day),
  camera: v.optional(v.strictObject({ lon: within(LIMITS.lon), lat: within(LIMITS.lat), zoom: within(LIMITS.zoom) })),
  layers: v.optional(
    v.strictObject(
      Object.fromEntries(LAYER_IDS.map((layer) => [layer, v.optional(v.picklist(['auto', 'on', 'off']))])) as Record<
        LayerId,
        v.OptionalSchema<v.PicklistSchema<['auto', 'on', 'off'], undefined>, undefined>
      >,
    ),
  ),
  selection: v.optional(v.nullable(selection)),
  lang: v.optional(v.picklist(LANGS)),
  theme: v.optional(v.nullable(v.picklist(['light', 'dark']))),
});

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
  return answer('malformed', `${v.getDotPath(issue) ?? 'message'}: ${issue.message}`.slice(0, 300));
}
