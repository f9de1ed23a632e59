/** What a reader types, taken apart: a day, a year or a span in it, and the words that are left to look up. Pure. */
import { fold, withoutEnding, wordsIn } from '../../atlas/findPlace.ts';
import { FIRST_DAY, LAST_DAY } from '../../atlas/types.ts';
import { addDays } from '../../time/days.ts';
import { readTypedDate, readTypedSpan } from '../../view/typedDate.ts';

export interface Question {
  /** ISO day named in full, or the first of a month. */
  day?: string;
  /** A year, `1919`. */
  year?: string;
  /** A month, the days from one date to another, or all before or after one: first and last ISO day. */
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
    'sonra sonrasi sonrasinda beri kadar arasi arasinda ile yillari yillarinda yilindan yillarda evvel dek degin ' +
    'da de ta te in un nin nun i u yi yu ya ye dan den tan ten'
  ).split(' '),
);

/** A decade: `1920s`, `1920'lerde`, `1920’li yıllar`, `1920-ci illər`, `1920-е годы`. */
const DECADE =
  /(?<!\d)(1[89]\d)0['’]?(?:s|l[ea]r\p{L}*|l[iı]\s+yıllar\p{L}*|-?(?:c[iı]\s+ill[əe]r\p{L}*|[ея]\s+год\p{L}*|х(?:\s+год\p{L}*)?))(?!\p{L})/iu;
/** Two dates with a dash between them and no blanks: `1918–1921`, `13.10.1921-16.3.1922`. */
const JOINED = /(?<=\d{4}\s*)[\p{Pd}−](?=\s*(?:1[89]\d\d(?!\d)|\d{1,2}[./]\d{1,2}[./]\d{4}))/gu;

/** A year that may be meant: an atlas of other centuries there is none. */
const YEAR = /^1[89]\d\d$/;

const wordSet = (words: string) => new Set(words.split(' '));
/** What asks for the days before or after a date: words in front of it, and behind it. */
const BEFORE = {
  front: wordSet('before until till до'),
  behind: wordSet('once oncesi oncesinde evvel kadar dek degin'),
};
const AFTER = { front: wordSet('after since после с'), behind: wordSet('sonra sonrasi sonrasinda beri') };
/** What stands between two days of which one is meant, or a span. */
const BETWEEN = wordSet('and or to ve veya ya ile ila и или');
/** What says that only a part of the time beside it is meant. */
const PARTLY = wordSet(
  'early late mid middle end beginning basi basinda sonu sonunda ortasi ortasinda ' +
    'начало начале конец конце середина середине',
);
/** What the numbers beside it count: no days. */
const COUNTED = /^(?:art|article|annex|appendix|chapter|page|p|madde|ek|sayfa|стать\p{L}*|приложени\p{L}*)$/u;

/** A year with which a word is tried as a month. */
const SOME_YEAR = LAST_DAY.slice(0, 4);

/** Longest date a reader types, in words: `the 13th day of October 1921`. */
const DATE_WORDS = 6;

interface Dated extends NonNullable<ReturnType<typeof readTypedSpan>> {
  /** Where it stands among the words, and before which it ends. */
  from: number;
  to: number;
}

/** The dates among the words of a text, each as long as can be. */
function datesIn(bare: readonly string[], folded: readonly string[]): Dated[] {
  const dates: Dated[] = [];
  for (let from = 0; from < bare.length; from++)
    for (let to = Math.min(bare.length, from + DATE_WORDS); to > from; to--) {
      // `in 1918` is the year, not a date.
      if ([folded[from], folded[to - 1]].some((word = '') => ASIDE.has(word))) continue;
      // In `article 4 1921` the figure is not of April.
      if (COUNTED.test(folded[from - 1] ?? '') && /^\d{1,2}$/.test(folded[from] ?? '')) continue;
      const read = readTypedSpan(bare.slice(from, to).join(' '));
      if (!read) continue;
      dates.push({ ...read, from, to });
      from = to - 1;
      break;
    }
  return dates;
}

/** Finds the dates: one, from one to another, or all the time before or after one. */
export function parseQuestion(text: string): Question {
  const decade = DECADE.exec(text);
  if (decade?.[1])
    return {
      span: [`${decade[1]}0-01-01`, `${decade[1]}9-12-31`],
      words: parseQuestion(text.replace(decade[0], ' ')).words,
    };
  const tokens = text.replace(JOINED, ' – ').trim().split(/\s+/).filter(Boolean);
  const bare = tokens.map((token) => token.replace(/['’].*$/, '').replace(/[?,;!]+$/, ''));
  const folded = bare.map(fold);
  const wordsOf = (...dates: Dated[]) => {
    const rest = tokens.filter((_, i) => !dates.some(({ from, to }) => from <= i && i < to));
    return wordsIn(rest.map(withoutEnding).join(' ')).filter((word) => !ASIDE.has(word));
  };
  const dates = datesIn(bare, folded);
  const [date, second] = dates;
  if (!date) return { words: wordsOf() };

  /** The next word before (-1) or after a date that is more than a dash, an `and` or a word of the question. */
  const beside = ({ from, to }: Dated, step: 1 | -1): string => {
    let at = step < 0 ? from - 1 : to;
    while (folded[at] !== undefined && (folded[at] === '' || BETWEEN.has(folded[at] as string))) at += step;
    const counted = COUNTED.test(folded[at - 1] ?? '') || COUNTED.test(folded[at + 1] ?? '');
    return counted ? '' : (folded[at] ?? '');
  };
  /** Whether a word belongs to a date that could not be read as a whole: `13–14 October 1921`, `31 April 1921`. */
  const isOfDate = (word: string) => {
    if (/\d/.test(word) || PARTLY.has(word)) return true;
    const read = readTypedDate(`5 ${word} ${SOME_YEAR}`);
    return read.day === undefined ? read.fault === 'calendar' : readTypedSpan(`${word} ${SOME_YEAR}`)?.of === 'month';
  };

  if (second) {
    const torn = isOfDate(beside(date, -1)) || isOfDate(beside(second, 1));
    if (dates.length > 2 || torn || date.first > second.first) return { words: wordsOf() };
    return { span: [date.first, second.last], words: wordsOf(date, second) };
  }
  const torn = isOfDate(beside(date, -1)) || isOfDate(beside(date, 1));
  if (torn && date.of !== 'year') {
    // The year at least is certain.
    const at = folded.findIndex((word) => YEAR.test(word));
    return at < 0
      ? { words: wordsOf() }
      : { year: folded[at] as string, words: wordsOf({ ...date, from: at, to: at + 1 }) };
  }
  const asks = ({ front, behind }: typeof BEFORE) =>
    front.has(folded[date.from - 1] ?? '') ||
    [folded[date.to], folded[date.to + 1]].some((word = '') => behind.has(word));
  const words = wordsOf(date);
  if (asks(BEFORE)) return { span: [FIRST_DAY, addDays(date.first, -1)], words };
  if (asks(AFTER)) return { span: [date.first, LAST_DAY], words };
  const year = date.first.slice(0, 4);
  if (date.of === 'year') return YEAR.test(year) ? { year, words } : { words };
  return { day: date.first, ...(date.of === 'month' && { span: [date.first, date.last] as [string, string] }), words };
}
