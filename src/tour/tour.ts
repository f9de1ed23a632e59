/**
 * A tour: a lecture as a list of stops, each a view of the atlas and what is said there.
 * This is the shape of the file (version 1); `public/schemas/tour-1.json` is made from it.
 */
import * as v from 'valibot';
import { FIRST_DAY, LAST_DAY, LAYER_IDS, type LayerId } from '../atlas/types.ts';
import { isDay } from '../time/days.ts';
import { SELECTION_KINDS } from '../view/view.ts';
import { LIMITS as CAMERA } from '../view/viewParts.ts';
import { tagFor } from './languages.ts';

export const TOUR_VERSION = 1;

/** How much a tour may hold. Lengths in UTF-16 units. */
export const TOUR_LIMITS = { stops: 200, title: 200, text: 20_000, languages: 12, sources: 60, fileBytes: 2_000_000 };

const short = v.pipe(v.string(), v.maxLength(TOUR_LIMITS.title));
const long = v.pipe(v.string(), v.maxLength(TOUR_LIMITS.text));
/** The form of a BCP 47 tag; no platform need know what it says. */
const language = v.pipe(v.string(), v.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/, 'language'));
const inLanguages = <T extends typeof short | typeof long>(text: T) =>
  v.pipe(v.record(language, text), v.maxEntries(TOUR_LIMITS.languages));
/** The same words in one or more languages, by BCP 47 tag. */
export type Texts = Readonly<Record<string, string>>;

const within = ([least, most]: readonly [number, number]) => v.pipe(v.number(), v.minValue(least), v.maxValue(most));
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
const day = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}$/, 'day'),
  v.check(isDay, 'day'),
  v.check((value) => value >= FIRST_DAY && value <= LAST_DAY, 'day-range'),
);
const pixels = v.pipe(v.number(), v.minValue(50), v.maxValue(20_000));
const choice = v.optional(v.picklist(['auto', 'on', 'off']));

const view = v.strictObject({
  date: day,
  camera: v.strictObject({
    lon: within(CAMERA.lon),
    lat: within(CAMERA.lat),
    zoom: within(CAMERA.zoom),
    /** Free part of the map this camera was set in, CSS pixels: on a smaller one the zoom falls, so that the same land is seen. */
    frame: v.optional(v.strictObject({ width: pixels, height: pixels })),
  }),
  layers: v.optional(
    v.strictObject(Object.fromEntries(LAYER_IDS.map((layer) => [layer, choice])) as Record<LayerId, typeof choice>),
  ),
  selection: v.optional(
    v.strictObject({
      kind: v.picklist(SELECTION_KINDS),
      id,
      leg: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(999))),
    }),
  ),
  trace: v.optional(v.strictObject({ id, km: v.pipe(v.number(), v.minValue(0), v.maxValue(99_999)) })),
  table: v.optional(
    v.variant('kind', [
      v.strictObject({ kind: v.literal('annexes') }),
      v.strictObject({ kind: v.literal('points'), id }),
    ]),
  ),
  compare: v.optional(v.strictObject({ date: day, share: v.pipe(v.number(), v.minValue(0), v.maxValue(1)) })),
});

const stop = v.strictObject({
  title: inLanguages(short),
  /** What the audience reads: paragraphs, `- ` lists, `*emphasis*`; never HTML. */
  text: inLanguages(long),
  /** What the speaker alone reads. */
  notes: v.optional(inLanguages(long)),
  /** Ids of `sources.json`. */
  sources: v.optional(v.pipe(v.array(id), v.maxLength(TOUR_LIMITS.sources))),
  view,
});

export const tourSchema = v.strictObject({
  $schema: v.optional(v.pipe(v.string(), v.maxLength(500))),
  borderAtlasTour: v.literal(TOUR_VERSION),
  title: inLanguages(short),
  about: v.optional(inLanguages(long)),
  stops: v.pipe(v.array(stop), v.maxLength(TOUR_LIMITS.stops)),
});

export type Tour = v.InferOutput<typeof tourSchema>;
export type Stop = Tour['stops'][number];
export type StopView = Stop['view'];

/** A text in the reader's language, of whatever region, else in English, else in whatever there is. */
export function textIn(texts: Texts | undefined, lang: string): { lang: string; text: string } {
  const filled = Object.entries(texts ?? {}).filter(([, text]) => text.trim() !== '');
  const tags = filled.map(([tag]) => tag);
  const found = tagFor(tags, lang) ?? tagFor(tags, 'en') ?? tags[0] ?? lang;
  return { lang: found, text: texts?.[found] ?? '' };
}
