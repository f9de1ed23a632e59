/**
 * Dates as people of the region write and paste them: figures in any usual order, months in seven languages or in
 * Roman figures, the Rumi calendar, Old Style. A month or a year alone is its first day.
 *
 * A text is read as a whole or not at all: what is not understood to the last word is refused, and where another day
 * could be meant, a note says which was taken. No day but the one written ever comes out in silence.
 */
import { foldLetters } from '../atlas/findPlace.ts';
import { fromJulian, fromRumi, toJulian } from '../time/calendars.ts';
import { DAY_NAMES, type DayNames, type DayNamesLang } from '../time/dayNames.ts';
import { addDays, addMonths, isDay, toNumber } from '../time/days.ts';

/** What a reader should be told of how a date was read. */
export type DateNote =
  /** Day and month could be the other way round: day first. */
  | 'day-first'
  /** The month stands first, for no other way gives a day. */
  | 'month-first'
  /** A year and a month, which could be a span of years. */
  | 'month'
  | 'julian'
  | 'rumi'
  /** A month of the Rumi year with a year of ours. */
  | 'gregorian'
  /** It was another day of the week than the one written. */
  | 'weekday'
  | 'about';

/** Why no day came out: not understood as a whole, no year in four digits, no such day, a calendar not converted. */
export type DateFault = 'unread' | 'year' | 'impossible' | 'calendar';

export type TypedDate = { day: string; notes: DateNote[] } | { day?: undefined; fault: DateFault };

type Calendar = 'gregorian' | 'julian' | 'rumi';
interface Written {
  year: string;
  /** Undefined, here and below: not stated. */
  month: number | undefined;
  day: number | undefined;
  calendar: Calendar;
  notes: DateNote[];
}

const LANGS = Object.keys(DAY_NAMES) as DayNamesLang[];

