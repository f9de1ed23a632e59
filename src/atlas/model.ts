/**
 * The model of the atlas, said once: one planar partition and its history. The data check, the published schemas, the
 * references between records and all types are taken from here; the page imports the types alone.
 *
 * Units everywhere: positions in WGS84 degrees as `[longitude, latitude]`, lengths in metres or km as the name says,
 * areas in km², days as ISO `YYYY-MM-DD` in the proleptic Gregorian calendar, spans half-open `[from, to)`. Doubt about
 * a day is an EDTF level 1 string beside it. Strict: an unknown key is an error.
 */
import * as v from 'valibot';
import { GRADES, STATUSES } from './enumerations.ts';
import { isReserved } from './ids.ts';
import { NAME_LANGS, type NameLang } from './lang.ts';
import type { LayerId } from './layers.ts';

/**
 * What a reference leads to. `land`: a territory, or several by the name of a unit or a group; `line`: a treaty line;
 * `anything`: a record of any kind.
 */
export type Target =
  | 'source'
  | 'polity'
  | 'instrument'
  | 'territory'
  | 'land'
  | 'point'
  | 'arc'
  | 'layer'
  | 'family'
  | 'line'
  | 'area'
  | 'event'
  | 'discrepancy'
  | 'tour'
  | 'anything';

export const words = v.pipe(
  v.string(),
  v.regex(/\S/, 'must not be empty'),
  // No XML file may hold them, so neither KML nor SVG would open.
  v.check(
    (text) => !/(?!\n)[\p{Cc}\p{Cs}\ufffe\uffff]/u.test(text),
    'holds a control character or half a letter, which cannot be seen: delete it and write the word again',
  ),
);
export const id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9][a-z0-9-]*$/, 'an id has lower-case letters, digits and hyphens only'),
  v.check((name) => !isReserved(name), 'this is a name that programs keep for themselves: choose another id'),
);
/** The id of another record. */
export const ref = (refers: Target) => v.pipe(id, v.metadata({ refers }));
const refs = (refers: Target) => v.array(ref(refers));
const sources = v.pipe(refs('source'), v.minLength(1, 'at least one source is needed'));

/** A name or prose: English, and any other language of names; `inLang` says what stands in where one is missing. */
export const text = v.strictObject({
  en: words,
  ...(Object.fromEntries(NAME_LANGS.filter((lang) => lang !== 'en').map((lang) => [lang, v.optional(words)])) as Record<
    Exclude<NameLang, 'en'>,
    v.OptionalSchema<typeof words, undefined>
  >),
});
export const number = v.pipe(v.number(), v.finite());
export const positive = v.pipe(number, v.gtValue(0, 'must be more than 0'));
export const position = v.strictTuple([number, number]);
const grade = v.picklist(GRADES);
const layer = ref('layer') as v.GenericSchema<LayerId>;
/** Days and EDTF strings have rules of their own, with better messages. */
const day = words;
/** EDTF level 1: `1919-04-20`, `1919-04~`, `1919-04-20?`, `1878/1881`. */
const edtf = words;
const note = v.optional(text);

/** One stretch of line, drawn once. */
export const arcProperties = v.strictObject({
  id,
  names: text,
  /** How the arc got its shape. */
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
  /** Positional accuracy, metres: two thirds of the line should be nearer than this to the true one. */
  accuracy_m: positive,
  grade,
  sources,
  note,
});

/** What a power is called and how long it lasted. */
const polity = v.strictObject({
  id,
  names: text,
  /** EDTF; `..` where open. */
  from: edtf,
  to: edtf,
  /** Colour family: successors of one state share it. */
  family: ref('family'),
  /** Steps of lightness from the family's colour; more is paler. */
  tint: v.optional(v.pipe(number, v.integer())),
  /** The power whose state it carried on, under another name or government. */
  continues: v.optional(ref('polity')),
  /** By what others accepted it as a state, where it arose anew: no title of its own is settled before. */
  accepted: v.optional(ref('instrument')),
  sources,
});

/** A treaty, act or event on which control or title rests. */
const instrument = v.strictObject({
  id,
  names: text,
  date: edtf,
  kind: v.picklist(['treaty', 'armistice', 'act', 'agreement', 'event', 'note']),
  /** Day it came into force, where it did and that is known. */
  inForce: v.optional(day),
  sources,
  note,
});

/** How much of a text was read; `literature`: none of it, it is told as others tell it. */
const reading = v.picklist(['full', 'extract', 'literature']);

