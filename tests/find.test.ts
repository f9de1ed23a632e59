/** Find: six scripts, folded letters, dates and questions lead to the right thing. */
import { describe, expect, it } from 'vitest';
import { readAtlas } from '../scripts/lib/atlas.ts';
import { createFinder } from '../src/app/find/finder.ts';
import { parseQuestion } from '../src/app/find/question.ts';

const atlas = readAtlas();
const finder = createFinder(atlas);
const first = (text: string) => finder.find(text).things[0];

describe('Find', () => {
  it.each([
    ['Kars', 'kars'],
    ['Карс', 'kars'],
    ['Կարս', 'kars'],
    ['ყარსი', 'kars'],
    ['Qars', 'kars'],
    ['gumru', 'gyumri'],
    ['Gümrü', 'gyumri'],
    ['Erzerum', 'erzurum'],
    ['ERZURUM', 'erzurum'],
    ['igdir', 'igdir'],
    ['Тифлис', 'tbilisi'],
  ])('knows the place %s', (text, id) => expect(first(text)).toMatchObject({ kind: 'place', id }));

  it.each(['territory', 'polity', 'instrument', 'boundary', 'area', 'point', 'event'] as const)(
    'finds every %s by its own name',
    (kind) => {
      const all = {
        territory: atlas.territories,
        polity: atlas.polities,
        instrument: atlas.instruments,
        boundary: atlas.boundaries,
        area: atlas.areas,
        point: atlas.points,
        event: atlas.events,
      }[kind];
      const lost = all.filter(({ names }) => finder.find(names.tr).things.length === 0);
      expect(lost.map(({ id }) => id)).toEqual([]);
    },
  );

  it.each(['who held Kars in 1919', 'Kars 1919', "1919'da Kars kimdeydi", '1919’da Kars kimdeydi'])(
    'answers “%s” with every spell of that year',
    (text) => {
      const { spells } = finder.find(text);
      const kars = spells.filter(({ territory }) => territory === 'kars');
      const expected = (atlas.control.kars ?? []).filter(({ from, to }) => from < '1920-01-01' && to > '1919-01-01');
      expect(kars.map(({ spell }) => spell)).toEqual(expected);
      expect(kars.every(({ day }) => day >= '1919-01-01' && day < '1920-01-01')).toBe(true);
    },
  );

  it('takes a day, and a place on a day', () => {
    expect(finder.find('1921-10-13')).toMatchObject({ day: '1921-10-13', things: [] });
    const { day, spells } = finder.find('Kars 13.10.1921');
    expect([day, spells[0]?.territory, spells[0]?.day]).toEqual(['1921-10-13', 'kars', '1921-10-13']);
  });

  it.each([
    '13th October 1921',
    '13 Teşrinievvel 1337',
    '13 октября 1921 г.',
    '1921-ci il oktyabrın 13-ü',
    '10/13/1921',
  ])('takes a day written as %s', (text) => {
    expect(finder.find(text).day).toBe('1921-10-13');
    expect(parseQuestion(`Kars ${text}`)).toEqual({ day: '1921-10-13', words: ['kars'] });
  });

  it('leaves impossible and distant days alone', () => {
    expect(finder.find('1921-02-30').day).toBeUndefined();
    expect(finder.find('2020-01-01').day).toBeUndefined();
  });

  it('finds nothing in nothing', () => {
    for (const text of ['', '   ', '?', 'zzzzqqq']) expect(finder.find(text).things).toEqual([]);
  });

  it('sets the words of a question aside', () =>
    expect(parseQuestion("Who held Batum'u in 1918?")).toEqual({ year: '1918', words: ['batum'] }));
});
