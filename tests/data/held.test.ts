/** The question answered from the shell: what is read from the command line, where it lies, and what is printed. */
import { booleanPointInPolygon } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAtlas } from '../../scripts/data/files/atlas.ts';
import { BadInput, parseHeldArguments } from '../../scripts/data/held-arguments.ts';
import { findPlaces, fold } from '../../src/atlas/findPlace.ts';
import { answer, type HeldOnDay, type HeldOverSpan } from '../../src/atlas/held.ts';
import { inLang } from '../../src/atlas/lang.ts';
import { covers, territoryAt } from '../../src/atlas/locate.ts';
import { FIRST_DAY, LAST_DAY, type Place, type Position } from '../../src/atlas/types.ts';
import { fromNumber, toNumber } from '../../src/time/days.ts';
import { run } from '../run.ts';

const atlas = readAtlas();
const held = (...args: string[]) => run('scripts/data/held.ts', args);

describe('the command line', () => {
  const BAD: [string, string[], RegExp][] = [
    ['nothing', [], /when/],
    ['no day', ['--place', 'kars'], /when/],
    ['no place', ['--date', '1919-02-01'], /where/],
    ['an unknown option', ['--date', '1919-02-01', '--place', 'kars', '--year', '1919'], /--year/],
    ['a stray word', ['--date', '1919-02-01', '--place', 'kars', 'now'], /now/],
    ['an option without its value', ['--place', 'kars', '--date'], /--date/],
    ['an option twice', ['--date', '1919-02-01', '--date', '1920-02-01', '--place', 'kars'], /twice/],
    ['an impossible day', ['--date', '1919-02-29', '--place', 'kars'], /no calendar day/],
    ['a day in another form', ['--date', '1 Feb 1919', '--place', 'kars'], /YYYY-MM-DD/],
    ['a day too early', ['--date', '1877-04-23', '--place', 'kars'], /outside the atlas/],
    ['a day too late', ['--date', '1992-01-01', '--place', 'kars'], /outside the atlas/],
    ['half a span', ['--from', '1919-02-01', '--place', 'kars'], /--to/],
    ['a span backwards', ['--from', '1920-01-01', '--to', '1919-01-01', '--place', 'kars'], /comes after/],
    [
      'a day and a span',
      ['--date', '1919-02-01', '--from', '1919-02-01', '--to', '1919-03-01', '--place', 'kars'],
      /not both/,
    ],
    ['a position and a place', ['--date', '1919-02-01', '--at', '43,40', '--place', 'kars'], /not both/],
    ['one number', ['--date', '1919-02-01', '--at', '43'], /longitude,latitude/],
    ['three numbers', ['--date', '1919-02-01', '--at', '43,40,1'], /longitude,latitude/],
    ['words for numbers', ['--date', '1919-02-01', '--at', 'east,north'], /longitude,latitude/],
    ['an empty position', ['--date', '1919-02-01', '--at', ''], /longitude,latitude/],
    ['a latitude off the globe', ['--date', '1919-02-01', '--at', '43,91'], /off the globe/],
    ['a longitude off the globe', ['--date', '1919-02-01', '--at', '-180.5,40'], /off the globe/],
  ];
  it.each(BAD)('refuses %s', (_, args, says) => {
    expect(() => parseHeldArguments(args)).toThrow(BadInput);
    expect(() => parseHeldArguments(args)).toThrow(says);
  });

  it('takes negative and signed coordinates', () => {
    expect(parseHeldArguments(['--date', '1919-02-01', '--at', '-0.5,+51']).where).toEqual({ at: [-0.5, 51] });
    expect(parseHeldArguments(['--at=-0.5,-51.', '--date=1919-02-01']).where).toEqual({ at: [-0.5, -51] });
  });

  it.each([
    ['40.6013N, 43.0975E'],
    ['43.0975E 40.6013N'],
    ['43,0975 40,6013'],
    ['43,0975; 40,6013'],
    ['N40.6013 E43.0975'],
    ['K 40,6013 D 43,0975'],
    ['43.0975, 40.6013'],
  ])('takes the position %s', (at) => {
    expect(parseHeldArguments(['--date', '1919-02-01', '--at', at]).where).toEqual({ at: [43.0975, 40.6013] });
  });

  it('takes a span of one day', () => {
    const { when } = parseHeldArguments(['--from', '1919-02-01', '--to', '1919-02-01', '--place', 'kars']);
    expect(when).toEqual({ from: '1919-02-01', to: '1919-02-01' });
  });

  it('answers rubbish with one line, or understands it', () => {
    const word = fc.oneof(
      fc.constantFrom('--date', '--from', '--to', '--at', '--place', '--', '-', '--at=', '--date=1900-01-01'),
      fc.constantFrom('1919-02-01', '1919-02-30', '43,40', '-43,40', '1e9,0', 'kars', 'NaN,NaN', '\n', '--a\nb'),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 7 }), (args) => {
        try {
          const { where, when } = parseHeldArguments(args);
          if ('at' in where) expect(where.at.every(Number.isFinite)).toBe(true);
          for (const day of Object.values(when)) expect(day >= FIRST_DAY && day <= LAST_DAY).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(BadInput);
          expect((error as Error).message).toMatch(/^[^\n\r]+$/);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('places by name', () => {
  it.each([
    ['kars', 'kars'],
    ['KARS', 'kars'],
    ['Qars', 'kars'],
    ['Карс', 'kars'],
    ['კარსი', undefined],
    ['igdir', 'igdir'],
    ['IĞDIR', 'igdir'],
    ['Ğ', undefined],
    ['Leninakan', 'gyumri'],
    ['александрополь', 'gyumri'],
    ['Ալեքսանդրապոլ', 'gyumri'],
    ['Naxcivan', 'nakhchivan'],
    ['Erzurum', 'erzurum'],
    ['Ərzurum', 'erzurum'],
    ['Sarpi', 'sarp'],
    ['stepanakert', 'khankendi'],
    ['Ani', 'ani'],
    ['', undefined],
    ['!?', undefined],
  ])('%s is %s', (name, id) => expect(findPlaces(atlas.places, name).map((place) => place.id)).toEqual(id ? [id] : []));

  it('finds every place by each of its names', () => {
    for (const place of atlas.places)
      for (const name of [place.id, ...Object.values(place.names), ...place.period.map((p) => p.name)])
        expect(
          findPlaces(atlas.places, name).map((p) => p.id),
          name,
        ).toContain(place.id);
  });

  it('finds every place by its Turkish name in either case, with dotted and dotless i', () => {
    for (const place of atlas.places)
      for (const name of [
        inLang(place.names, 'tr').toLocaleUpperCase('tr'),
        inLang(place.names, 'tr').toLocaleLowerCase('tr'),
      ])
        expect(
          findPlaces(atlas.places, name).map((p) => p.id),
          name,
        ).toEqual([place.id]);
  });

  it.each([
    ['Batoum', 'batum'],
    ["KARS'ta", 'kars'],
    ['Kars’ın', 'kars'],
    ["Iğdır'da", 'igdir'],
  ])('knows %s', (name, id) => expect(findPlaces(atlas.places, name).map((p) => p.id)).toEqual([id]));

  it('gives every candidate for a name that is shared, and an id the last word', () => {
    const place = (id: string, name: string) => ({ id, names: { en: name, tr: name }, period: [] }) as unknown as Place;
    const places = [place('upper', 'Karakilise'), place('lower', 'Karakilise'), place('karakilise', 'Elsewhere')];
    expect(findPlaces(places.slice(0, 2), 'karakilise').map((p) => p.id)).toEqual(['upper', 'lower']);
    expect(findPlaces(places, 'Karakilise').map((p) => p.id)).toEqual(['karakilise']);
  });

  it('folds a second time to the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});

describe('positions', () => {
  const faces = atlas.geometry.territories.features;
  const square = (w: number, s: number, e: number, n: number) => [
    [w, s],
    [e, s],
    [e, n],
    [w, n],
    [w, s],
  ];
  const holed = { type: 'Polygon' as const, coordinates: [square(0, 0, 4, 4), square(1, 1, 2, 2).reverse()] };

  it.each<[Position, boolean]>([
    [[3, 3], true],
    [[0, 0], true],
    [[4, 2], true],
    [[1.5, 1.5], false],
    [[1, 1.5], true],
    [[4.0001, 2], false],
    [[-1, 4], false],
  ])('%s in a square with a hole: %s', (position, inside) => expect(covers(holed, position)).toBe(inside));

  it('lie where another library finds them', () => {
    const position = fc.tuple(
      fc.double({ min: 39.5, max: 47.5, noNaN: true }),
      fc.double({ min: 38, max: 43, noNaN: true }),
    );
    fc.assert(
      fc.property(position, (at) => {
        const expected = faces.find((face) => booleanPointInPolygon(at, face))?.properties.id ?? null;
        expect(territoryAt(atlas, at)).toBe(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('on a line belong to the side that comes first', () => {
    for (const { geometry, properties } of atlas.geometry.arcs.features) {
      const { left, right } = properties;
      // An end of an arc is a node, where a third territory may come before both.
      const inner = geometry.coordinates[1] as Position;
      if (geometry.coordinates.length < 3 || (left === null && right === null)) continue;
      const first = faces.find((face) => face.properties.id === left || face.properties.id === right);
      expect(territoryAt(atlas, inner), properties.id).toBe(first?.properties.id);
    }
  });

  it('have every drawn territory at its own point', () => {
    for (const { id, point } of atlas.territories) if (point) expect(territoryAt(atlas, point)).toBe(id);
  });
});

describe('the answer', () => {
  const KEYS = ['territory', 'holder', 'status', 'sovereign', 'instrument', 'from', 'to', 'certainty', 'sources'];

  it('has all its fields and no others, on any day and anywhere', () => {
    const day = fc.integer({ min: toNumber(FIRST_DAY), max: toNumber(LAST_DAY) }).map(fromNumber);
    fc.assert(
      fc.property(day, fc.constantFrom(null, ...atlas.territories.map((t) => t.id)), (date, territory) => {
        const held = answer(atlas, { position: [43, 40], territory, date });
        expect(Object.keys(held)).toEqual(['date', 'lon', 'lat', ...KEYS]);
        if (territory === null) {
          const { date: _, lon, lat, sources, ...rest } = held;
          expect([lon, lat, sources]).toEqual([43, 40, []]);
          expect(Object.values(rest).every((value) => value === null)).toBe(true);
        } else {
          expect(held.from !== null && held.from <= date && date < (held.to ?? '')).toBe(true);
          expect(held.holder?.name).toBeTruthy();
          expect(held.sources.length).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('over a span has the spells that the days in it have', () => {
    const span = { position: [43, 40] as Position, territory: 'kars', from: '1918-04-25', to: '1919-04-30' };
    const { spells, ...rest } = answer(atlas, span);
    expect(rest).toMatchObject({
      lon: 43,
      lat: 40,
      territory: { id: 'kars', name: 'Kars' },
      from: span.from,
      to: span.to,
    });
    const days = Array.from({ length: toNumber(span.to) - toNumber(span.from) + 1 }, (_, i) =>
      fromNumber(toNumber(span.from) + i),
    );
    const { position, territory } = span;
    const seen = new Set(days.map((date) => answer(atlas, { position, territory, date }).from));
    expect(spells.map((spell) => spell.from)).toEqual([...seen]);
    for (const spell of spells) expect(Object.keys(spell)).toEqual(KEYS.slice(1));
  });

  it('over a span is empty outside the region', () => {
    expect(answer(atlas, { position: [0, 0], territory: null, from: FIRST_DAY, to: LAST_DAY }).spells).toEqual([]);
  });
});

describe('the command', () => {
  it('prints one object for a position and ends with 0', () => {
    const { status, stdout, stderr } = held('--date', '1919-02-01', '--at', '43.0975,40.6013');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout) as HeldOnDay).toMatchObject({
      date: '1919-02-01',
      lon: 43.0975,
      lat: 40.6013,
      territory: { id: 'kars', name: 'Kars' },
      holder: { id: 'south-west-caucasus' },
      sovereign: null,
    });
  });

  it('prints the spells of a span for a place', () => {
    const { status, stdout } = held('--from', '1919-01-01', '--to', '1920-12-31', '--place', 'Kars');
    expect(status).toBe(0);
    const { spells } = JSON.parse(stdout) as HeldOverSpan;
    expect(spells.length).toBeGreaterThan(3);
    expect(spells[0]?.from && spells[0].from <= '1919-01-01').toBe(true);
  });

  it.each([
    ['outside the region', '12.5,41.9'],
    ['at sea', '40.8,42'],
  ])('ends with 0 and no territory %s', (_, at) => {
    const { status, stdout, stderr } = held('--date', '1919-02-01', '--at', at);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ territory: null, holder: null, sources: [] });
  });

  it('says where the axes may be swapped, and still ends with 0', () => {
    const { status, stdout, stderr } = held('--date', '1919-02-01', '--at', '40.6013,43.0975');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ territory: null, holder: null });
    expect(stderr).toMatch(/^[^\n]*43\.0975,40\.6013 inside[^\n]*\n$/);
  });

  it('says how it is used', () => {
    const { status, stdout } = held('--help');
    expect(status).toBe(0);
    expect(stdout).toContain('--place kars');
  });

  it.each([
    ['an unknown place', ['--date', '1919-02-01', '--place', 'Atlantis'], /Atlantis/],
    ['an impossible day', ['--date', '1919-02-30', '--place', 'kars'], /no calendar day/],
    ['an unknown option', ['--when', '1919'], /--when/],
    ['a value that begins with a dash', ['--date', '--place', 'kars'], /--date/],
  ])('ends with 2 and one line for %s', (_, args, says) => {
    const { status, stdout, stderr } = held(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^[^\n]+\n$/);
    expect(stderr).toMatch(says);
  });
});
