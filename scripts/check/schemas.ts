/** Shapes of the record files, strict: an unknown key is an error. A test holds them against src/atlas/types.ts. */
import * as v from 'valibot';
import { LAYER_IDS } from '../../src/atlas/types.ts';
import { isReserved } from '../lib/json.ts';
import type { Records } from './dataset.ts';

const text = v.pipe(
  v.string(),
  v.regex(/\S/, 'must not be empty'),
  // No XML file may hold them, so neither KML nor SVG would open.
  v.check(
    (words) => !/(?!\n)[\p{Cc}\p{Cs}\ufffe\uffff]/u.test(words),
    'holds a control character or half a letter, which cannot be seen: delete it and write the word again',
  ),
);
const id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9][a-z0-9-]*$/, 'an id has lower-case letters, digits and hyphens only'),
  v.check((name) => !isReserved(name), 'this is a name that programs keep for themselves: choose another id'),
);
const ids = v.array(id);
const sources = v.pipe(ids, v.minLength(1, 'at least one source is needed'));
const bilingual = v.strictObject({ en: text, tr: text });
const names = v.strictObject({
  en: text,
  tr: text,
  hy: v.optional(text),
  ka: v.optional(text),
  az: v.optional(text),
  ru: v.optional(text),
});
const number = v.pipe(v.number(), v.finite());
const positive = v.pipe(number, v.gtValue(0, 'must be more than 0'));
const position = v.strictTuple([number, number]);
const grade = v.picklist(['A', 'B', 'C', 'D']);
const layer = v.picklist(LAYER_IDS);
/** Days and EDTF strings have rules of their own, with better messages. */
const day = text;
const edtf = text;

export const arcProperties = v.strictObject({
  id,
  names: bilingual,
  method: v.picklist([
    'modern-border',
    'coast',
    'frame',
    'modern-limit',
    'river',
    'watershed',
    'straight',
    'digitised',
  ]),
  accuracy_m: positive,
  grade,
  sources,
  note: v.optional(bilingual),
});

const polity = v.strictObject({
  id,
  names,
  from: edtf,
  to: edtf,
  family: id,
  continues: v.optional(id),
  sources,
});

const instrument = v.strictObject({
  id,
  names: bilingual,
  date: edtf,
  kind: v.picklist(['treaty', 'armistice', 'act', 'agreement', 'event', 'note']),
  inForce: v.optional(day),
  sources,
  note: v.optional(bilingual),
});

const territory = v.strictObject({
  id,
  names,
  point: v.nullable(position),
  role: v.picklist(['core', 'context']),
  units: ids,
  describes: v.optional(bilingual),
  sources,
});

const spell = v.strictObject({
  from: day,
  to: day,
  fromEdtf: v.optional(edtf),
  holder: id,
  unit: v.optional(id),
  status: v.picklist(['sovereign', 'occupation', 'provisional', 'contested', 'undetermined']),
  title: v.strictObject({
    sovereign: v.nullable(id),
    state: v.picklist(['settled', 'contested', 'pending']),
    basis: bilingual,
  }),
  instrument: id,
  sources,
  confidence: v.picklist(['high', 'medium', 'low']),
  evidence: v.picklist(['opened', 'literature', 'mixed']),
  note: v.optional(bilingual),
});

const source = v.strictObject({
  id,
  type: text,
  title: text,
  author: v.optional(text),
  container: v.optional(text),
  publisher: v.optional(text),
  issued: v.optional(text),
  url: v.optional(v.pipe(v.string(), v.url('must be a full web address'))),
  licence: v.optional(text),
  access: v.picklist(['opened', 'excerpt', 'literature']),
  note: v.optional(bilingual),
});

const point = v.strictObject({
  id,
  names,
  spellings: v.array(text),
  kind: text,
  position: v.nullable(position),
  grade,
  accuracy_m: v.nullable(positive),
  stated: v.array(v.strictObject({ value: number, unit: v.literal('ft') })),
  today: v.strictObject({ name: v.optional(text), height_m: v.optional(number) }),
  located: bilingual,
  candidates: v.optional(
    v.pipe(
      v.array(v.strictObject({ position, accuracy_m: positive, why: bilingual, sources })),
      v.minLength(1, 'leave it out where there is none'),
    ),
  ),
  sources,
});