/** A part of a treaty in other words, and what of the map rests on it. */
const article = v.strictObject({
  /** As a reader cites it. */
  article: text,
  says: text,
  read: reading,
  ties: v.strictObject({
    /** Lines it bears on, and those it draws that have no legs. */
    boundaries: refs('line'),
    /** What it draws: a leg, or without its ends all of the line. */
    legs: v.array(
      v.strictObject({ boundary: ref('line'), from: v.optional(ref('point')), to: v.optional(ref('point')) }),
    ),
    points: refs('point'),
    areas: refs('area'),
  }),
});

/** What a treaty, or another document on which lines rest, says and where it can be read. One file each. */
export const treaty = v.pipe(
  v.strictObject({
    instrument: ref('instrument'),
    parties: v.array(text),
    place: v.optional(text),
    signatories: v.array(v.strictObject({ name: text, of: text })),
    /** Languages of the authentic texts (BCP 47), as far as they are known. */
    languages: v.array(v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/, 'must be a language code, such as fr'))),
    languagesNote: note,
    /** In their order; what is not known is left out. */
    days: v.array(
      v.strictObject({
        kind: v.picklist(['signed', 'ratified', 'exchanged', 'in-force', 'prolonged', 'denounced']),
        day: edtf,
        note,
      }),
    ),
    articles: v.array(article),
    /** Where it can be read. */
    texts: v.array(
      v.pipe(
        v.strictObject({
          source: v.optional(ref('source')),
          /** An address that is no source of the atlas. */
          url: v.optional(v.pipe(v.string(), v.url('must be a full web address'))),
          pages: v.optional(words),
          what: text,
        }),
        v.check(
          ({ source, url }) => (source === undefined) !== (url === undefined),
          'a text has a source, or else an address of its own',
        ),
      ),
    ),
    read: reading,
    /** Which parts were read. */
    readNote: note,
    /** What could not be found. */
    missing: v.array(text),
  }),
  v.check(
    ({ articles, missing }) => articles.length + missing.length > 0,
    'give its articles, or say under "missing" why it has none',
  ),
);

export const territory = v.strictObject({
  id,
  names: text,
  /** A point inside the face, well away from its limits; null where its limits are not known and it is not drawn. */
  point: v.nullable(position),
  /**
   * `core`: its history is told day by day. `context`: a neighbour, there so that every border has two sides; told in
   * outline only.
   */
  role: v.picklist(['core', 'context']),
  /** Older units it belonged to, e.g. `kars-oblast`, `olti-okrug`: a chronology names all territories of one by its id. */
  units: v.array(id),
  describes: note,
  sources,
});

/** A territory as a historian writes it. */
const writtenTerritory = v.strictObject({
  ...territory.entries,
  /** The territory whose history it shares: whatever names that one names this one too, but for `except`. */
  follows: v.optional(ref('territory')),
});

const title = v.strictObject({
  /** Polity with the title, or null where it was contested or pending. */
  sovereign: v.nullable(ref('polity')),
  state: v.picklist(['settled', 'contested', 'pending']),
  basis: text,
});

/** A stretch of days `[from, to)` with one holder and one ground. */
export const spell = v.strictObject({
  from: day,
  to: day,
  /** EDTF of the first day, only where it is in doubt. */
  fromEdtf: v.optional(edtf),
  /** Polity in control. */
  holder: ref('polity'),
  /** Its unit on the spot, e.g. an SSR within the USSR. */
  unit: v.optional(ref('polity')),
  status: v.picklist(STATUSES),
  title,
  /** What began the spell. */
  instrument: ref('instrument'),
  sources,
  confidence: v.picklist(['high', 'medium', 'low']),
  /** `opened`: a copy of a source was read; `literature`: rests on standard works alone. */
  evidence: v.picklist(['opened', 'literature', 'mixed']),
  note,
});

const lands = v.pipe(refs('land'), v.minLength(1, 'name a territory, a unit or a group'));
const { from, fromEdtf, holder, instrument: ground, unit, status, title: claim, to: _, ...grounds } = spell.entries;

/**
 * Something by which land came into other hands, or its title changed: written once for all territories it bears on, and true
 * of each until the next that names it.
 */
export const happening = v.strictObject({
  from,
  fromEdtf,
  holder,
  unit,
  territories: lands,
  /** Of those, the ones it does not bear on. */
  except: v.optional(lands),
  instrument: ground,
  status,
  title: claim,
  ...grounds,
  /** Why it begins before its instrument, or on another day than elsewhere; published as the end of the note. */
  why: note,
  /** Territories of which something else is true; `null` where what is said of the others is not. */
  but: v.optional(
    v.pipe(
      v.array(
        v.strictObject({
          territories: lands,
          except: v.optional(lands),
          fromEdtf: v.nullish(edtf),
          unit: v.nullish(ref('polity')),
          status: v.optional(status),
          title: v.optional(claim),
          sources: v.optional(grounds.sources),
          confidence: v.optional(grounds.confidence),
          evidence: v.optional(grounds.evidence),
          note: v.nullish(text),
        }),
      ),
      v.minLength(1, 'leave it out where there is none'),
    ),
  ),
});

