/**
 * The languages of the interface and their conventions of writing. A further one is a line here and a catalogue
 * beside `src/i18n/en.ts`; what else it needs, the compiler asks for. Prose of the data that is not yet written in it
 * is shown in English; names of places are there in six languages already.
 */

/** British order of the date, day first, as the treaties themselves have it. */
export const LOCALES = { en: 'en-GB', tr: 'tr-TR' } as const;
export type Lang = keyof typeof LOCALES;
export const LANGS = Object.keys(LOCALES) as Lang[];

/** Languages of place names; the interface itself speaks those of `LOCALES`. */
export const NAME_LANGS = ['en', 'tr', 'hy', 'ka', 'az', 'ru'] as const;
export type NameLang = (typeof NAME_LANGS)[number];

export const isLang = (text: string | undefined): text is Lang => LANGS.some((lang) => lang === text);

/** The language of the interface that a tag asks for: `tr`, `tr-TR`, `tr_TR`, `TR`. */
export function langOf(tag: string): Lang | undefined {
  const language = tag.toLowerCase().split(/[-_]/)[0];
  return isLang(language) ? language : undefined;
}

/** One value for each language. */
export function perLang<T>(make: (lang: Lang) => T): Record<Lang, T> {
  return Object.fromEntries(LANGS.map((lang) => [lang, make(lang)])) as Record<Lang, T>;
}

/** A name or text in a language; English stands in where there is none in it yet. The one rule for that. */
export function inLang(text: { en: string } & Partial<Record<NameLang, string>>, lang: Lang): string {
  return text[lang] ?? text.en;
}
