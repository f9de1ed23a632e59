/** Finding a place by what somebody calls it. */
import type { Place } from './types.ts';

/** Letters that carry no separable mark but are typed as plain ones. */
const PLAIN: Record<string, string> = { ı: 'i', ə: 'e' };

/** Letters without marks and case: the same string for `Iğdır`, `IGDIR` and `igdir`, in every script. */
export function foldLetters(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ıə]/g, (letter) => PLAIN[letter] ?? letter);
}

/** The same without punctuation, words parted by one blank. */
export function fold(name: string): string {
  return foldLetters(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The words of a text, folded. */
export const wordsIn = (text: string): string[] => fold(text).split(' ').filter(Boolean);

/** A word without the ending that stands behind its apostrophe: `Kars'ta`, `KARS’TA`, `Ardahan'ın`, `Kars's`. */
export const withoutEnding = (word: string): string => word.replace(/^(\p{L}{3,})['’‘ʼ`´′]\p{L}{1,6}(?!\p{L})/u, '$1');

/** A name, and where it holds two (`Sarp / Sarpi`, `Ani (ruins)`) the whole, the first part and what follows a stroke. */
function spellings(name: string): string[] {
  return [name, ...name.replace(/\(.*?\)/g, ' ').split('/')].map(fold).filter(Boolean);
}

/** Places with that id; else those that are or were called so in any language. Several where a name is shared. */
export function findPlaces(places: readonly Place[], name: string): Place[] {
  // As it is written; else without a Turkish ending; else with the `ou` of old French books: Batoum.
  const whole = fold(name);
  const bare = fold(withoutEnding(name));
  for (const wanted of new Set([whole, bare, bare.replaceAll('ou', 'u')])) {
    const found = wanted ? placesCalled(places, wanted) : [];
    if (found.length > 0) return found;
  }
  return [];
}

function placesCalled(places: readonly Place[], wanted: string): Place[] {
  const byId = places.filter((place) => fold(place.id) === wanted);
  if (byId.length) return byId;
  return places.filter((place) =>
    [...Object.values(place.names), ...place.period.map((period) => period.name)].some((known) =>
      spellings(known).includes(wanted),
    ),
  );
}