/** Several lands by one name, for chronologies. */
export const group = v.strictObject({ id, names: text, territories: lands, note });

const source = v.strictObject({
  id,
  /** CSL item type. */
  type: words,
  title: words,
  author: v.optional(words),
  container: v.optional(words),
  publisher: v.optional(words),
  issued: v.optional(words),
  url: v.optional(v.pipe(v.string(), v.url('must be a full web address'))),
  licence: v.optional(words),
  /** `opened`: read whole; `excerpt`: read in part; `literature`: known, not opened. */
  access: v.picklist(['opened', 'excerpt', 'literature']),
  note,
});

const point = v.strictObject({
  id,
  names: text,
  /** Spellings as the sources print them. */
  spellings: v.array(words),
  kind: words,
  position: v.nullable(position),
  grade,
  accuracy_m: v.nullable(positive),
  /** Heights as printed, in the source's unit (Russian feet, 0.3048 m). */
  stated: v.array(v.strictObject({ value: number, unit: v.literal('ft') })),
  today: v.strictObject({ name: v.optional(words), height_m: v.optional(number) }),
  located: text,
  /** Other positions that the evidence allows, or that others have proposed; `position` is the one the atlas uses. */
  candidates: v.optional(
    v.pipe(
      v.array(v.strictObject({ position, accuracy_m: positive, why: text, sources })),
      v.minLength(1, 'leave it out where there is none'),
    ),
  ),
  sources,
});

/** One stretch between two boundary points. */
export const leg = v.strictObject({
  from: ref('point'),
  to: ref('point'),
  kind: v.picklist(['watershed', 'thalweg', 'straight', 'admin-limit', 'crest', 'lake', 'river', 'line', 'road']),
  clause: text,
});

/**
 * A treaty line: an ordered walk along arcs, cut into legs at its points. One without legs is described and not drawn:
 * `missing` says what is lacking, or `drawnAs` names the record that is drawn in its place.
 */
