/**
 * Texts keep to geodata/wording.json: one set of verbs for every army, the defender named, and none of the words that
 * take a side. What stands in quotation marks is somebody else's, and sources are called what they are called.
 */
import type * as v from 'valibot';
import type { Dataset } from './dataset.ts';
import { featuresOf, happeningName, idOr } from './dataset.ts';
import { type Finding, type Verdict, verdict } from './finding.ts';
import type { wording } from './page-files.ts';

export const id = 'wording';

const LANGS = ['en', 'tr'] as const;
type Lang = (typeof LANGS)[number];

interface Passage {
  file: string;
  feature: string;
  lang: Lang;
  text: string;
  /** Whether it tells what happened, such as what an army did. */
  happening: boolean;
}

/** Texts in a value, whatever its shape. */
function textsIn(value: unknown): Partial<Record<Lang, string>>[] {
  if (typeof value !== 'object' || value === null) return [];
  if (typeof (value as { en?: unknown }).en === 'string') return [value as Partial<Record<Lang, string>>];
  return Object.values(value).flatMap(textsIn);
}

const passages = (file: string, feature: string, value: unknown, happening = false): Passage[] =>
  textsIn(value).flatMap((one) =>
    LANGS.flatMap((lang) => (one[lang] ? [{ file, feature, lang, text: one[lang], happening }] : [])),
  );

/** Files whose words are others', or are this rule's own. */
const NOT_OURS = ['sources', 'statements', 'aliases', 'wording'];

function textsOf(data: Dataset): Passage[] {
  const { events, instruments, ...others } = data.records;
  const happenings = [...(events?.value ?? []), ...(instruments?.value ?? []).filter(({ kind }) => kind === 'event')];
  const parts = [['events', events] as const, ['instruments', instruments] as const, ...Object.entries(others)];
  return [
    ...parts.flatMap(([name, part]) =>
      part && !NOT_OURS.includes(name)
        ? Object.entries(part.value as Record<string, { id?: string; names?: unknown }>).flatMap(([key, record]) => {
            const feature = idOr(record?.id, key);
            if (!(happenings as unknown[]).includes(record)) return passages(part.file, feature, record);
            const { names, ...rest } = record;
            return [...passages(part.file, feature, names, true), ...passages(part.file, feature, rest)];
          })
        : [],
    ),
    ...data.chronologies.flatMap(({ file, value }) =>
      value.flatMap((one, i) => passages(file, happeningName(one) ?? `happening ${i + 1}`, one)),
    ),
    ...data.boundaries.flatMap(({ file, value }) => passages(file, value.id, value)),
    ...data.treaties.flatMap(({ file, value }) => passages(file, value.instrument, value)),
    ...data.tours.flatMap(({ file, value }) => passages(file, 'the tour', value)),
    ...featuresOf(data, ['arcs']).flatMap(({ file, name, feature }) => passages(file, name, feature.properties)),
  ];
}

const small = (text: string, lang: Lang) => text.toLocaleLowerCase(lang);

/** Finds any of some words by their beginning, or as a `whole`, or by their `end`; `…` stands for up to four words. */
function finder(all: readonly string[], lang: Lang, part: 'beginning' | 'whole' | 'end' = 'beginning'): RegExp {
  const forms = all.map((word) =>
    small(word, lang)
      .replace(/[.()?*+|[\]\\]/g, '\\$&')
      .replace(/ … /g, '(?:\\s+\\S+){0,4}?\\s+'),
  );
  const before = part === 'end' ? '' : '(?<!\\p{L})';
  const after = part === 'beginning' ? '' : '(?!\\p{L})';
  return new RegExp(`${before}(?:${forms.join('|')})${after}`, 'u');
}

/** What a text says that it should not, and what would do, by the list. */
function judge({ verbs, armies, avoid, names }: v.InferOutput<typeof wording>, lang: Lang) {
  const words = avoid
    .filter((one) => one[lang].length)
    .map(({ why, instead, ...one }) => ({ why, instead, found: finder(one[lang], lang) }));
  const army = finder(armies[lang], lang);
  const allowed = finder(
    verbs.flatMap((verb) => verb[lang]),
    lang,
  );
  const defended = verbs.flatMap(({ told: forms, defender }) =>
    forms && defender ? [{ verb: finder(forms[lang], lang, 'whole'), shown: finder(defender[lang], lang, 'end') }] : [],
  );
  return ({ text, happening }: Passage): [message: string, fix: string][] => {
    const unquoted = text.replace(/“[^”]*”/g, '');
    const plain = small(
      names[lang].reduce((rest, name) => rest.replaceAll(name, ''), unquoted),
      lang,
    );
    return [
      ...words.flatMap(({ found, why, instead }): [string, string][] => {
        const hit = found.exec(plain)?.[0];
        return hit ? [[`"${hit}" is not said here: ${why}`, `Write instead: ${instead}.`]] : [];
      }),
      ...(happening && army.test(plain) && !allowed.test(plain)
        ? [[`an army does what no other does: "${text}"`, 'Take a verb of geodata/wording.json.'] as [string, string]]
        : []),
      ...defended.flatMap(({ verb, shown }): [string, string][] =>
        happening && army.test(plain) && verb.test(plain) && !shown.test(plain)
          ? [[`it is not said from whom: "${text}"`, 'Name who defended the place, had left it or held it until then.']]
          : [],
      ),
    ];
  };
}

export function check(data: Dataset): Verdict {
  const list = data.records.wording?.value;
  if (!list) return verdict([]);
  const judges = { en: judge(list, 'en'), tr: judge(list, 'tr') };
  return verdict(
    textsOf(data).flatMap((one): Finding[] =>
      judges[one.lang](one).map(([message, fix]) => ({
        file: one.file,
        feature: one.feature,
        rule: id,
        message: `${one.lang}: ${message}`,
        fix,
      })),
    ),
  );
}