const leg = v.strictObject({
  from: id,
  to: id,
  kind: v.picklist(['watershed', 'thalweg', 'straight', 'admin-limit', 'crest', 'lake', 'river', 'line', 'road']),
  clause: bilingual,
});

export const boundary = v.pipe(
  v.strictObject({
    id,
    layer,
    names: bilingual,
    instrument: id,
    article: bilingual,
    from: day,
    to: day,
    fromEdtf: v.optional(edtf),
    toEdtf: v.optional(edtf),
    walk: ids,
    legs: v.array(leg),
    points: v.optional(ids),
    drawnAs: v.optional(id),
    sources,
    missing: v.array(bilingual),
    note: v.optional(bilingual),
  }),
  v.check(
    ({ walk, legs }) => (walk.length === 0) === (legs.length === 0),
    'a walk needs legs and legs a walk; leave both empty where the line is not drawn',
  ),
  v.check(
    ({ legs, missing, drawnAs }) => legs.length > 0 || missing.length > 0 || drawnAs !== undefined,
    'give its legs, or say under "missing" why it is not drawn, or under "drawnAs" which record shows it',
  ),
  v.check(
    ({ legs, drawnAs }) => legs.length === 0 || drawnAs === undefined,
    'a line with legs is drawn as itself: leave "drawnAs" out',
  ),
);

const area = v.pipe(
  v.strictObject({
    id,
    layer,
    names: bilingual,
    kind: v.picklist(['ceded', 'liva', 'zone', 'claim']),
    instrument: id,
    by: v.optional(bilingual),
    claimant: v.optional(id),
    from: day,
    to: day,
    fromEdtf: v.optional(edtf),
    toEdtf: v.optional(edtf),
    territories: ids,
    sources,
    missing: v.array(bilingual),
    note: v.optional(bilingual),
  }),
  v.check(
    ({ territories, missing }) => territories.length + missing.length > 0,
    'give its territories, or say under "missing" why it is not drawn',
  ),
  v.check(
    ({ kind, claimant, by }) => (kind === 'claim') === (claimant !== undefined && by !== undefined),
    'a claim, and nothing else, says who asked: give "by" and "claimant"',
  ),
);

const event = v.strictObject({
  id,
  names: bilingual,
  date: edtf,
  day,
  position: v.nullable(position),
  touches: ids,
  sources,
  note: v.optional(bilingual),
});

const discrepancy = v.strictObject({
  id,
  title: bilingual,
  values: v.pipe(
    v.array(v.strictObject({ says: bilingual, sources })),
    v.minLength(2, 'a discrepancy has two values or more'),
  ),
  shown: bilingual,
  why: bilingual,
  touches: ids,
});

const place = v.strictObject({
  id,
  names,
  period: v.array(v.strictObject({ from: edtf, to: edtf, name: text, lang: text })),
  position,
  rank: v.picklist([1, 2, 3]),
  sources,
});

const figure = v.pipe(
  v.strictObject({
    id,
    territories: v.optional(ids),
    units: v.optional(ids),
    arcs: v.optional(ids),
    published_km2: v.optional(positive),
    published_km: v.optional(positive),
    margin_percent: positive,
    source: id,
    note: v.optional(bilingual),
  }),
  v.check(
    ({ arcs, published_km, published_km2 }) =>
      (published_km === undefined) !== (published_km2 === undefined) && (published_km !== undefined) === !!arcs,
    'give published_km2 with territories or units, or published_km with arcs',
  ),
);

/** Schema of each record file by its name without `.json`. */
export const recordSchemas = {
  territories: v.array(territory),
  control: v.record(id, v.pipe(v.array(spell), v.minLength(1, 'at least one spell is needed'))),
  polities: v.array(polity),
  instruments: v.array(instrument),
  sources: v.array(source),
  points: v.array(point),
  areas: v.array(area),
  places: v.array(place),
  discrepancies: v.array(discrepancy),
  events: v.array(event),
  figures: v.array(figure),
} satisfies Record<keyof Records, v.GenericSchema>;
