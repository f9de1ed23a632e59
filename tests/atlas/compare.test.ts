/** What differs between two days, on the published atlas. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAtlas } from '../../scripts/data/files/atlas.ts';
import { compareDays, differingTerritories, shownHolder } from '../../src/atlas/compare.ts';
import { spellOn } from '../../src/atlas/query.ts';
import { FIRST_DAY, LAST_DAY } from '../../src/atlas/types.ts';
import { fromNumber, toNumber } from '../../src/time/days.ts';

const atlas = readAtlas();
const day = fc.integer({ min: toNumber(FIRST_DAY), max: toNumber(LAST_DAY) }).map(fromNumber);
const core = atlas.territories.filter(({ role }) => role === 'core').map(({ id }) => id);
const holderOn = (id: string, date: string) => {
  const spell = spellOn(atlas, id, date);
  return spell && shownHolder(spell);
};

describe('two days compared', () => {
  it('name exactly the territories with another holder, whichever day comes first', () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        const expected = core.filter((id) => holderOn(id, a) !== holderOn(id, b)).sort();
        const { hands, successions } = compareDays(atlas, a, b);
        const ids = (changes: typeof hands) => changes.map(({ territory }) => territory).sort();
        expect(ids([...hands, ...successions])).toEqual(expected);
        expect(differingTerritories(atlas, a, b).sort()).toEqual(ids(hands));
        expect(differingTerritories(atlas, b, a).sort()).toEqual(ids(hands));
        expect(compareDays(atlas, a, b)).toEqual(compareDays(atlas, b, a));
      }),
      { numRuns: 300 },
    );
  });

  it('gain what others lose: km² are neither made nor lost', () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        const { hands, holders, manner } = compareDays(atlas, a, b);
        const total = hands.reduce((sum, { km2 }) => sum + (km2 ?? 0), 0);
        const sum = (key: 'gained' | 'lost') => holders.reduce((s, balance) => s + balance[key], 0);
        expect(sum('gained')).toBeCloseTo(total, 6);
        expect(sum('lost')).toBeCloseTo(total, 6);
        const changed = new Set(hands.map(({ territory }) => territory));
        expect(manner.filter(({ territory }) => changed.has(territory))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('say nothing where both days are one', () => {
    const nothing = { hands: [], successions: [], manner: [], holders: [] };
    expect(compareDays(atlas, '1921-10-13', '1921-10-13')).toMatchObject(nothing);
  });

  it('tell of Kars between 1914 and 1921: from the Russian Empire, by the area of its face', () => {
    const kars = compareDays(atlas, '1921-10-13', '1914-07-01').hands.find(({ territory }) => territory === 'kars');
    expect(kars?.before.holder).toBe('russian-empire');
    expect(kars?.after.holder).not.toBe('russian-empire');
    expect(kars?.km2).toBe(atlas.index.km2.get('kars'));
  });

  it.each([
    ['a revolution', '1917-03-14', '1917-03-16', 'kars', 'russian-empire', 'russian-provisional-government'],
    ['the proclamation of a republic', '1923-10-28', '1923-10-30', 'kars', 'ankara-government', 'turkey'],
    ['the founding of a union', '1922-12-29', '1922-12-31', 'adjara', 'georgian-ssr', 'ussr'],
  ])('tell %s apart from a change of hands', (_, a, b, territory, from, to) => {
    const { hands, successions, holders } = compareDays(atlas, a, b);
    expect(hands.filter((change) => change.territory === territory)).toEqual([]);
    expect(successions.find((change) => change.territory === territory)).toMatchObject({
      before: { holder: from },
      after: { holder: to },
    });
    expect(holders.find(({ holder }) => holder === from)).toBeUndefined();
  });

  it('do not count an occupation in between', () => {
    const { successions } = compareDays(atlas, '1914-07-01', '1925-01-01');
    expect(successions.find(({ territory }) => territory === 'bayburt')).toMatchObject({
      before: { holder: 'ottoman-empire' },
      after: { holder: 'turkey' },
    });
  });

  it('count land as changing hands that another state held in between', () => {
    const { hands, successions } = compareDays(atlas, '1914-07-01', '1925-01-01');
    const adjara = hands.find(({ territory }) => territory === 'adjara');
    expect(adjara).toMatchObject({ before: { holder: 'russian-empire' }, after: { holder: 'ussr' } });
    expect(successions.map(({ territory }) => territory)).not.toContain('adjara');
  });
});