export const boundary = v.pipe(
  v.strictObject({
    id,
    layer,
    names: text,
    instrument: ref('instrument'),
    /** Which part of the instrument, as a reader cites it. */
    article: text,
    /** Days on which the line was in effect or claimed, half-open. */
    from: day,
    to: day,
    fromEdtf: v.optional(edtf),
    toEdtf: v.optional(edtf),
    /** Arc ids in order of the walk; the build finds each one's direction. */
    walk: refs('arc'),
    legs: v.array(leg),
    /** Points its text names besides those of the legs, in the order of the text: passed by, not located, or not drawn. */
    points: v.optional(refs('point')),
    /** The treaty line or area that shows this one, where it has no legs of its own. */
    drawnAs: v.optional(ref('anything')),
    sources,
    /** Points named by the text that could not be placed, and stretches not drawn. */
    missing: v.array(text),
    note,
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

/**
 * Land defined by a document: a union of territories, for polygon layers. One without territories is described and not
 * drawn; `missing` says why.
 */
const area = v.pipe(
  v.strictObject({
    id,
    layer,
    names: text,
    /** How it is drawn. */
    kind: v.picklist(['ceded', 'liva', 'zone', 'claim']),
    instrument: ref('instrument'),
    /** Who asked for the land and where, of claims. */
    by: v.optional(text),
    /** Polity that asked, of claims: gives ink and hatch. */
    claimant: v.optional(ref('polity')),
    from: day,
    to: day,
    fromEdtf: v.optional(edtf),
    toEdtf: v.optional(edtf),
    territories: refs('territory'),
    sources,
    missing: v.array(text),
    note,
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

/** Something that happened, tied to what it touched; told without taking a side. */
const event = v.strictObject({
  id,
  names: text,
  date: edtf,
  /** First day the event is shown on. */
  day,
  position: v.nullable(position),
  /** Places, territories, boundaries, areas and instruments it touches. */
  touches: refs('anything'),
  sources,
  note,
});

/** A conflict between sources, shown to the reader. */
const discrepancy = v.strictObject({
  id,
  title: text,
  values: v.pipe(
    v.array(v.strictObject({ says: text, sources })),
    v.minLength(2, 'a discrepancy has two values or more'),
  ),
  shown: text,
  why: text,
  /** Territories, boundaries, points, areas, arcs, events, places or instruments it touches. */
  touches: refs('anything'),
});

/** A place for the map's labels. */
const place = v.strictObject({
  id,
  names: text,
  /** Names of their day: shown beside the reader's own. */
  period: v.array(v.strictObject({ from: edtf, to: edtf, name: words, lang: words })),
  position,
  rank: v.picklist([1, 2, 3]),
  sources,
});

/** One published figure that areas (of territories or units) or lengths (of arcs) are held against. */
const figure = v.pipe(
  v.strictObject({
    id,
    territories: v.optional(refs('territory')),
    units: v.optional(v.array(id)),
    arcs: v.optional(refs('arc')),
    /** An area; else `published_km`, a length. */
    published_km2: v.optional(positive),
    published_km: v.optional(positive),
    margin_percent: positive,
    source: ref('source'),
    note,
  }),
  v.check(
    ({ arcs, published_km, published_km2 }) =>
      (published_km === undefined) !== (published_km2 === undefined) && (published_km !== undefined) === !!arcs,
    'give published_km2 with territories or units, or published_km with arcs',
  ),
);

/** Whether the atlas tells what a work says, and how: `attributed` is told as that work's own word. */
export const ANSWERS = ['carried', 'with-others', 'attributed', 'contradicted', 'left-out'] as const;

/** What a work says of days and land, in short words of our own, and the records that carry it or say otherwise. */
const statement = v.pipe(
  v.strictObject({
    id,
    source: ref('source'),
    /** Chapter of the work. */
    part: words,
    says: words,
    answer: v.picklist(ANSWERS),
    records: v.strictObject({
      instruments: v.optional(refs('instrument')),
      events: v.optional(refs('event')),
      boundaries: v.optional(refs('line')),
      areas: v.optional(refs('area')),
      territories: v.optional(refs('territory')),
      polities: v.optional(refs('polity')),
      discrepancies: v.optional(refs('discrepancy')),
    }),
    why: v.optional(words),
  }),
  v.check(
    ({ answer, records }) => (answer === 'left-out') === !Object.values(records).some((ids) => ids?.length),
    'name the records that tell it; what is left out has none',
  ),
  v.check(
    ({ answer, records }) => !['contradicted', 'with-others'].includes(answer) || !!records.discrepancies?.length,
    'where other sources say otherwise, name the discrepancy that sets them side by side',
  ),
  v.check(
    ({ answer, why }) => !['contradicted', 'left-out'].includes(answer) || why !== undefined,
    'say under "why" what speaks against it, or why it is left out',
  ),
);

/** What each list of records is made of, by the name of its file without `.json`. */
export const RECORDS = {
  territories: writtenTerritory,
  polities: polity,
  instruments: instrument,
  sources: source,
  points: point,
  areas: area,
  places: place,
  discrepancies: discrepancy,
  events: event,
  figures: figure,
  statements: statement,
};
/** Spells by territory, contiguous over the atlas's days. */
export const control = v.record(
  ref('territory'),
  v.pipe(v.array(spell), v.minLength(1, 'at least one spell is needed')),
);

export type Text = v.InferOutput<typeof text>;
export type Position = [longitude: number, latitude: number];
export type IsoDay = string;
export type Edtf = string;
export type Grade = (typeof GRADES)[number];
export type Status = (typeof STATUSES)[number];
export type ArcProperties = v.InferOutput<typeof arcProperties>;
export type ArcMethod = ArcProperties['method'];
export type Polity = v.InferOutput<typeof polity>;
export type Instrument = v.InferOutput<typeof instrument>;
export type Treaty = v.InferOutput<typeof treaty>;
export type TreatyArticle = Treaty['articles'][number];
export type Territory = v.InferOutput<typeof territory>;
export type WrittenTerritory = v.InferOutput<typeof writtenTerritory>;
export type Spell = v.InferOutput<typeof spell>;
export type Happening = v.InferOutput<typeof happening>;
export type Group = v.InferOutput<typeof group>;
export type Confidence = Spell['confidence'];
export type Control = Record<string, Spell[]>;
/** `version`: of a work that changes, the atlas itself. */
export type Source = v.InferOutput<typeof source> & { version?: string };
export type BoundaryPoint = v.InferOutput<typeof point>;
export type Leg = v.InferOutput<typeof leg>;
export type Boundary = v.InferOutput<typeof boundary>;
export type Area = v.InferOutput<typeof area>;
export type HistoricalEvent = v.InferOutput<typeof event>;
export type Discrepancy = v.InferOutput<typeof discrepancy>;
export type Place = v.InferOutput<typeof place>;
export type Figure = v.InferOutput<typeof figure>;
export type Statement = v.InferOutput<typeof statement>;
