/**
 * A tour: a lecture as a list of stops, each a view of the atlas and what is said there.
 * This is the shape of the file (version 1); `public/schemas/tour-1.json` is made from it.
 */
import * as v from 'valibot';
import { FIELDS, type Field, type PARTS, rowOf } from '../view/parts.ts';
import { SHAPES } from '../view/shapes.ts';
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

const sourceId = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
const pixels = v.pipe(v.number(), v.minValue(50), v.maxValue(20_000));
/** Parts of a view that a stop decides; the rest is the reader's own. */
export type StopField = {
  [K in Field]: (typeof PARTS)[K] extends { readers: true } ? never : K;
}[Field];
export const STOP_FIELDS = FIELDS.filter((field): field is StopField => !rowOf(field).readers);

/** What is left out is as a view has it at first. */
const optional = Object.fromEntries(
  STOP_FIELDS.filter((field) => field !== 'date' && field !== 'camera').map((field) => [
    field,
    v.optional(SHAPES[field]),
  ]),
) as { [K in Exclude<StopField, 'date' | 'camera'>]: v.OptionalSchema<(typeof SHAPES)[K], undefined> };
const view = v.strictObject({
  date: SHAPES.date,
  camera: v.strictObject({
    ...SHAPES.camera.entries,
    /** Free part of the map this camera was set in, CSS pixels: on a smaller one the zoom falls, so that the same land is seen. */
    frame: v.optional(v.strictObject({ width: pixels, height: pixels })),
  }),
  ...optional,
});

const stop = v.strictObject({
  title: inLanguages(short),
  /** What the audience reads: paragraphs, `- ` lists, `*emphasis*`; never HTML. */
  text: inLanguages(long),
  /** What the speaker alone reads. */
  notes: v.optional(inLanguages(long)),
  /** Ids of `sources.json`. */
  sources: v.optional(v.pipe(v.array(sourceId), v.maxLength(TOUR_LIMITS.sources))),
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
  return { lang: found, text: (tags.includes(found) && texts?.[found]) || '' };
}
