/** Questions to the model: on a small atlas made by hand, and as properties of the published one. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAtlas } from '../../scripts/data/files/atlas.ts';
import {
  type ArcFeature,
  type Atlas,
  type AtlasGeometry,
  type AtlasRecords,
  createAtlas,
} from '../../src/atlas/atlas.ts';
import { borderKind, changeDays, changedBetween, nextChange, spellOn } from '../../src/atlas/query.ts';
import { FIRST_DAY, LAST_DAY, type Spell, type Territory } from '../../src/atlas/types.ts';
import { fromNumber, toNumber } from '../../src/time/days.ts';

const text = (s: string) => ({ en: s, tr: s });
const empty = { type: 'FeatureCollection' as const, features: [] };

function spell(from: string, to: string, holder: string, unit?: string): Spell {
  return {
    from,
    to,
    holder,
    ...(unit && { unit }),
    status: 'sovereign',
    title: { sovereign: holder, state: 'settled', basis: text('By treaty.') },
    instrument: 'treaty',
    sources: ['survey'],
    confidence: 'high',
    evidence: 'opened',
  };
}

function territory(id: string, role: Territory['role'] = 'core'): Territory {
  return { id, names: text(id), point: [43, 40], role, units: [], sources: ['survey'] };
}

function arc(left: string | null, right: string | null): ArcFeature {
  return {
    type: 'Feature',
    id: 0,
    geometry: { type: 'LineString', coordinates: [] },
    properties: {
      id: `${left}|${right}`,
      names: text(''),
      method: 'digitised',
      accuracy_m: 1,
      grade: 'A',
      sources: [],
      km: 1,
      left,
      right,
    },
  };
}

/** Two core territories and a neighbour: the hill changes hands twice, the valley once. */
const small: Atlas = createAtlas(
  {
    version: 1,
    territories: [territory('hill'), territory('valley'), territory('neighbour', 'context')],
    control: {
      hill: [
        spell(FIRST_DAY, '1900-06-01', 'north'),
        spell('1900-06-01', '1910-01-01', 'south', 'south-hill'),
        spell('1910-01-01', '1992-01-01', 'north'),
      ],
      valley: [spell(FIRST_DAY, '1910-01-01', 'south', 'south-valley'), spell('1910-01-01', '1992-01-01', 'south')],
      neighbour: [spell(FIRST_DAY, '1905-01-01', 'east'), spell('1905-01-01', '1992-01-01', 'west')],
    },
    polities: [],
    instruments: [],
    boundaries: [],
    points: [],
    areas: [],
    places: [],
    discrepancies: [],
    events: [],
    sources: [],
  } as unknown as AtlasRecords,
  { territories: empty, arcs: empty, legs: empty, areas: empty, water: empty, land: empty } as unknown as AtlasGeometry,
);

