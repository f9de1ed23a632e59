/** Which name a reader sees, and which name the day itself used. */

import { inLang, NAME_LANGS, type NameLang } from '../atlas/lang.ts';
import type { Names, Place } from '../atlas/types.ts';
import { earliest } from '../time/edtf.ts';
import type { Lang } from './view.ts';

/** A power's name without what stands in brackets, for narrow places: `Ankara government`. */
export const shortName = (name: string) => name.replace(/\s*\([^)]*\)/g, '');

/**
 * The place's name of the day where it differs from the reader's own:
 * in the reader's language if the day's form is known there, else in the first language given.
 */
export function periodName(place: Place, day: string, lang: Lang): string | undefined {
  const then = place.period.filter((p) => earliest(p.from, '0000') <= day && day < earliest(p.to, '9999'));
  const own = then.find((p) => p.lang === lang);
  const name = (own ?? then[0])?.name;
  return name && name !== inLang(place.names, lang) ? name : undefined;
}

/** A name in one language. */
export interface NameForm {
  lang: NameLang;
  name: string;
}

/** The names in the other languages, those of one spelling once. */
export function otherNames(names: Names, lang: Lang): NameForm[] {
  const seen = new Set([inLang(names, lang)]);
  return NAME_LANGS.flatMap((code) => {
    const name = names[code];
    if (name === undefined || seen.has(name)) return [];
    seen.add(name);
    return [{ lang: code, name }];
  });
}

/** Key that groups territories which read as one land: the holder and its unit on the spot. */
export function groupKey(holder: string, unit?: string): string {
  return unit ? `${holder}/${unit}` : holder;
}
