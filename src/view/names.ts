/** Which name a reader sees, and which name the day itself used. */

import { inLang } from '../atlas/lang.ts';
import type { Edtf, NameLang, Names, Place } from '../atlas/types.ts';
import type { Lang } from './view.ts';

/** First day an EDTF date can mean, ignoring its qualifier; ends of time for `..`. */
export function earliest(edtf: Edtf, open: string): string {
  const text = (edtf.split('/')[0] ?? '').replace(/[~?%]/g, '');
  if (text === '' || text === '..') return open;
  if (/^\d{4}$/.test(text)) return `${text}-01-01`;
  if (/^\d{4}-\d{2}$/.test(text)) return `${text}-01`;
  return text;
}

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

const NAME_LANGS: readonly NameLang[] = ['en', 'tr', 'hy', 'ka', 'az', 'ru'];

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