describe('the small atlas', () => {
  it.each([
    ['hill', FIRST_DAY, 'north'],
    ['hill', '1900-05-31', 'north'],
    ['hill', '1900-06-01', 'south'],
    ['hill', LAST_DAY, 'north'],
    ['hill', '1877-04-23', undefined],
    ['hill', '1992-01-01', undefined],
    ['nowhere', '1900-01-01', undefined],
  ])('%s on %s is held by %s', (id, day, holder) => expect(spellOn(small, id, day)?.holder).toBe(holder));

  it('knows the days on which core territories change', () => {
    expect(changeDays(small)).toEqual([FIRST_DAY, '1900-06-01', '1910-01-01']);
  });

  it('steps from change to change, either way', () => {
    expect(nextChange(small, FIRST_DAY, 1)).toBe('1900-06-01');
    expect(nextChange(small, '1900-06-01', 1)).toBe('1910-01-01');
    expect(nextChange(small, '1900-06-02', -1)).toBe('1900-06-01');
    expect(nextChange(small, '1900-06-01', -1)).toBe(FIRST_DAY);
    expect(nextChange(small, '1910-01-01', 1)).toBeUndefined();
    expect(nextChange(small, FIRST_DAY, -1)).toBeUndefined();
  });

  it('tells what may differ between two days, in either direction', () => {
    expect(changedBetween(small, '1900-05-31', '1900-06-01')).toEqual(new Set(['hill']));
    expect(changedBetween(small, '1900-06-01', '1900-05-31')).toEqual(new Set(['hill']));
    expect(changedBetween(small, '1900-06-01', '1904-12-31')).toEqual(new Set());
    expect(changedBetween(small, '1904-12-31', '1950-01-01')).toEqual(new Set(['neighbour', 'hill', 'valley']));
  });

  it('tells borders of holders from borders of units', () => {
    const line = arc('hill', 'valley');
    expect(borderKind(small, line, '1900-05-31')).toBe('holders');
    expect(borderKind(small, line, '1905-01-01')).toBe('units');
    expect(borderKind(small, arc('valley', 'valley'), '1905-01-01')).toBe('none');
    expect(borderKind(small, arc('valley', null), '1905-01-01')).toBe('none');
    expect(borderKind(small, line, '1992-01-01')).toBe('none');
  });
});

describe('the published atlas', () => {
  const atlas = readAtlas();
  const arcs = atlas.geometry.arcs;
  const ids = atlas.territories.map((t) => t.id);
  const day = fc.integer({ min: toNumber(FIRST_DAY), max: toNumber(LAST_DAY) }).map(fromNumber);
  /** Random days seldom hit a day of change, so half are drawn from those. */
  const anyDay = fc.oneof(day, fc.constantFrom(...atlas.index.moments.days.filter((d) => d >= FIRST_DAY)));
  const holderOf = (id: string | null, d: string) => (id === null ? undefined : spellOn(atlas, id, d)?.holder);

  it('has exactly one spell for every territory on every day', () => {
    fc.assert(
      fc.property(anyDay, (d) => {
        for (const id of ids) {
          const holding = atlas.control[id]?.filter((s) => s.from <= d && d < s.to) ?? [];
          expect(holding).toHaveLength(1);
          expect(spellOn(atlas, id, d)).toBe(holding[0]);
        }
      }),
    );
  });

  it('has different holders on the two sides of every border, and the same one elsewhere', () => {
    fc.assert(
      fc.property(anyDay, (d) => {
        for (const line of arcs.features) {
          const { left, right } = line.properties;
          const differ = left !== null && right !== null && holderOf(left, d) !== holderOf(right, d);
          expect(borderKind(atlas, line, d) === 'holders').toBe(differ);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('has a territory on at least one side of every arc but the frame and the coast', () => {
    for (const { properties: p } of arcs.features) {
      const sides = [p.left, p.right].filter((side) => side !== null);
      for (const side of sides) expect(ids).toContain(side);
      if (p.method !== 'frame' && p.method !== 'coast') expect(sides, p.id).toHaveLength(2);
      expect(new Set(sides).size, `${p.id} has one territory on both sides`).toBe(sides.length);
    }
  });

  it('tells between two days exactly what comparing all tells', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        const told = changedBetween(atlas, a, b);
        const differ = ids.filter((id) => spellOn(atlas, id, a) !== spellOn(atlas, id, b));
        expect([...told].sort()).toEqual(differ.sort());
      }),
    );
  });

  it('steps through all changes of the core, forward and back', () => {
    const most = changeDays(atlas).length + 1;
    const forward = [FIRST_DAY];
    for (let d = nextChange(atlas, FIRST_DAY, 1); d && forward.length < most; d = nextChange(atlas, d, 1))
      forward.push(d);
    const back: string[] = [];
    for (let d = nextChange(atlas, '1992-01-01', -1); d && back.length < most; d = nextChange(atlas, d, -1))
      back.push(d);
    expect(forward).toEqual(back.reverse());
    expect(forward).toEqual([...changeDays(atlas)]);
  });
});
