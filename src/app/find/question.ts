/** What a reader types, taken apart: a day or a year in it, and the words that are left to look up. Pure. */
import { fold } from '../../atlas/findPlace.ts';
import { parseTypedDate } from '../../view/typedDate.ts';

export interface Question {
  /** ISO day named in full. */
  day?: string;
  /** A year, `1919`. */
  year?: string;
  /** Folded words to look up, without the words of the question itself. */
  words: string[];
}

/** Words of questions in English and Turkish, and Turkish endings that stand apart after an apostrophe. */
const ASIDE = new Set(
  (
    'who held holds ruled owned had controlled in on at the of was is what to by from did belong whose ' +
    'kim kimde kimdeydi kimdi kimin elinde elindeydi tutuyordu yonetiyordu yilinda tarihinde gunu hangi ' +
    'da de ta te in un nin nun i u yi yu ya ye dan den tan ten'
  ).split(' '),
);

/** A year alone asks for all of it, not for its first day. */
const YEAR = /^1[89]\d\d$/;

/** Longest date a reader types, in words: `the 13th day of October 1921`. */
const DATE_WORDS = 6;

/** Looks for a full date first, then for a bare year from 1800 to 1999. */
export function parseQuestion(text: string): Question {
  const tokens = text.trim().split(/\s+/).filter(Boolean);
  const bare = tokens.map((token) => token.replace(/['’].*$/, '').replace(/[?,;!]+$/, ''));
  const wordsOf = (rest: readonly string[]) => {
    const all = fold(rest.join(' ')).split(' ').filter(Boolean);
    return all.filter((word) => !ASIDE.has(word));
  };
  for (let size = Math.min(DATE_WORDS, bare.length); size > 0; size--)
    for (let i = 0; i + size <= bare.length; i++) {
      const window = bare.slice(i, i + size);
      // `in 1918` is the year, not a date.
      if ([window[0], window.at(-1)].some((word) => ASIDE.has(fold(word ?? '')))) continue;
      const written = window.join(' ');
      const day = YEAR.test(written) ? undefined : parseTypedDate(written);
      if (day) return { day, words: wordsOf([...tokens.slice(0, i), ...tokens.slice(i + size)]) };
    }
  const at = bare.findIndex((token) => YEAR.test(token));
  if (at >= 0) return { year: bare[at] as string, words: wordsOf(tokens.toSpliced(at, 1)) };
  return { words: wordsOf(tokens) };
}
