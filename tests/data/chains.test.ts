/** From chronologies to the spells of each territory. */
import { describe, expect, it } from 'vitest';
import { chainsOf, controlOf } from '../../scripts/data/compile/chains.ts';
import { landsOf } from '../../scripts/data/compile/lands.ts';
import { END_DAY, type Happening, type WrittenTerritory } from '../../src/atlas/types.ts';
import { run } from '../run.ts';

const territory = (id: string, units: string[], more: Partial<WrittenTerritory> = {}): WrittenTerritory => ({
  id,
  names: { en: id },
  point: null,
  role: 'core',
  units,
  sources: ['s'],
  ...more,
});
const TERRITORIES = [territory('kars', ['oblast', 'okrug']), territory('olti', ['oblast']), territory('van', [])];
const GROUPS = [
  { id: 'east', names: { en: 'East' }, territories: ['van'] },
  { id: 'all', names: { en: 'All' }, territories: ['oblast', 'east'] },
];

const happening = (from: string, holder: string, territories: string[], more: Partial<Happening> = {}): Happening => ({
  from,
  holder,
  territories,
  instrument: 'treaty',
  status: 'sovereign',
  title: { sovereign: null, state: 'pending', basis: { en: 'Treaty.' } },
  sources: ['s'],
  confidence: 'high',
  evidence: 'opened',
  ...more,
});
const FIRST = happening('1877-04-24', 'sultan', ['all'], { note: { en: 'War.' } });

function spells(happenings: Happening[], territories = TERRITORIES) {
  const told = happenings.map((one, index) => ({ file: 'f', index, happening: one }));
  return controlOf(chainsOf(told, landsOf(territories, GROUPS)));
}
/** Days and holders, in few letters. */
const short = (happenings: Happening[], territories = TERRITORIES) =>
  Object.fromEntries(
    Object.entries(spells(happenings, territories)).map(([id, list]) => [
      id,
      list.map(({ from, to, holder }) => `${from.slice(0, 4)}-${to.slice(0, 4)} ${holder}`).join(', '),
    ]),
  );

describe('a happening', () => {
  it('bears on territories by their own names, by a unit and by a group within a group', () => {
    expect(short([FIRST])).toEqual({ kars: '1877-1992 sultan', olti: '1877-1992 sultan', van: '1877-1992 sultan' });
    expect(Object.values(spells([FIRST])).flat()[0]?.to).toBe(END_DAY);
  });

  it('lasts until the next that names the land, in whatever order they are read', () => {
    const all = [FIRST, happening('1878-03-03', 'tsar', ['oblast']), happening('1918-04-25', 'sultan', ['kars'])];
    const expected = {
      kars: '1877-1878 sultan, 1878-1918 tsar, 1918-1992 sultan',
      olti: '1877-1878 sultan, 1878-1992 tsar',
      van: '1877-1992 sultan',
    };
    expect(short(all)).toEqual(expected);
    expect(short([...all].reverse())).toEqual(expected);
  });

  it('bears on no land that it takes out', () => {
    const later = happening('1878-03-03', 'tsar', ['oblast'], { except: ['okrug'] });
    expect(short([FIRST, later]).kars).toBe('1877-1992 sultan');
    expect(short([FIRST, later]).olti).toBe('1877-1878 sultan, 1878-1992 tsar');
  });

  it('says of some lands what it does not say of the others, and nothing of territories it does not bear on', () => {
    const but = [{ territories: ['all'], except: ['oblast'], note: null, confidence: 'low' as const }];
    const of = (one: Happening) =>
      Object.entries(spells([one])).map(([id, [spell]]) => [id, spell?.note?.en, spell?.confidence]);
    expect(of({ ...FIRST, but })).toEqual([
      ['kars', 'War.', 'high'],
      ['olti', 'War.', 'high'],
      ['van', undefined, 'low'],
    ]);
    expect(of({ ...FIRST, territories: ['kars'], but })).toEqual([['kars', 'War.', 'high']]);
  });

  it('ends its note with the reason for its day', () => {
    const why = { en: 'Late.', tr: 'Geç.' };
    const note = (one: Happening) => spells([one]).kars?.[0]?.note;
    expect(note({ ...FIRST, note: { en: 'War.', tr: 'Savaş.' }, why })).toEqual({
      en: 'War. Late.',
      tr: 'Savaş. Geç.',
    });
    expect(note(happening('1877-04-24', 'sultan', ['all'], { why }))).toEqual(why);
  });

  it('gives every spell its fields in one order, and none that is empty', () => {
    const one = happening('1877-04-24', 'sultan', ['all'], {
      fromEdtf: '1877-04-24~',
      but: [{ territories: ['van'], unit: 'vilayet', fromEdtf: null }],
    });
    const { kars, van } = spells([one]);
    expect(Object.keys(kars?.[0] ?? {}).slice(0, 5)).toEqual(['from', 'to', 'fromEdtf', 'holder', 'status']);
    expect(Object.keys(van?.[0] ?? {}).slice(0, 5)).toEqual(['from', 'to', 'holder', 'unit', 'status']);
  });
});

describe('a territory that is split', () => {
  const split = [...TERRITORIES, territory('penek', [], { follows: 'olti' })];
  const before = [FIRST, happening('1878-03-03', 'tsar', ['oblast']), happening('1914-12-23', 'sultan', ['olti'])];

  it('shares the history of the one it follows, from every name of it, without a word in any chronology', () => {
    const { olti, penek } = short(before, split);
    expect(penek).toBe(olti);
    expect(short(before, split).kars).toBe(short(before).kars);
  });

  it('parts from it where a happening says so', () => {
    const apart = [...before, happening('1920-06-20', 'republic', ['olti'], { except: ['penek'] })];
    expect(short(apart, split).olti).toMatch(/1920-1992 republic$/);
    expect(short(apart, split).penek).toBe(short(before, split).penek);
    expect(short([...before, happening('1920-06-20', 'republic', ['penek'])], split).olti).toBe(short(before).olti);
  });

  it('is followed in its turn', () => {
    const twice = [...split, territory('senkaya', [], { follows: 'penek' })];
    expect(short(before, twice).senkaya).toBe(short(before).olti);
  });
});

describe('npm run geodata:spells', () => {
  const ask = (...args: string[]) => run('scripts/data/spells.ts', args);

  it('tells the spell of a day with file and line', () => {
    const { status, stdout } = ask('kars', '1919-02-01');
    expect([status, stdout.trim().split('\n').length]).toEqual([0, 1]);
    const [, file = '', line = ''] = /(geodata\/control\/1919\.json):(\d+)$/.exec(stdout.trim()) ?? [];
    expect(file).not.toBe('');
    expect(Number(line)).toBeGreaterThan(1);
  });

  it.each([
    [['karz'], /no territory "karz".*kars/],
    [['kars', '1919-02-30'], /no day/],
    [['kars', '1800-01-01'], /outside the days/],
    [[], /Name a territory/],
  ])('ends with 2 for %j', (args, says) => {
    const { status, stderr } = ask(...args);
    expect([status, stderr.split('\n').length]).toEqual([2, 2]);
    expect(stderr).toMatch(says);
  });
});
