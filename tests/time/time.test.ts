import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edtfDays } from '../../scripts/data/check/dates.ts';
import { fromJulian, toJulian } from '../../src/time/calendars.ts';
import { addDays, addMonths, clampDay, fromNumber, isDay, toNumber } from '../../src/time/days.ts';
import { doubtOf, earliest, edtfSides, edtfSpan } from '../../src/time/edtf.ts';

/** Day numbers of 1800 to 2100. */
const dayNumber = fc.integer({ min: -62_091, max: 47_481 });
const day = dayNumber.map(fromNumber);

describe('days', () => {
  it.each(['1877-04-24', '1904-02-29', '1991-12-31', '2000-02-29'])('%s is a day', (text) =>
    expect(isDay(text)).toBe(true),
  );
  it.each([
    '1900-02-29',
    '1921-02-30',
    '1921-13-01',
    '1921-00-10',
    '1921-1-1',
    '1921',
    '',
    '1921-10-13T00:00',
    'yesterday',
    ' 1921-10-13',
  ])('%j is none', (text) => {
    expect(isDay(text)).toBe(false);
    expect(() => toNumber(text)).toThrow(RangeError);
  });

  it('counts from 1970-01-01', () => {
    expect([toNumber('1970-01-01'), toNumber('1969-12-31'), toNumber('1877-04-24')]).toEqual([0, -1, -33_854]);
  });

  it('numbers and days are the same thing, and keep their order', () => {
    fc.assert(
      fc.property(dayNumber, dayNumber, (a, b) => {
        expect(toNumber(fromNumber(a))).toBe(a);
        expect(Math.sign(a - b)).toBe(fromNumber(a) < fromNumber(b) ? -1 : fromNumber(a) > fromNumber(b) ? 1 : 0);
      }),
    );
  });

  it('adds days and takes them away', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -5000, max: 5000 }), (d, n) => {
        expect(addDays(addDays(d, n), -n)).toBe(d);
      }),
    );
    expect(addDays('1900-02-28', 1)).toBe('1900-03-01');
    expect(addDays('1920-02-28', 1)).toBe('1920-02-29');
  });

  it('adds months, keeping within the month', () => {
    expect(addMonths('1919-01-31', 1)).toBe('1919-02-28');
    expect(addMonths('1920-01-31', 1)).toBe('1920-02-29');
    expect(addMonths('1918-03-15', -3)).toBe('1917-12-15');
    fc.assert(
      fc.property(day, fc.integer({ min: -600, max: 600 }), (d, n) => {
        const [year = 0, month = 0] = addMonths(d, n).split('-').map(Number);
        const [y = 0, m = 0] = d.split('-').map(Number);
        expect(year * 12 + month - (y * 12 + m)).toBe(n);
      }),
    );
  });

  it('clamps', () => {
    expect(clampDay('1800-01-01', '1877-04-24', '1991-12-31')).toBe('1877-04-24');
    expect(clampDay('2020-01-01', '1877-04-24', '1991-12-31')).toBe('1991-12-31');
    expect(clampDay('1921-10-13', '1877-04-24', '1991-12-31')).toBe('1921-10-13');
  });
});

describe('the Julian calendar', () => {
  // Old Style and New Style as histories give both.
  it.each([
    ['1877-04-12', '1877-04-24'], // Russia declares war on the Ottoman Empire
    ['1878-02-19', '1878-03-03'], // San Stefano
    ['1878-08-25', '1878-09-06'], // Russian troops enter Batum
    ['1900-02-28', '1900-03-12'], // last day with a difference of 12
    ['1900-02-29', '1900-03-13'], // a leap day in the Julian calendar alone
    ['1900-03-01', '1900-03-14'],
    ['1917-10-25', '1917-11-07'], // the October Revolution
    ['1917-11-15', '1917-11-28'],
    ['1918-01-31', '1918-02-13'], // last Old Style day in Soviet Russia
  ])('%s is %s', (julian, gregorian) => {
    const [year = 0, month = 0, dayOfMonth = 0] = julian.split('-').map(Number);
    expect(fromJulian(year, month, dayOfMonth)).toBe(gregorian);
    expect(toJulian(gregorian)).toBe(julian);
  });

  it('goes there and back, day by day', () => {
    fc.assert(
      fc.property(day, (d) => {
        const [year = 0, month = 0, dayOfMonth = 0] = toJulian(d).split('-').map(Number);
        expect(fromJulian(year, month, dayOfMonth)).toBe(d);
        expect(toJulian(d) < toJulian(addDays(d, 1))).toBe(true);
      }),
    );
  });
});

describe('EDTF', () => {
  it.each([
    ['1921-10-13', 'none'],
    ['1919-04~', 'approximate'],
    ['1919-04-20?', 'uncertain'],
    ['1919-04-20%', 'both'],
    ['1918-04-14/1918-04-15', 'uncertain'],
  ])('%s has the doubt %s', (text, doubt) => expect(doubtOf(text)).toBe(doubt));

  it('is read as the days it can mean', () => {
    const show = (text: string) => {
      const days = edtfDays(text);
      return days && [days.first, days.last].map((n) => (Number.isFinite(n) ? fromNumber(n) : '..'));
    };
    expect(show('1919-04~')).toEqual(['1919-04-01', '1919-04-30']);
    expect(show('1918-12?/1919')).toEqual(['1918-12-01', '1919-12-31']);
    expect(show('../1918')).toEqual(['..', '1918-12-31']);
    expect(show('1918/..')).toEqual(['1918-01-01', '..']);
    // Level 2 and broken strings, among them one that the library reads as ending in 1918.
    for (const text of ['[1918..1920]', '~1919', '1921-02-30', '1919-04-20/1919-04-01', '..', '', 'April 1919'])
      expect(show(text)).toBeUndefined();
  });
});

describe('the one reader of EDTF dates', () => {
  it.each([
    ['1919-04~', [{ date: '1919-04', qualifier: '~' }], '1919-04-01', '1919-04-30'],
    ['1919', [{ date: '1919', qualifier: '' }], '1919-01-01', '1919-12-31'],
    [
      '1919-04-20?/1919-05%',
      [
        { date: '1919-04-20', qualifier: '?' },
        { date: '1919-05', qualifier: '%' },
      ],
      '1919-04-20',
      '1919-05-31',
    ],
  ])('takes %s apart', (text, sides, first, last) => {
    expect(edtfSides(text)).toEqual(sides);
    expect(edtfSpan(text)).toEqual({ first, last });
    expect(earliest(text, 'open')).toBe(first);
  });

  it.each(['..', '', '../1919-04', '/1919'])('knows that %j is open', (text) => {
    expect(earliest(text, '0000')).toBe('0000');
  });
});
