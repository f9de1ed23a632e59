/** What a reader types, taken apart: a day, a year or a span in it, and the words that are left to look up. Pure. */
import { fold, withoutEnding } from '../../atlas/findPlace.ts';
import { FIRST_DAY, LAST_DAY } from '../../atlas/types.ts';
import { parseTypedDate } from '../../view/typedDate.ts';

export interface Question {
  /** ISO day named in full. */
  day?: string;
  /** A year, `1919`. */
  year?: string;
  /** Several years, or all before or after one: first and last ISO day. */
  span?: [from: string, to: string];
  /** Folded words to look up, without the words of the question itself. */
  words: string[];
}

/** Words of questions in English and Turkish, and Turkish endings that stand apart after an apostrophe. */
const ASIDE = new Set(
  (
    'who held holds ruled owned had controlled in on at the of was is what to by from did belong whose ' +
    'whom which where were under between before after since until till during near and rule power year ' +
    'kim kimde kimdeydi kimdi kimin elinde elindeydi tutuyordu yonetiyordu yilinda tarihinde gunu hangi ' +
    'vardi var kime aitti bagliydi hakimdi hakim yonetti yonetirdi nerede neresi ne idi once oncesi oncesinde ' +
    'sonra sonrasi sonrasinda beri kadar arasi arasinda ile yillari yillarinda ' +
    'da de ta te in un nin nun i u yi yu ya ye dan den tan ten'
  ).split(' '),
);

const YEAR_IN = "(1[89]\\d\\d)(?:['’ʼ]?(?:[dt][ea]n|[yi]?[ea]))?";
/** Two years with a stroke or a word between them. */
const YEARS = new RegExp(
  `(?<!\\d)${YEAR_IN}\\s*(?:\\p{Pd}|−|to|and|until|till|ile|ve)?\\s*(?<!\\d)${YEAR_IN}(?![\\d])`,
  'iu',
);
const BEFORE = new RegExp(
  `(?:\\b(?:before|until|till)\\s+${YEAR_IN}|${YEAR_IN}\\s+(?:önce|kadar)\\p{L}*)(?!\\d|\\s*[-./]\\s*\\d)`,
  'iu',
);
const AFTER = new RegExp(
  `(?:\\b(?:after|since)\\s+${YEAR_IN}|${YEAR_IN}\\s+(?:sonra|beri)\\p{L}*)(?!\\d|\\s*[-./]\\s*\\d)`,
  'iu',
);

/** Years asked for together, and the rest of the text. */
function spanOf(text: string): { span: [string, string]; rest: string } | undefined {
  const years = YEARS.exec(text);
  if (years?.[1] && years[2] && years[1] <= years[2])
    return { span: [`${years[1]}-01-01`, `${years[2]}-12-31`], rest: text.replace(years[0], ' ') };
  const before = BEFORE.exec(text);
  if (before) {
    const last = `${Number(before[1] ?? before[2]) - 1}-12-31`;
    return { span: [FIRST_DAY < last ? FIRST_DAY : last, last], rest: text.replace(before[0], ' ') };
  }
  const after = AFTER.exec(text);
  return after ? { span: [`${after[1] ?? after[2]}-01-01`, LAST_DAY], rest: text.replace(after[0], ' ') } : undefined;
}

/** A year alone asks for all of it, not for its first day. */
const YEAR = /^1[89]\d\d$/;

/** Longest date a reader types, in words: `the 13th day of October 1921`. */
const DATE_WORDS = 6;

/** Looks for a full date first, then for a bare year from 1800 to 1999. */
export function parseQuestion(text: string): Question {
  const several = spanOf(text);
  if (several) return { span: several.span, words: parseQuestion(several.rest).words };
  const tokens = text.trim().split(/\s+/).filter(Boolean);
  const bare = tokens.map((token) => token.replace(/['’].*$/, '').replace(/[?,;!]+$/, ''));
  const wordsOf = (rest: readonly string[]) => {
    const all = fold(rest.map(withoutEnding).join(' ')).split(' ').filter(Boolean);
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
