/** Words of the interface: ICU messages by key, dates and numbers in the reader's language. */
import { IntlMessageFormat } from 'intl-messageformat';
import { type Lang, LOCALES, perLang } from '../atlas/lang.ts';
import { doubtOf, edtfSides } from '../time/edtf.ts';
import { formatDay } from './format.ts';
import type { Messages } from './messages.ts';

export type MessageKey = keyof Messages;
export type MessageValues = Record<string, string | number>;

/** A further language is a row here, one of its conventions in `lang.ts`, and one of the words on pictures in `pictureWords.ts`. */
const CATALOGUES: Record<Lang, () => Promise<Messages>> = {
  en: async () => (await import('./en.ts')).en,
  tr: async () => (await import('./tr.ts')).tr,
};

const loaded: Partial<Record<Lang, Messages>> = {};
/** The language whose words came last, which stands in for one whose words are on their way. */
let latest: Lang | undefined;
const listeners = new Set<() => void>();

/** Fetches the words of a language. Rejects where they cannot be had. */
export async function loadWords(lang: Lang): Promise<void> {
  if (loaded[lang]) return;
  loaded[lang] = await CATALOGUES[lang]();
  latest = lang;
  for (const listener of listeners) listener();
}
/** Calls whenever the words of a further language have come. Returns a function that stops. */
export function onWords(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
/** The language in which something is said that is asked for in another. */
export const spokenFor = (lang: Lang): Lang => (loaded[lang] ? lang : (latest ?? lang));

const compiled = new Map<string, IntlMessageFormat>();
const plain = new Map<string, string>();

/** Whether there is such a message. */
export const isMessageKey = (key: string): key is MessageKey =>
  Object.values(loaded).some((messages) => key in messages);

/** The message in a language, with its values put in; while its words are on their way, as it was said before. */
export function translate(lang: Lang, key: MessageKey, values?: MessageValues): string {
  const spoken = spokenFor(lang);
  const cacheKey = `${spoken}:${key}`;
  // Most words take none, and are asked for with every step in time.
  const known = values ? undefined : plain.get(cacheKey);
  if (known !== undefined) return known;
  let message = compiled.get(cacheKey);
  if (!message) {
    message = new IntlMessageFormat(loaded[spoken]?.[key] ?? key, LOCALES[spoken]);
    compiled.set(cacheKey, message);
  }
  const text = String(message.format(values));
  if (!values) plain.set(cacheKey, text);
  return text;
}

const monthYear = perLang(
  (lang) => new Intl.DateTimeFormat(LOCALES[lang], { month: 'long', year: 'numeric', timeZone: 'UTC' }),
);

const monthNames = perLang((lang) => ({
  long: new Intl.DateTimeFormat(LOCALES[lang], { month: 'long', timeZone: 'UTC' }),
  short: new Intl.DateTimeFormat(LOCALES[lang], { month: 'short', timeZone: 'UTC' }),
}));

/** A month's name: `October`, or `Oct` where short. @param month 1 to 12 */
export function formatMonth(lang: Lang, month: number, length: 'long' | 'short'): string {
  return monthNames[lang][length].format(Date.UTC(2000, month - 1, 1));
}

/** One side of an EDTF interval, without its qualifier, at the precision it has. */
function formatPlain(lang: Lang, text: string): string {
  if (/^\d{4}$/.test(text)) return text;
  if (/^\d{4}-\d{2}$/.test(text)) return monthYear[lang].format(new Date(`${text}-01T00:00:00Z`));
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? formatDay(lang, text) : text;
}

/** An EDTF level 1 date in words, its doubt said aloud: `about April 1919`. */
export function formatEdtf(lang: Lang, edtf: string): string {
  const sides = edtfSides(edtf).map(({ date }) => date);
  if (sides.length === 2) {
    const [from = '', to = ''] = sides;
    return translate(lang, 'date.between', { from: formatPlain(lang, from), to: formatPlain(lang, to) });
  }
  const date = formatPlain(lang, sides[0] ?? '');
  return translate(lang, `date.doubt.${doubtOf(edtf)}`, { date });
}

/** A list in words: `Kars, Ardahan and Batum`. */
export function formatList(lang: Lang, items: readonly string[]): string {
  return new Intl.ListFormat(LOCALES[lang], { type: 'conjunction' }).format(items);
}