/** Words with no letter or figure on either side; `@` stands for the rest of a word. */
const whole = (pattern: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${foldLetters(pattern).replaceAll('@', '\\p{L}*')})(?![\\p{L}\\p{N}])`, 'gu');

const WEEKDAYS = LANGS.flatMap((lang) =>
  foldLetters(DAY_NAMES[lang].weekdays)
    .split(' ')
    .flatMap((forms, day) =>
      forms.split('|').map((form) => ({
        form: form.replace('_', ' '),
        day,
        pattern: `${form.replace('_', '[ -]?')}(?:${DAY_NAMES[lang] === DAY_NAMES.en ? '' : DAY_NAMES[lang].endings})?`,
      })),
    ),
).sort((a, b) => b.form.length - a.form.length);
const WEEKDAY = whole(WEEKDAYS.map(({ pattern }) => `(${pattern})`).join('|'));

interface Month {
  month: number;
  stems: string[];
  ending: RegExp;
  lang: DayNamesLang;
}
const MONTHS: readonly Month[] = LANGS.flatMap((lang) => {
  const { months, endings }: DayNames = DAY_NAMES[lang];
  const ending = new RegExp(`^(?:${foldLetters(endings)})?$`, 'u');
  return foldLetters(months)
    .split(' ')
    .map((forms, i) => ({ month: i + 1, stems: forms.split('|'), ending, lang }));
});
/** Letters needed to know a month by. */
const SHORTEST = 3;

/** The month a word names, and the languages that call it so; undefined for no month, and for a beginning that two share. */
function monthOf(word: string): { month: number; langs: DayNamesLang[] } | undefined {
  const found = MONTHS.filter(({ stems, ending }) =>
    stems.some(
      (stem) =>
        (word.startsWith(stem) && ending.test(word.slice(stem.length))) ||
        (word.length >= SHORTEST && stem.startsWith(word)),
    ),
  );
  const [first] = found;
  return first && found.every(({ month }) => month === first.month)
    ? { month: first.month, langs: found.map(({ lang }) => lang) }
    : undefined;
}

/** The figures 1 to 12 as the Romans wrote them, in small letters. */
export const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];
/** 1 to 12; 0 where the word is no Roman figure. Х and І of the Cyrillic keyboard pass for Latin ones. */
const romanOf = (word: string) => ROMAN.indexOf(word.replace(/х/g, 'x').replace(/і/g, 'i')) + 1;

/** The two-word months of the Ottoman year in their many spellings, as one word each. */
const OTTOMAN: readonly [RegExp, string][] = (
  [
    ['(?:t|t[ie]s?h?rin)[ .-]*(?:[iu]-? ?)?evvel', 'tesrinievvel'],
    ['(?:ilk|birinci) ?tesrin', 'tesrinievvel'],
    ['(?:t|t[ie]s?h?rin)[ .-]*(?:[iu]-? ?)?sani', 'tesrinisani'],
    ['(?:son|ikinci) ?tesrin', 'tesrinisani'],
    ['(?:k|kanun)[ .-]*(?:[iu]-? ?)?evvel', 'kanunuevvel'],
    ['(?:ilk|birinci) ?kanun', 'kanunuevvel'],
    ['(?:k|kanun)[ .-]*(?:[iu]-? ?)?sani', 'kanunusani'],
    ['(?:son|ikinci) ?kanun', 'kanunusani'],
  ] as const
).map(([pattern, month]) => [new RegExp(`(?<![\\p{L}])(?:${pattern})`, 'gu'), month]);

/** Words that name the calendar, tried in this order. */
const CALENDARS: readonly [RegExp, Calendar | 'none'][] = (
  [
    [
      'n\\. ?s\\.?|ns|new style|gregorian(?: calendar)?|(?:yeni|miladi) takvim@|miladi|a\\. ?d\\.?|ad|c\\. ?e\\.?|ce|m\\. ?s\\.?|' +
        '(?:по )?(?:нов@ стил@|н\\. ?ст(?:ил@|\\.)?|григорианск@(?: календар@)?)|н\\. ?[сэ]\\.?|' +
        'նոր տոմար@|ն\\. ?տ\\.?|ახალი სტილ@|ახ\\. ?სტ\\.?|yeni (?:stil|üslub|təqvim)@',
      'gregorian',
    ],
    [
      'o\\. ?s\\.?|os|old style|julian(?: calendar)?|eski (?:takvim|usul|stil)@|julyen(?: takvim@)?|' +
        '(?:по )?(?:стар@ стил@|ст\\. ?ст(?:ил@|\\.)?|юлианск@(?: календар@)?)|с\\. ?ст?\\.?|' +
        'հին տոմար@|հ\\. ?տ\\.?|ძველი სტილ@|ძვ\\. ?სტ\\.?|köhnə (?:stil|üslub|təqvim)@',
      'julian',
    ],
    ['(?:rumi|mali)(?: takvim@)?', 'rumi'],
    ['hicri(?: takvim@)?|hijri|hegira|hegirae|a\\. ?h\\.?|ah|хиджр@', 'none'],
  ] as const
).map(([pattern, calendar]) => [whole(pattern), calendar]);

const ABOUT = [
  whole(
    'c|ca|circa|about|around|approx|approximately|yaklaşık(?: olarak)?|takriben|tahminen|civar[ıi](?:nda)?|təxminən|' +
      'около|ок|приблизительно|примерно|մոտ|մոտավորապես|დაახლოებით',
  ),
  /[~≈%?]/g,
] as const;

/** What may stand beside a date and says nothing of the day. */
const ASIDE = whole(
  'on|the|of|in|at|day|dated?|year|st|[nr]?d|th|' +
    'tarih(?:i|inde|li|inden)?|gün(?:ü|ünde|den)?|yıl(?:ı|ın|ında|ının)?|ay(?:ı|ında|ının)?|sene(?:si|sinde)?|göre|' +
    '[ıiuü]?nc[ıiuü]|il(?:i|in|ində|də)?|tarix(?:ində|li)|' +
    'г|год|года|году|в|во|от|числа|месяца|го|' +
    'թ|թվ|թուի|թվական(?:ի|ին|ը)?|տարի|տարվա|ին|წ|წელი|წელს|წლის',
);

/** Endings put on a number: after an apostrophe of any number, after a hyphen of a day or (Azerbaijani) of a year. */
const APOSTROPHE =
  /(?<=[\p{L}\d])'(?:[iu]n|[yns]?[aeiu]|[dt][ae]n?|[dt][ae]ki|[iu]?nd[ae]n?|[iu]?nc[iu]|th|st|nd|rd)(?![\p{L}\d])/gu;
const HYPHEN =
  /(?:(?<!\d)(\d{1,2}) ?- ?(?:го|ого|е|ое|ին|ի|ը|ից|ում|ში|ს|u|su|si|d[ae]n?|[iu]nd[ae]n?)|(\d{4}) ?- ?(?:c[iu]|d[ae]|ի|ին))(?![\p{L}\d])/gu;

/** Figures of the Arabic and Persian keyboards. */
const figures = (text: string) =>
  text.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.charCodeAt(0) - (digit < '۰' ? 0x660 : 0x6f0)) % 10));

/** Plain letters and figures: no width, no direction, no kinds of dash, quotation mark and blank. */
const plain = (text: string) =>
  foldLetters(figures(text.replace(/\p{Cf}/gu, '')))
    .replace(/[\p{Pd}−⁃]/gu, '-')
    .replace(/['’‘ʼʹ`´′ʻ＇]/g, "'")
    .replace(/["“”„«»‹›<>()[\]{}*_|،、。]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** Raised, lowered and circled figures are footnotes, fractions and lists, no dates. */
const ODD_FIGURES = /[\u00b2\u00b3\u00b9\u00bc-\u00be\u2070-\u2089\u2150-\u215f\u2460-\u249b\u24ea-\u24ff]/;
const MIDNIGHT = /[t ]00:00(?::00(?:[.,]0+)?)?(?: ?z| ?\+00:?00)?$/;

/** Reads a date. Never throws. */
export function readTypedDate(text: string): TypedDate {
  const read = readWritten(text);
  return 'fault' in read ? read : { day: read.day, notes: read.notes };
}

/** First and last day of what is written: of a month or a year alone all of it. Undefined where no day comes out. */
export function readTypedSpan(text: string): { first: string; last: string; of: 'day' | 'month' | 'year' } | undefined {
  const read = readWritten(text);
  if ('fault' in read) return undefined;
  const { day: first, written } = read;
  if (written.day !== undefined) return { first, last: first, of: 'day' };
  const of = written.month === undefined ? 'year' : 'month';
  // Beyond the year 9999 there is no ISO day.
  const next = first < '9999' ? addMonths(first, of === 'year' ? 12 : 1) : undefined;
  return { first, last: next ? addDays(next, -1) : first, of };
}

function readWritten(text: string): { day: string; notes: DateNote[]; written: Written } | { fault: DateFault } {
  const fault = (code: DateFault) => ({ fault: code });
  if (text.length > 200 || ODD_FIGURES.test(text)) return fault('unread');
  const notes: DateNote[] = [];
  /** Takes words out of the rest; says whether there were any. */
  const take = (pattern: RegExp): boolean => {
    const before = rest;
    rest = rest.replace(pattern, ' ').trim();
    return rest !== before;
  };
  // A span of years is often written so: 1911–12.
  const span = /^\D*(\d\d)(\d\d)\s*[–—]\s*(\d\d)\D*$/.exec(text);
  if (span && Number(span[3]) > Number(span[2])) return fault('unread');
  let rest = plain(text).replace(MIDNIGHT, '');
  if (/^-\S/.test(rest)) return fault('unread');
  for (const [pattern, month] of OTTOMAN) rest = rest.replace(pattern, month);

  let calendar: Calendar | undefined;
  for (const [pattern, named] of CALENDARS) {
    if (!take(pattern)) continue;
    if (named === 'none') return fault('calendar');
    if (calendar && calendar !== named) return fault('unread');
    calendar = named;
  }
  const weekdays = new Set<number>();
  rest = rest
    .replace(WEEKDAY, (_, ...groups) => {
      const at = groups.slice(0, WEEKDAYS.length).findIndex((group) => group !== undefined);
      weekdays.add(WEEKDAYS[at]?.day ?? 0);
      return ' ';
    })
    .trim();
  if (ABOUT.map(take).some(Boolean)) notes.push('about');
  rest = rest
    .replace(APOSTROPHE, ' ')
    .replace(/'/g, ' ')
    .replace(HYPHEN, '$1$2 ')
    .replace(/(\d)(?=\p{L})|(\p{L})(?=\d)/gu, '$& ');
  take(ASIDE);
  rest = rest.replace(/^(?:[.,;:!' ]|- )+|[.,;:!' -]+$/g, '');

  const written = /\p{L}/u.test(rest) ? fromWords(rest) : fromFigures(rest);
  if ('fault' in written) return written;
  const named = calendar ?? written.calendar;
  const day = isoOf({ ...written, calendar: named });
  if (!day) return fault('impossible');
  if (named !== 'gregorian') notes.push(named);
  const [weekday] = weekdays;
  if (weekdays.size > 1 || (weekday !== undefined && written.day === undefined)) return fault('unread');
  // 1 January 1970 was a Thursday.
  if (weekday !== undefined && (((toNumber(day) + 3) % 7) + 7) % 7 !== weekday) notes.push('weekday');
  return { day, notes: [...written.notes, ...notes], written };
}

const two = (n: number) => String(n).padStart(2, '0');

/** The ISO day, or undefined where the calendar has no such one. A month or a year alone is its first day. */
function isoOf({ year, day = 1, calendar, ...written }: Written): string | undefined {
  // The Rumi year began in March until that of 1334.
  const { month = calendar === 'rumi' && Number(year) < 1334 ? 3 : 1 } = written;
  const iso = `${year}-${two(month)}-${two(day)}`;
  if (calendar === 'gregorian') return isDay(iso) ? iso : undefined;
  if (month < 1 || month > 12) return undefined;
  if (calendar === 'rumi') return fromRumi({ year: Number(year), month, day });
  const converted = fromJulian(Number(year), month, day);
  return isDay(converted) && toJulian(converted) === iso ? converted : undefined;
}

/** Day, month and year of which one is a word, or the last two alone. */
function fromWords(rest: string): Written | { fault: DateFault } {
  const tokens = rest.split(/[\s.,;:/-]+/).filter(Boolean);
  const figures = tokens.filter((token) => /^\d+$/.test(token));
  const words = tokens.filter((token) => /^\p{L}+$/u.test(token));
  const [word = ''] = words;
  const roman = tokens.length === 3 && tokens[1] === word ? romanOf(word) : 0;
  const named = monthOf(word);
  const month = roman || named?.month;
  if (!month || words.length !== 1 || figures.length + 1 !== tokens.length) return { fault: 'unread' };
  const years = figures.filter((figure) => figure.length === 4);
  const days = figures.filter((figure) => figure.length <= 2);
  if (years.length + days.length !== figures.length || days.length > 2 || years.length > 1) return { fault: 'unread' };
  const [year] = years;
  if (!year) return { fault: 'year' };
  if (days.length > 1) return { fault: 'unread' };
  // No atlas of this land has a year of ours before 1400: what is counted so is the Ottoman year.
  const langs = named?.langs ?? [];
  const ottoman = langs.includes('ottoman');
  const rumi = ottoman && Number(year) < 1400;
  const givenUp = ottoman && !langs.includes('tr') && !rumi;
  return {
    year,
    month,
    day: days[0] === undefined ? undefined : Number(days[0]),
    calendar: rumi ? 'rumi' : 'gregorian',
    notes: givenUp ? ['gregorian'] : [],
  };
}

/** What parts the figures of a date: one kind of mark throughout. */
const PARTED = /^(\d+)(?: ?([./,-]) ?| )(\d+)(?:(?: ?([./,-]) ?| )(\d+))?$/;

function fromFigures(rest: string): Written | { fault: DateFault } {
  const make = (year: string, month?: string, day?: string, notes: DateNote[] = []): Written => ({
    year,
    month: month === undefined ? undefined : Number(month),
    day: day === undefined ? undefined : Number(day),
    calendar: 'gregorian',
    notes,
  });
  if (/^\d{4}$/.test(rest)) return make(rest);
  if (/^\d{8}$/.test(rest)) {
    const iso = make(rest.slice(0, 4), rest.slice(4, 6), rest.slice(6));
    return isoOf(iso) ? iso : dayAndMonth(rest.slice(0, 2), rest.slice(2, 4), rest.slice(4), '/');
  }
  // 10-12 1921 may be three months.
  if (/^\d+-\d+ \d/.test(rest)) return { fault: 'unread' };
  const [, a = '', mark, b = '', mark2 = mark, c] = PARTED.exec(rest) ?? [];
  if (!a || (mark && mark2 && mark !== mark2)) return { fault: /^\d{1,2}$|^\d{6}$/.test(rest) ? 'year' : 'unread' };
  const lengths = [a, b, c ?? ''].map(({ length }) => length);
  if (lengths.some((length) => length === 3 || length > 4)) return { fault: 'unread' };
  if (c === undefined) {
    if (a.length <= 2 && b.length === 4) return make(b, a);
    // 1921-2 and 1921/2 are spans of years.
    if (a.length === 4 && b.length === 2) return make(a, b, undefined, Number(b) > Number(a.slice(2)) ? ['month'] : []);
    return { fault: a.length <= 2 && b.length <= 2 ? 'year' : 'unread' };
  }
  if (a.length === 4 && b.length <= 2 && c.length <= 2) return make(a, b, c);
  if (a.length <= 2 && b.length <= 2 && c.length === 4) return dayAndMonth(a, b, c, mark ?? ' ');
  return { fault: lengths.every((length) => length <= 2) ? 'year' : 'unread' };

  /** Day first, as the region writes; month first only where nothing else gives a day, and full stops do not forbid it. */
  function dayAndMonth(day: string, month: string, year: string, between: string): Written {
    if (Number(month) > 12 && Number(day) <= 12 && between !== '.') return make(year, day, month, ['month-first']);
    const either = Number(day) <= 12 && Number(month) <= 12 && day !== month && between !== '.';
    return make(year, month, day, either ? ['day-first'] : []);
  }
}
