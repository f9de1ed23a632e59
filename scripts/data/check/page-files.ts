/** Shapes of the files of the page itself, not of the atlas: what is shown first and how it looks. */
import * as v from 'valibot';
import { id, number, position, positive, ref, text, words } from '../../../src/atlas/model.ts';

const colour = v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/, 'a colour is # and six hexadecimal digits'));
const colours = v.strictObject({ light: colour, dark: colour });

export const layers = v.record(
  id,
  v.strictObject({
    ink: colours,
    heart: v.optional(v.literal(true)),
    onRequest: v.optional(v.literal(true)),
  }),
);

export const families = v.record(
  id,
  v.strictObject({
    colour: colours,
    claim: v.optional(
      v.strictObject({
        ink: colours,
        strokes: v.pipe(
          v.array(v.picklist(['rising', 'falling', 'level', 'upright'])),
          v.minLength(1, 'a claim is told by its strokes'),
        ),
      }),
    ),
  }),
);

const isoDay = v.pipe(v.string(), v.isoDate('must be a day, YYYY-MM-DD'));
const days = v.pipe(
  v.strictObject({ from: isoDay, to: isoDay }),
  v.check(({ from, to }) => from < to, '"from" must come before "to"'),
);

const box = v.pipe(
  v.tuple([number, number, number, number]),
  v.check(([west, south, east, north]) => west < east && south < north, 'a box is [west, south, east, north]'),
);

/** What every map needs, a poster too. */
export const map = v.pipe(
  v.strictObject({
    firstDay: isoDay,
    lastDay: isoDay,
    startDay: isoDay,
    frame: box,
    reach: box,
    annexes: v.strictObject({ moscow: ref('line'), kars: ref('line') }),
    waters: v.array(v.strictObject({ id, names: text, position, scale: positive })),
  }),
  v.check(
    ({ firstDay, lastDay, startDay }) => firstDay <= startDay && startDay <= lastDay,
    'startDay must lie between firstDay and lastDay',
  ),
);

/** What the page alone shows first, and lets stand for the rest. */
export const page = v.pipe(
  v.strictObject({
    comparedDay: isoDay,
    filmed: days,
    timeScale: v.pipe(
      v.array(v.strictObject({ day: isoDay, at: v.pipe(number, v.minValue(0), v.maxValue(1)) })),
      v.minLength(2, 'a scale has two ends'),
      v.check(
        (knots) =>
          knots.every(({ day, at }, i) => i === 0 || (day > (knots[i - 1]?.day ?? '') && at > (knots[i - 1]?.at ?? 0))),
        'days and shares must rise from knot to knot',
      ),
      v.check((knots) => knots[0]?.at === 0 && knots.at(-1)?.at === 1, 'the scale runs from 0 to 1'),
    ),
    enlarged: days,
    mainTerritories: v.array(ref('territory')),
    mainLine: ref('line'),
    betweenAnnexes: v.array(v.strictObject({ between: v.picklist(['texts', 'today']), territory: ref('territory') })),
    layerNames: v.record(ref('layer'), text),
    tours: v.array(v.strictObject({ id: ref('tour'), names: text })),
    /** What the atlas leaves out, and why. */
    notTold: text,
  }),
  v.check(
    ({ comparedDay, filmed, enlarged, timeScale }) =>
      [comparedDay, ...Object.values(filmed), ...Object.values(enlarged)].every(
        (day) => (timeScale[0]?.day ?? '') <= day && day <= (timeScale.at(-1)?.day ?? ''),
      ),
    'every day must lie on the scale of time',
  ),
);

export const aliases = v.record(
  v.pipe(v.string(), v.regex(/^[a-z]+:[a-z0-9-]+$/, 'write kind:id, as an address does')),
  v.pipe(v.array(words), v.minLength(1, 'leave it out where there is none')),
);

const inBoth = v.strictObject({ en: v.array(words), tr: v.array(words) });
const some = v.pipe(v.array(words), v.minLength(1, 'at least one word is needed'));
const someInBoth = v.strictObject({ en: some, tr: some });

/** The words of the texts. Each is the beginning of a word; `…` in one stands for up to four others. */
export const wording = v.strictObject({
  /** What an army does, and nothing else. Where a text has the verb as `told`, a word that ends in one of `defender` says from whom. */
  verbs: v.array(
    v.strictObject({
      when: words,
      ...someInBoth.entries,
      told: v.optional(someInBoth),
      defender: v.optional(someInBoth),
    }),
  ),
  /** What armies are called. */
  armies: someInBoth,
  /** Words that are not used, and what stands in their place. */
  avoid: v.array(v.strictObject({ ...inBoth.entries, why: words, instead: words })),
  /** Names that have such a word in them and stand as they are. */
  names: inBoth,
});
