/** Find: six scripts, folded letters, dates and questions lead to the right thing. */
import { describe, expect, it } from 'vitest';
import ALIASES from '../../geodata/aliases.json' with { type: 'json' };
import { readAtlas } from '../../scripts/data/files/atlas.ts';
import { createFinder } from '../../src/app/find/finder.ts';
import { parseQuestion } from '../../src/app/find/question.ts';
import { readPosition } from '../../src/atlas/coordinates.ts';

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
      const lost = all.filter(({ names }) => finder.find(names.tr ?? '').things.length === 0);
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

  it.each([
    ['Elviye-i Selâse', 'area:liva-kars'],
    ['elviye i selase', 'area:liva-batum'],
    ['ELVİYE-İ SELÂSE', 'area:liva-ardahan'],
    ['Other treaty lines', 'boundary:front-1915'],
    ['USSR', 'polity:ussr'],
    ['SSCB', 'polity:ussr'],
    ['СССР', 'polity:ussr'],
    ['annex 3', 'boundary:annex-iii'],
    ['Annex III', 'boundary:annex-iii'],
    ['ek 3', 'boundary:annex-iii'],
    ['III. ek', 'boundary:annex-iii'],
    ['article 4', 'boundary:article-4'],
    ['madde 4', 'boundary:article-4'],
    ['4. madde', 'boundary:article-4'],
    ['Wilson Armenia', 'area:wilson-award'],
    ['Wilsonian Armenia', 'area:wilson-award'],
    ['TBMM', 'polity:ankara-government'],
    ['Batoum', 'place:batum'],
    ['CCCP', 'polity:ussr'],
    ['md. 4', 'boundary:article-4'],
    ['Севр', 'instrument:sevres-1920'],
    ['Сан-Стефано', 'instrument:san-stefano-1878'],
    ['Карсская область', 'area:ceded-1878'],
    ['Trebizond', 'territory:trabzon'],
    ['Ajaria', 'territory:adjara'],
    ['Surmalu', 'territory:igdir'],
    ['Нахчыван', 'place:nakhchivan'],
    ["Kars'ta", 'place:kars'],
    ['KARS’TA', 'place:kars'],
    ['Batumda', 'place:batum'],
    ['Ardahan’ın', 'place:ardahan'],
  ])('finds %s', (text, key) => {
    expect(finder.find(text).things.map(({ kind, id }) => `${kind}:${id}`)).toContain(key);
  });

  it('names a thing in the reader’s language where that fits as well as another', () => {
    const { things } = finder.find('kars', 'tr');
    const foreign = things.filter(({ names, by }) => /^kars/i.test(names.tr ?? '') && by?.lang !== 'tr');
    expect(things.length).toBeGreaterThan(5);
    expect(foreign).toEqual([]);
  });

  it('has aliases only for what the atlas has', () => {
    const lost = Object.entries(ALIASES).filter(([key, names]) => {
      const [name = ''] = names;
      return !finder.find(name).things.some(({ kind, id }) => `${kind}:${id}` === key);
    });
    expect(lost).toEqual([]);
  });

  it.each([
    ['Ardahan 1878-1918', '1878-01-01', '1918-12-31'],
    ['Ardahan 1878–1918', '1878-01-01', '1918-12-31'],
    ['who held Ardahan between 1878 and 1918', '1878-01-01', '1918-12-31'],
    ['Ardahan from 1878 to 1918', '1878-01-01', '1918-12-31'],
    ["Ardahan 1878'den 1918'e kadar", '1878-01-01', '1918-12-31'],
    ['Ardahan before 1878', '1877-04-24', '1877-12-31'],
    ["1878'den önce Ardahan", '1877-04-24', '1877-12-31'],
    ['Ardahan since 1921', '1921-01-01', '1991-12-31'],
    ["1921'den sonra Ardahan", '1921-01-01', '1991-12-31'],
  ])('answers “%s” with the spells of those years', (text, from, to) => {
    expect(parseQuestion(text)).toEqual({ span: [from, to], words: ['ardahan'] });
    const held = new Set(finder.find(text).spells.map(({ spell }) => spell));
    expect(held.size).toBeGreaterThan(0);
    for (const { from: begin, to: end } of held) expect(begin <= to && from < end).toBe(true);
  });

  it.each([
    '31 April 1921',
    '29 Şubat 1919',
    '13-14 October 1921',
    '13–14 Ekim 1921',
    '13 – 14 October 1921',
    '13 and 14 October 1921',
    '13 veya 14 Ekim 1921',
    '13/14 Ekim 1921',
    '1 (14) October 1918',
    '19 февраля (3 марта) 1878',
    '3 March [O.S. 18 February] 1878',
    '1 Mart 1334 (1918)',
    '13 Mart 1340 Hicri',
    '15 Safer 1340',
    'late March 1921',
    'article 4 1921',
  ])('takes no piece of “%s” for a day', (text) => {
    for (const asked of [text, `Kars ${text}`, `${text} Kars`]) expect(finder.find(asked).day, asked).toBeUndefined();
  });

  it.each<[string, [string, string]]>([
    ['Ardahan before 16 March 1921', ['1877-04-24', '1921-03-15']],
    ["16 Mart 1921'den önce Ardahan", ['1877-04-24', '1921-03-15']],
    ["16 Mart 1921'den sonra Ardahan", ['1921-03-16', '1991-12-31']],
    ['Ardahan since March 1921', ['1921-03-01', '1991-12-31']],
    ['Ardahan 30.10.1918-16.3.1921', ['1918-10-30', '1921-03-16']],
    ['Ardahan from October 1918 to March 1921', ['1918-10-01', '1921-03-31']],
    ["Ardahan 1920'lerde", ['1920-01-01', '1929-12-31']],
    ['Ardahan 1920s', ['1920-01-01', '1929-12-31']],
    ['1920-ci illərdə Ardahan', ['1920-01-01', '1929-12-31']],
  ])('answers “%s” for all of that time and goes to no day', (text, span) => {
    expect(parseQuestion(text)).toEqual({ span, words: ['ardahan'] });
  });

  it('answers for the whole of a month or a year', () => {
    for (const text of ['Kars October 1920', 'Kars Ekim 1920', 'Карс, октябрь 1920 г.']) {
      const { day, spells } = finder.find(text);
      expect(day).toBe('1920-10-01');
      expect(spells.map(({ spell }) => spell.from)).toContain('1920-10-30');
    }
    for (const text of ['Карс в 1920 году', 'Կարս 1920 թ.', 'ყარსი 1920 წელს', 'Qars 1920-ci il'])
      expect(parseQuestion(text)).toMatchObject({ year: '1920' });
  });

  it('answers a question in Turkish', () => {
    expect(finder.find("Oltu'da 1920'de kim vardı").spells.length).toBeGreaterThan(0);
  });

  it.each([
    '40.6013, 43.0975',
    '40.6013 43.0975',
    '40,6013; 43,0975',
    '40,6013 43,0975',
    '40,6013, 43,0975',
    '43.0975,40.6013',
    '40.6013N, 43.0975E',
    'N 40.6013 E 43.0975',
    'K 40,6013 D 43,0975',
    '40.6013° N, 43.0975° E',
    '40°36′05″N 43°05′51″E',
    '43°05\'51"E 40°36\'05"N',
    "40° 36' N, 43° 6' E",
    '40°36.08′N 43°5.85′E',
    '40,6013 с.ш. 43,0975 в.д.',
    '(40.6013, 43.0975)',
    'geo:40.6013,43.0975',
  ])('knows the land at %s', (text) => {
    expect(finder.find(text).things).toMatchObject([{ kind: 'territory', id: 'kars' }]);
  });

  it.each(['40', '40.6', '1921-10', '13.10.1921', '40.6 N, 43.1 N', '40°75′N 43°06′E', '4043', 'Kars 40'])(
    'takes %s for no position',
    (text) => {
      expect(readPosition(text)).toBeUndefined();
    },
  );

  it('reads west, south and the minus sign', () => {
    expect(readPosition('−40,5 43')).toEqual({ first: -40.5, second: 43 });
    expect(readPosition('40.5S 43W')).toEqual({ first: -40.5, second: -43, order: 'lat-lon' });
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
