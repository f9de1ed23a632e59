/** Dates as people write and paste them: the day that is written, or a refusal; another day never without a word. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIRST_DAY, LAST_DAY } from '../../src/atlas/types.ts';
import { fromRumi, toJulian, toRumi } from '../../src/time/calendars.ts';
import { DAY_NAMES, type DayNamesLang } from '../../src/time/dayNames.ts';
import { fromNumber, toNumber } from '../../src/time/days.ts';
import { readTypedDate } from '../../src/view/typedDate.ts';

const dayNumber = fc.integer({ min: toNumber(FIRST_DAY), max: toNumber(LAST_DAY) });
const partsOf = (day: string) => day.split('-').map(Number) as [number, number, number];

describe('a date of 13 October 1921 is read', () => {
  const ways: Record<string, readonly string[]> = {
    'in figures': [
      ...['1921-10-13', '1921/10/13', '1921.10.13', '1921-10-13.', '1921 10 13', '19211013', '13101921'],
      ...['13.10.1921', ' 13.10.1921 ', '13.10.1921.', '13. 10. 1921', '13/10/1921', '13 / 10 / 1921', '13-10-1921'],
      ...['13 10 1921', '13,10,1921', '13.X.1921', '13.x.1921', '13 X 1921', '13/X/1921', '13-X-1921', '13 Ⅹ 1921'],
      ...['13.Х.1921', '１３．１０．１９２１', '１９２１－１０－１３', '١٣/١٠/١٩٢١', '۱۳/۱۰/۱۹۲۱'],
      ...['1921–10–13', '1921‑10‑13', '1921−10−13', '1921—10—13', '1921-10-13T00:00:00.000Z', '13.10.1921 00:00:00'],
      ...[
        '“1921-10-13”',
        '(1921-10-13)',
        '[13.10.1921]',
        '\u200f13.10.1921\u200e',
        '13.10.1921\u00a0',
        '\ufeff1921-10-13',
      ],
    ],
    'in English': [
      ...['13 October 1921', '13th October 1921', 'October 13th, 1921', '13th of October 1921', 'October 13 1921'],
      ...[
        'Thursday, 13 October 1921',
        'Thu 13 Oct 1921',
        'Thu, 13 Oct 1921',
        '13-Oct-1921',
        'Oct. 13 1921',
        '13OCT1921',
      ],
      ...[
        '13 October, 1921',
        'on 13 October 1921',
        'the 13th day of October 1921',
        '1921 October 13',
        '“13 October 1921”',
      ],
      ...[
        '13\u00a0October\u00a01921',
        'OCTOBER 13, 1921',
        '13 October 1921 AD',
        '13 October 1921 N.S.',
        '- 13 October 1921',
      ],
    ],
    'in Turkish': [
      ...['13 Ekim 1921', '13 ekim 1921', '13 EKİM 1921', '13 Eki 1921', "13 Ekim 1921'de", '13 Ekim 1921’de'],
      ...["13 Ekim 1921'den", "13 Ekim 1921'in", "13 Ekim 1921'e", "13 Ekim 1921'deki", "1921 yılının 13 Ekim'inde"],
      ...['13 Ekim 1921 Perşembe', '13 Ekim 1921 Perşembe günü', 'Perşembe, 13 Ekim 1921', '13 Ekim 1921 tarihinde'],
      ...['13 Ekim 1921 tarihli', '1921, 13 Ekim', 'miladi takvime göre 13 Ekim 1921'],
    ],
    'in Azerbaijani': [
      ...['13 oktyabr 1921', '13 oktyabr 1921-ci il', '1921-ci il oktyabrın 13-ü', '1921-ci il oktyabrın 13-də'],
      ...['cümə axşamı, 13 oktyabr 1921', '13 oktyabr 1921-ci il tarixində', '13 oktyabr 1921 (yeni üslub)'],
    ],
    'in Russian': [
      ...['13 октября 1921', '13 октября 1921 г.', '13 октября 1921 года', '13 Октября 1921г.', '13 окт. 1921'],
      ...['13-го октября 1921 года', '13.10.1921 г.', 'четверг, 13 октября 1921 г.', '«13 октября 1921 г.»'],
      ...['13 октября 1921 по н. ст.', '13 октября 1921 г. по григорианскому календарю'],
    ],
    'in Armenian': [
      ...['13 հոկտեմբերի 1921', '13 հոկտեմբերի 1921 թ.', '1921 թ. հոկտեմբերի 13', '1921թ. հոկտեմբերի 13'],
      ...['1921 թվականի հոկտեմբերի 13-ին', '13 ՀՈԿՏԵՄԲԵՐԻ 1921', '1921-ի հոկտեմբերի 13-ին'],
    ],
    'in Georgian': [...['13 ოქტომბერი 1921', '13 ოქტომბრის 1921', '1921 წლის 13 ოქტომბერი', '1921 წ. 13 ოქტომბერს']],
  };
  it.each(Object.entries(ways))('%s, with nothing to add', (_, texts) => {
    for (const text of texts) expect(readTypedDate(text), text).toEqual({ day: '1921-10-13', notes: [] });
  });

  it.each([
    ['13 Teşrinievvel 1337', 'rumi'],
    ['13 Teşrin-i Evvel 1337', 'rumi'],
    ['13 Teşrîn-i Evvel 1337', 'rumi'],
    ['13 T. Evvel 1337', 'rumi'],
    ["13 teşrinievvel 1337'de", 'rumi'],
    ['13 Birinci Teşrin 1337', 'rumi'],
    ['13.10.1337 Rumi', 'rumi'],
    ['13 Teşrinievvel 1921', 'gregorian'],
    ['30 September 1921 O.S.', 'julian'],
    ['30 September 1921 (Old Style)', 'julian'],
    ['30 сентября 1921 г. по старому стилю', 'julian'],
    ['30 сентября (ст. ст.) 1921', 'julian'],
    ['30 Eylül 1921 (eski takvim)', 'julian'],
    ['Jülyen takvimine göre 30 Eylül 1921', 'julian'],
    ['30 сентября 1921 (ст. стиль)', 'julian'],
    ['30 сентября 1921 г. по юлианскому календарю', 'julian'],
    ['30 sentyabr 1921 (köhnə üslubla)', 'julian'],
    ['30 სექტემბერი 1921 (ძვ. სტ.)', 'julian'],
    ['30 սեպտեմբերի 1921 (հ. տ.)', 'julian'],
    ['13.10.1337 (Rumi takvim)', 'rumi'],
    ['10/13/1921', 'month-first'],
    ['Friday 13 October 1921', 'weekday'],
    ['13 Ekim 1921 Cuma', 'weekday'],
    ['c. 13 October 1921', 'about'],
    ['1921-10-13~', 'about'],
    ['13 October 1921?', 'about'],
  ])('%s, and %s is said', (text, note) => expect(readTypedDate(text)).toEqual({ day: '1921-10-13', notes: [note] }));
});

describe('a month or a year alone is its first day', () => {
  it.each([
    '1921-10',
    '1921.10',
    '10/1921',
    '10.1921',
    'October 1921',
    "Ekim 1921'de",
    '1921 Ekim',
    'Teşrinievvel 1337',
  ])('%s', (text) => expect(readTypedDate(text).day).toBe('1921-10-01'));
  it.each(['1921', '1921 yılında', "1921'de", '1921 г.', '1921-ci il', 'в 1921 году'])('%s', (text) =>
    expect(readTypedDate(text)).toEqual({ day: '1921-01-01', notes: [] }),
  );
  it.each(['c. 1921', '1921~', '1921?', '1921 civarı'])('%s, with doubt', (text) =>
    expect(readTypedDate(text)).toEqual({ day: '1921-01-01', notes: ['about'] }),
  );
});

describe('a date that may be another', () => {
  it.each([
    ['1293 Rumi', '1877-03-13', ['rumi']],
    ['1334 Rumi', '1918-01-01', ['rumi']],
    ['03/04/1921', '1921-04-03', ['day-first']],
    ['3-4-1921', '1921-04-03', ['day-first']],
    ['04/04/1921', '1921-04-04', []],
    ['03.04.1921', '1921-04-03', []],
    ['1911-12', '1911-12-01', ['month']],
    ['12 Nisan 1293', '1877-04-24', ['rumi']],
    ['10 Temmuz 1324', '1908-07-23', ['rumi']],
    ['15 Şubat 1332', '1917-02-28', ['rumi']],
    ['1 Mart 1333', '1917-03-01', ['rumi']],
    ['5 Kânunusani 1330', '1915-01-18', ['rumi']],
    ['5 Kânun-ı Sani 1334', '1918-01-05', ['rumi']],
    ['29.02.1900 O.S.', '1900-03-13', ['julian']],
  ])('%s is %s, and says %j', (text, day, notes) => expect(readTypedDate(text)).toEqual({ day, notes }));
});

describe('refused', () => {
  it.each(['31 April 1921', '31.04.1921', '29 Feb 1921', '29.2.1900', '1921-02-30', '1921-13-01', '1921/13/10'])(
    '%s: there is no such day',
    (text) => expect(readTypedDate(text)).toEqual({ fault: 'impossible' }),
  );
  it.each(['31 Haziran 1920', '10.13.1921', '00.10.1921', '13.00.1921', '16 Şubat 1332', '30 February 1921 O.S.'])(
    '%s: there is no such day',
    (text) => expect(readTypedDate(text)).toEqual({ fault: 'impossible' }),
  );
  it.each(['13.10.21', '21-10-13', '13 Ekim 21', "13 Ekim '21", '13 October', '13.10', 'October', '131021'])(
    '%s: the year is wanted',
    (text) => expect(readTypedDate(text)).toEqual({ fault: 'year' }),
  );
  it.each(['13 Ekim 1340 Hicri', '13.10.1340 AH'])('%s: of a calendar not converted', (text) =>
    expect(readTypedDate(text)).toEqual({ fault: 'calendar' }),
  );
  it.each([
    ...['1920s', "1920's", '1920’ler', "1920'lerde", '1920-е', '1920-х годов', 'Q3 1921', '1921-Q3', 'autumn 1921'],
    ...[
      'early 1921',
      '1921 sonbaharı',
      '1918-1921',
      '1918–21',
      '1911–12',
      '1921-2',
      '192X',
      '1921-XX-XX',
      '1921-W41-4',
    ],
    ...[
      '13 14 October 1921',
      '13-15 October 1921',
      '10-12 1921',
      '1/14 October 1918',
      '1 (14) October 1918',
      '1921-10-13/1921-10-14',
    ],
    ...[
      'before 13 October 1921',
      '13 Octobre 1921',
      '13 Safer 1340',
      '13 tesrin 1337',
      'iyu 1921',
      'ma 1921',
      'ма 1921',
    ],
    ...[
      '13¹ October 1921',
      '1921¹',
      '1921-10-13T22:00:00Z',
      '13 Ekim 1921 saat 10:00',
      '-1921-10-13',
      '10th day of 1921',
    ],
    ...['13.10-1921', 'soon', 'the day before', '', '13 October 1921 B.C.', 'Thursday 1921', `${'1 '.repeat(150)}1921`],
  ])('“%s”: not understood as a whole', (text) => expect(readTypedDate(text)).toEqual({ fault: 'unread' }));
});

describe('every day of the atlas can be typed back', () => {
  it('from how browsers write it', () => {
    const styles = ['long', 'full', 'medium'] as const;
    for (const locale of ['en-GB', 'tr-TR', 'en-US', 'ru-RU', 'hy-AM', 'ka-GE', 'az-AZ'])
      for (const dateStyle of styles) {
        // A Node without a language falls back on another, which is read as well.
        const format = new Intl.DateTimeFormat(locale, { dateStyle, timeZone: 'UTC' });
        fc.assert(
          fc.property(dayNumber, (n) => {
            const text = format.format(n * 86_400_000);
            expect(readTypedDate(text), text).toEqual({ day: fromNumber(n), notes: [] });
          }),
          { numRuns: 40 },
        );
      }
  });

  it('from its own month in every language, in full and in each abbreviation', () => {
    for (const lang of Object.keys(DAY_NAMES) as DayNamesLang[])
      for (const [i, forms] of DAY_NAMES[lang].months.split(' ').entries())
        for (const form of forms.split('|')) {
          const read = readTypedDate(`5 ${form} 1921`);
          expect(read.day, `5 ${form} 1921`).toBe(`1921-${String(i + 1).padStart(2, '0')}-05`);
          for (let size = 3; size < form.length; size++) {
            const { day } = readTypedDate(`5 ${form.slice(0, size)} 1921`);
            // The beginning of two months is refused.
            if (day !== undefined) expect(day, form.slice(0, size)).toBe(read.day);
          }
        }
  });

  it('from the old calendars the page shows', () => {
    fc.assert(
      fc.property(dayNumber, (n) => {
        const day = fromNumber(n);
        const [year, month, dayOfMonth] = partsOf(toJulian(day));
        expect(readTypedDate(`${dayOfMonth}.${month}.${year} O.S.`).day).toBe(day);
        const rumi = toRumi(day);
        if (!rumi) return;
        expect(fromRumi(rumi)).toBe(day);
        expect(
          readTypedDate(`${rumi.day} ${DAY_NAMES.ottoman.months.split(' ')[rumi.month - 1]} ${rumi.year}`).day,
        ).toBe(day);
      }),
    );
  });

  it('and rubbish is a day of the calendar or none', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), (text) => {
        expect(readTypedDate(text).day ?? '1921-10-13').toMatch(/^\d{4}-\d\d-\d\d$/);
      }),
      { numRuns: 2000 },
    );
  });
});
