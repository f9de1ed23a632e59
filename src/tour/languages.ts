/** The languages of a tour's texts, by BCP 47 tag: what is a tag, what it is called, and which way its words run. */

/** A tag as the platform writes it (`tr-tr` as `tr-TR`), or undefined where there can be no such language. */
export function languageTag(typed: string): string | undefined {
  // Languages have two letters or three: a longer first part is a word, such as `turkish`.
  if (!/^[A-Za-z]{2,3}(-|$)/.test(typed)) return undefined;
  try {
    return Intl.getCanonicalLocales(typed)[0];
  } catch {
    return undefined;
  }
}

/** What a language is called in another; the tag itself where the platform has no word for it. */
export function languageName(lang: string, tag: string): string {
  try {
    return new Intl.DisplayNames(lang, { type: 'language', fallback: 'code' }).of(tag) ?? tag;
  } catch {
    // Files may hold tags that no platform knows: `ru-old`.
    return tag;
  }
}

/** Language and script of a tag, of its first part alone where the platform does not know the rest. */
function meantBy(tag: string): { language: string; script: string | undefined } {
  for (const part of [tag, tag.split('-')[0] ?? ''])
    try {
      const { language, script } = new Intl.Locale(part).maximize();
      return { language, script };
    } catch {
      // The next says less, or there is none.
    }
  return { language: tag.toLowerCase(), script: undefined };
}

/** The tag among several whose words a reader of a language reads: its own, else one of another region. */
export function tagFor(tags: readonly string[], lang: string): string | undefined {
  const wanted = meantBy(lang);
  const reads = (tag: string) => {
    const { language, script } = meantBy(tag);
    return language === wanted.language && script === wanted.script;
  };
  return tags.find((tag) => tag === lang) ?? tags.find(reads);
}

const FROM_THE_RIGHT = new Set('Adlm Arab Aran Hebr Mand Mend Nkoo Rohg Samr Syrc Thaa Yezi'.split(' '));
const LETTER_FROM_THE_RIGHT =
  /[\p{Script=Adlam}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Mandaic}\p{Script=Nko}\p{Script=Hanifi_Rohingya}\p{Script=Samaritan}\p{Script=Syriac}\p{Script=Thaana}]/u;

/**
 * The `dir` of a text: from the right where its language is written so, also where it begins with a foreign word or a
 * figure; else as its own first letter has it, for a tag may not fit its text.
 */
export function directionOf(tag: string, text: string): 'rtl' | 'auto' {
  const { script } = meantBy(tag);
  const fits = !/\p{L}/u.test(text) || LETTER_FROM_THE_RIGHT.test(text);
  return script && FROM_THE_RIGHT.has(script) && fits ? 'rtl' : 'auto';
}

/** Marks that turn what follows them, or end what is turned. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g;

/** A text to be set into a sentence: letters that run from the right, and marks, are kept from turning the words round them. */
export function isolated(text: string): string {
  const plain = text.replaceAll(TURNING, '');
  return LETTER_FROM_THE_RIGHT.test(plain) ? `\u2068${plain}\u2069` : plain;
}
