/** What differs between two days, on the published atlas. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAtlas } from '../scripts/lib/atlas.ts';
import { compareDays, differingLands, shownHolder } from '../src/atlas/compare.ts';
import { areaKm2 } from '../src/atlas/measure.ts';
import { spellOn } from '../src/atlas/query.ts';
import { FIRST_DAY, LAST_DAY } from '../src/atlas/types.ts';
import { fromNumber, toNumber } from '../src/time/days.ts';

const atlas = readAtlas();
const day = fc.integer({ min: toNumber(FIRST_DAY), max: toNumber(LAST_DAY) }).map(fromNumber);
const core = atlas.territories.filter(({ role }) => role === 'core').map(({ id }) => id);
const holderOn = (id: string, date: string) => {
  const spell = spellOn(atlas, id, date);
  return spell && shownHolder(spell);
};

describe('two days compared', () => {
  it('name exactly the lands with another holder, whichever day comes first', () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        const expected = core.filter((id) => holderOn(id, a) !== holderOn(id, b)).sort();
        expect(differingLands(atlas, a, b).sort()).toEqual(expected);
        expect(differingLands(atlas, b, a).sort()).toEqual(expected);
        expect(
          compareDays(atlas, a, b)
            .hands.map(({ territory }) => territory)
            .sort(),
        ).toEqual(expected);
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
    expect(compareDays(atlas, '1921-10-13', '1921-10-13')).toMatchObject({ hands: [], manner: [], holders: [] });
  });

  it('tell of Kars between 1914 and 1921: from the Russian Empire, by the area of its face', () => {
    const kars = compareDays(atlas, '1921-10-13', '1914-07-01').hands.find(({ territory }) => territory === 'kars');
    const face = atlas.geometry.territories.features.find((f) => f.properties.id === 'kars');
    expect(kars?.before.holder).toBe('russian-empire');
    expect(kars?.after.holder).not.toBe('russian-empire');
    expect(face && kars?.km2).toBeCloseTo(face ? areaKm2(face.geometry) : NaN, 6);
  });
});
