/**
 * Messages between an embed and the page round it, version 1.
 *
 * Every message is `{ borderAtlas: 1, type, … }`. A request carries an `id`
 * of the sender's choosing and is answered by `ack` or `error` with the same
 * `id`. What is not understood is answered with an error and changes nothing.
 */
import * as v from 'valibot';
import { FIRST_DAY, LAST_DAY, LAYER_IDS, type LayerId } from '../atlas/types.ts';
import { isDay } from '../time/days.ts';
import { LIMITS } from '../view/codec.ts';
import { type LayerChoice, SELECTION_KINDS, type View } from '../view/view.ts';

export const VERSION = 1;

const id = v.union([v.pipe(v.string(), v.maxLength(100)), v.pipe(v.number(), v.finite())]);
const head = { borderAtlas: v.literal(VERSION), id: v.optional(id) };
const within = ([least, most]: readonly [number, number]) =>
  v.pipe(v.number(), v.finite(), v.minValue(least), v.maxValue(most));
const text = v.pipe(v.string(), v.nonEmpty(), v.maxLength(200));
const index = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(999));

/** A day of the atlas, `YYYY-MM-DD`. */
const day = v.pipe(
  v.string(),
  v.check((value) => isDay(value) && value >= FIRST_DAY && value <= LAST_DAY, `a day from ${FIRST_DAY} to ${LAST_DAY}`),
);
const selection = v.strictObject({
  kind: v.picklist(SELECTION_KINDS),
  id: text,
  leg: v.optional(index),
});

/** The parts of a view a host may set; what is left out stays as it is. */
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
  lang: v.optional(v.picklist(['en', 'tr'])),
  theme: v.optional(v.nullable(v.picklist(['light', 'dark']))),
});

const request = v.variant('type', [
  /** Opens the talk; answered by `ack` with the view. */
  v.strictObject({ ...head, type: v.literal('hello') }),
  v.strictObject({ ...head, type: v.literal('getView') }),
  v.strictObject({ ...head, type: v.literal('setView'), view: viewChange }),
  /** Goes to a treaty line, an area or a layer by its id, at its first day where the day lies outside its own. */
  v.strictObject({ ...head, type: v.literal('show'), what: text }),
  v.strictObject({ ...head, type: v.literal('play'), playing: v.boolean() }),
  v.strictObject({ ...head, type: v.literal('nextChange'), direction: v.optional(v.picklist([1, -1])) }),
  /** Lights a leg of a treaty line, counted from 0. */
  v.strictObject({ ...head, type: v.literal('trace'), boundary: text, leg: index }),
  v.strictObject({ ...head, type: v.literal('export'), format: v.picklist(['svg']) }),
]);
export type Request = v.InferOutput<typeof request>;
export type RequestType = Request['type'];

/** The view as a host reads it. */
export type PublicView = Pick<View, 'date' | 'camera' | 'selection' | 'lang'> & {
  layers: Record<LayerId, LayerChoice>;
  theme: 'light' | 'dark' | null;
};

export const publicView = ({ date, camera, selection: chosen, lang, layers, theme }: View): PublicView => ({
  date,
  camera,
  selection: chosen,
  lang,
  layers: { ...layers },
  theme: theme ?? null,
});

export type ErrorCode = 'malformed' | 'version' | 'unknown-type' | 'unknown-thing' | 'failed';

/** What an embed says. `ack` and `error` answer requests; the others come by themselves. */
export type Reply =
  | { type: 'ready'; view: PublicView }
  | { type: 'ack'; id: string | number | undefined; result?: unknown }
  | { type: 'error'; id: string | number | undefined; code: ErrorCode; message: string }
  | { type: 'dateChange'; date: string; view: PublicView }
  | { type: 'viewChange'; view: PublicView }
  | { type: 'select'; selection: View['selection'] }
  /** The height, CSS pixels, at which the embed looks best at its width. */
  | { type: 'height'; height: number };

export type Read =
  | { request: Request }
  | { fault: { id: string | number | undefined; code: ErrorCode; message: string } };

/** Reads what came by `postMessage`. Undefined: not addressed to the atlas at all. Never throws. */
export function readRequest(data: unknown): Read | undefined {
  if (typeof data !== 'object' || data === null || !('borderAtlas' in data)) return undefined;
  const given = 'id' in data ? v.safeParse(id, data.id) : undefined;
  const answer = (code: ErrorCode, message: string): Read => ({
    fault: { id: given?.success ? given.output : undefined, code, message },
  });
  if (data.borderAtlas !== VERSION) return answer('version', `This embed speaks version ${VERSION}.`);
  const known = request.options.some((option) => 'type' in data && option.entries.type.literal === data.type);
  if (!known) return answer('unknown-type', 'No such request.');
  const result = v.safeParse(request, data, { abortEarly: true });
  if (result.success) return { request: result.output };
  const [issue] = result.issues;
  return answer('malformed', `${v.getDotPath(issue) ?? 'message'}: ${issue.message}`.slice(0, 300));
}
