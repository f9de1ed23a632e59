/**
 * The parts of a view as values, as messages and files of tours hold them, and what readers of the docs are told of
 * them. Rows as in `parts.ts`; apart from them, for the first load can do without.
 */
import * as v from 'valibot';
import { LANGS } from '../atlas/lang.ts';
import { LAYER_IDS, type LayerId } from '../atlas/layers.ts';
import { FIRST_DAY, LAST_DAY } from '../atlas/types.ts';
import { isDay } from '../time/days.ts';
import type { Field } from './parts.ts';
import { LIMITS, SELECTION_KINDS, type View } from './view.ts';

const within = ([least, most]: readonly [number, number]) => v.pipe(v.number(), v.minValue(least), v.maxValue(most));
/** No address can be made of half a surrogate pair. */
export const isText = (value: string) => !/\p{Surrogate}/u.test(value);
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(100), v.check(isText, 'text'));
/** Counted from 0. */
export const index = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(999));
const day = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}$/, 'day'),
  v.check(isDay, 'day'),
  v.check((value) => value >= FIRST_DAY && value <= LAST_DAY, 'day-range'),
);
const choice = v.optional(v.picklist(['auto', 'on', 'off']));

/** Of layers those that are given. */
type Shapes = { [K in Field]: v.GenericSchema<unknown, K extends 'layers' ? Partial<View[K]> : NonNullable<View[K]>> };

export const SHAPES = {
  camera: v.strictObject({ lon: within(LIMITS.lon), lat: within(LIMITS.lat), zoom: within(LIMITS.zoom) }),
  date: day,
  layers: v.strictObject(
    Object.fromEntries(LAYER_IDS.map((layer) => [layer, choice])) as Record<LayerId, typeof choice>,
  ),
  selection: v.strictObject({ kind: v.picklist(SELECTION_KINDS), id, leg: v.optional(index) }),
  trace: v.strictObject({ id, km: within([0, 99_999]) }),
  table: v.variant('kind', [
    v.strictObject({ kind: v.literal('annexes') }),
    v.strictObject({ kind: v.literal('points'), id }),
  ]),
  compare: v.strictObject({ date: day, share: within([0, 1]) }),
  tour: v.strictObject({ ref: v.pipe(v.string(), v.regex(/^[\w-]{1,9000}$/)), stop: v.nullable(index) }),
  lang: v.picklist(LANGS),
  theme: v.picklist(['light', 'dark']),
} satisfies Shapes;

/** An example of each part as it stands in an address, none of them as a view is at first, and what it says. */
export const MEANINGS: Record<Field | 'show', { example: string; means: string }> = {
  camera: { example: '8/40.6/43.1', means: 'where the map stands: zoom, latitude, longitude, degrees' },
  date: { example: '1919-06-01', means: `ISO day, ${FIRST_DAY} to ${LAST_DAY}` },
  layers: {
    example: 'gumru-line,-treaty-lines,~claims-1919',
    means: 'layers shown, after a minus hidden, after a tilde shown on their own days',
  },
  selection: {
    example: 'boundary:gumru/2',
    means: 'what the panel speaks of, such as `territory:kars`; a line’s leg or a treaty’s article, counted from 0',
  },
  trace: { example: 'gumru/12.5', means: 'a walk along a line, km from its start' },
  table: {
    example: 'points:gumru',
    means: 'a table beside the map: a line’s points; or `annexes`, the two texts on Nakhchivan',
  },
  compare: { example: '1921-10-10/0.4', means: 'a second day, right of a line at that share of the width' },
  tour: {
    example: 'livas/2',
    means: 'a tour at a stop, counted from 1 in an address, from 0 in a message; `livas` alone: from its start',
  },
  lang: {
    example: 'tr',
    means: `${LANGS.map((lang) => `\`${lang}\``).join(' or ')}; else as the reader’s browser says`,
  },
  theme: { example: 'dark', means: '`light` or `dark`; else as the reader’s system says' },
  show: {
    example: 'article-4',
    means:
      'a treaty line, an area or a layer by its id: goes there, on a day of it; on the `date` given beside it, if there is one',
  },
};
