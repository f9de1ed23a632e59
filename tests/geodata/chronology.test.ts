/** The whole chronology: what must hold on every day on which anything changes, and answers that are well known. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edtfDays } from '../../scripts/data/check/dates.ts';
import { readAtlas } from '../../scripts/data/files/atlas.ts';
import type { ArcFeature } from '../../src/atlas/atlas.ts';
import { findPlaces } from '../../src/atlas/findPlace.ts';
import { territoryAt } from '../../src/atlas/locate.ts';
import { borderKind, spellOn } from '../../src/atlas/query.ts';
import { END_DAY, FIRST_DAY, LAST_DAY, type Spell, type Status } from '../../src/atlas/types.ts';
import { addDays, fromNumber, isDay, toNumber } from '../../src/time/days.ts';

const atlas = readAtlas();
const { index } = atlas;
const ids = atlas.territories.map(({ id }) => id);
const arcs: ArcFeature[] = atlas.geometry.arcs.features;
const spells = Object.entries(atlas.control).flatMap(([territory, list]) =>
  list.map((spell) => ({ territory, spell, where: `${territory} ${spell.from}` })),
);
/** Every day on which a spell begins, and the day before it. */
const changes = [...new Set(index.moments.days)].sort();
const turning = [...new Set(changes.flatMap((day) => [addDays(day, -1), day]))].filter(
  (day) => day >= FIRST_DAY && day <= LAST_DAY,
);

/** What must hold on any day. Plain comparisons first: `expect` for each would take minutes. */
function faults(day: string): string[] {
  const found: string[] = [];
  for (const id of ids) {
    const holding = (atlas.control[id] ?? []).filter((spell) => spell.from <= day && day < spell.to);
    if (holding.length !== 1) found.push(`${day}: ${id} has ${holding.length} holders`);
    if (spellOn(atlas, id, day) !== holding[0]) found.push(`${day}: ${id} is looked up wrongly`);
  }
  for (const arc of arcs) {
    const { left, right, id } = arc.properties;
    const holders = [left, right].map((side) => side && spellOn(atlas, side, day)?.holder);
    const differ = left !== null && right !== null && holders[0] !== holders[1];
    if ((borderKind(atlas, arc, day) === 'holders') !== differ) found.push(`${day}: ${id} is a border of one holder`);
  }
  return found;
}

describe('on every day', () => {
  it(`each territory has one holder and each border two, on all ${turning.length} days about a change`, () => {
    expect(turning.flatMap(faults)).toEqual([]);
  });

  it('and on others', () => {
    const day = fc.integer({ min: toNumber(FIRST_DAY), max: toNumber(LAST_DAY) }).map(fromNumber);
    fc.assert(
      fc.property(day, (d) => {
        expect(faults(d)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('every spell', () => {
  /** All that fail, by name, so that one run tells everything. */
  const failing = (good: (spell: Spell, territory: string) => boolean) =>
    spells.filter(({ spell, territory }) => !good(spell, territory)).map(({ where }) => where);

  it('belongs to a territory, and every territory has spells', () => {
    expect(Object.keys(atlas.control).sort()).toEqual([...ids].sort());
  });

  it('runs over real days, in order, from the first to the last', () => {
    expect(failing(({ from, to }) => isDay(from) && isDay(to) && from < to)).toEqual([]);
    for (const id of ids) {
      const list = atlas.control[id] ?? [];
      expect([list[0]?.from, list.at(-1)?.to], id).toEqual([FIRST_DAY, END_DAY]);
      expect(
        list.slice(1).map((s) => s.from),
        id,
      ).toEqual(list.slice(0, -1).map((s) => s.to));
    }
  });

  it('begins within its EDTF interval', () => {
    expect(
      failing(({ from, fromEdtf }) => {
        const days = fromEdtf === undefined ? undefined : edtfDays(fromEdtf);
        const n = toNumber(from);
        return fromEdtf === undefined || (!!days && days.first <= n && n <= days.last);
      }),
    ).toEqual([]);
  });

  it('names polities, an instrument and sources that exist', () => {
    const known = (map: Map<string, unknown>, id: string | null | undefined) =>
      id === null || id === undefined || map.has(id);
    expect(
      failing(({ holder, unit, title }) => [holder, unit, title.sovereign].every((id) => known(index.polities, id))),
    ).toEqual([]);
    expect(failing(({ instrument }) => known(index.instruments, instrument))).toEqual([]);
    expect(failing(({ sources }) => sources.length > 0 && sources.every((id) => known(index.sources, id)))).toEqual([]);
  });

  it('has a holder that existed on each of its days', () => {
    const outside = failing(({ holder, from, to }) => {
      const polity = index.polities.get(holder);
      const begins = polity && polity.from !== '..' ? edtfDays(polity.from)?.first : Number.NEGATIVE_INFINITY;
      const ends = polity && polity.to !== '..' ? edtfDays(polity.to)?.last : Number.POSITIVE_INFINITY;
      return begins !== undefined && ends !== undefined && begins <= toNumber(from) && toNumber(to) - 1 <= ends;
    });
    expect(outside).toEqual([]);
  });

  it('with settled title has a sovereign, and with any other none', () => {
    expect(failing(({ title }) => (title.state === 'settled') === (title.sovereign !== null))).toEqual([]);
  });

  it('says something new: it differs from the spell before it', () => {
    const told = ({ from: _, to: __, fromEdtf: ___, ...rest }: Spell) => JSON.stringify(rest);
    for (const id of ids) {
      const list = atlas.control[id] ?? [];
      for (let i = 1; i < list.length; i++)
        expect(told(list[i] as Spell), `${id} ${list[i]?.from}`).not.toBe(told(list[i - 1] as Spell));
    }
  });
});

describe('ids elsewhere', () => {
  it('of lines and areas resolve', () => {
    const arcIds = new Set(arcs.map((arc) => arc.properties.id));
    for (const boundary of atlas.boundaries) {
      expect(index.instruments.has(boundary.instrument), boundary.id).toBe(true);
      expect(
        boundary.walk.filter((id) => !arcIds.has(id)),
        boundary.id,
      ).toEqual([]);
      expect(
        boundary.legs.flatMap(({ from, to }) => [from, to]).filter((id) => !index.points.has(id)),
        boundary.id,
      ).toEqual([]);
    }
    for (const area of atlas.areas) {
      expect(index.instruments.has(area.instrument), area.id).toBe(true);
      expect(
        area.territories.filter((id) => !index.territories.has(id)),
        area.id,
      ).toEqual([]);
    }
  });

  it('of sources resolve, and every source is cited', () => {
    const cited = new Set<string>();
    const visit = (value: unknown): void => {
      if (Array.isArray(value)) value.forEach(visit);
      else if (value && typeof value === 'object')
        for (const [key, inner] of Object.entries(value)) {
          if (key === 'sources' && Array.isArray(inner) && inner.every((x) => typeof x === 'string'))
            for (const id of inner) cited.add(id);
          else visit(inner);
        }
    };
    const { geometry, index: _, sources, ...records } = atlas;
    visit(records);
    visit(geometry.arcs.features.map((arc) => arc.properties));
    expect([...cited].filter((id) => !index.sources.has(id))).toEqual([]);
    expect(sources.length).toBeGreaterThan(0);
  });
});

/** Place, day, holder; status and unit where they matter. */
const KNOWN: [place: string, day: string, holder: string, more?: { status?: Status; unit?: string }][] = [
  ['kars', '1878-01-01', 'russian-empire', { status: 'occupation' }],
  ['kars', '1900-01-01', 'russian-empire', { status: 'sovereign' }],
  ['kars', '1918-05-01', 'ottoman-empire'],
  ['kars', '1919-02-01', 'south-west-caucasus'],
  ['kars', '1919-06-01', 'armenia-1918'],
  ['kars', '1920-12-15', 'ankara-government'],
  ['kars', '1950-01-01', 'turkey', { status: 'sovereign' }],
  ['batum', '1878-10-01', 'russian-empire'],
  ['batum', '1918-05-01', 'ottoman-empire'],
  ['batum', '1919-06-01', 'great-britain', { status: 'occupation' }],
  ['batum', '1920-08-01', 'georgia-1918'],
  ['batum', '1921-03-15', 'ankara-government'],
  ['batum', '1921-05-01', 'georgian-ssr'],
  ['batum', '1930-01-01', 'ussr', { unit: 'georgian-ssr' }],
  ['batum', '1991-06-01', 'georgia'],
  ['nakhchivan', '1919-03-01', 'great-britain'],
  ['nakhchivan', '1930-01-01', 'ussr', { unit: 'azerbaijan-ssr' }],
  ['igdir', '1900-01-01', 'russian-empire'],
  ['igdir', '1921-06-01', 'ankara-government'],
  ['hopa', '1900-01-01', 'ottoman-empire'],
  // Yerevan and Echmiadzin: the republic from its independence; the Batum treaty left the west and south of their uezds to the Ottomans.
  ['yerevan', '1918-05-27', 'transcaucasian-federation'],
  ['yerevan', '1918-05-28', 'armenia-1918'],
  ['yerevan', '1918-06-10', 'armenia-1918'],
  ['vagharshapat', '1918-07-01', 'armenia-1918'],
  ['vagharshapat', '1919-07-01', 'armenia-1918', { status: 'sovereign' }],
  // The rising of February 1921 held the capital until the Red Army came back.
  ['yerevan', '1921-02-17', 'armenian-ssr'],
  ['yerevan', '1921-03-01', 'salvation-committee'],
  ['yerevan', '1921-04-02', 'armenian-ssr'],
  // Pambak: Ottoman from the end of May to October 1918.
  ['vanadzor', '1918-05-01', 'transcaucasian-federation'],
  ['vanadzor', '1918-07-01', 'ottoman-empire', { status: 'occupation' }],
  ['vanadzor', '1919-01-01', 'armenia-1918'],
  ['vanadzor', '1921-06-01', 'armenian-ssr'],
  // Lori: the neutral zone of 1919 and 1920, then Georgian troops, then Soviet Armenia.
  ['stepanavan', '1910-01-01', 'russian-empire'],
  ['stepanavan', '1919-03-01', 'lori-neutral-zone'],
  ['stepanavan', '1920-12-25', 'georgia-1918'],
  ['stepanavan', '1922-01-01', 'armenian-ssr', { status: 'sovereign' }],
  // Zangezur stayed out of Soviet Armenia until July 1921.
  ['goris', '1919-06-01', 'armenia-1918'],
  ['goris', '1920-08-15', 'rsfsr'],
  ['goris', '1921-05-01', 'mountainous-armenia'],
  ['goris', '1921-08-01', 'armenian-ssr'],
  ['yeghegnadzor', '1919-06-01', 'armenia-1918'],
];

describe('well-known answers', () => {
  it.each(KNOWN)('%s on %s: %s', (name, day, holder, more = {}) => {
    const [place] = findPlaces(atlas.places, name);
    const territory = place && territoryAt(atlas, place.position);
    const spell = spellOn(atlas, territory ?? '', day);
    expect({ holder: spell?.holder }).toEqual({ holder });
    expect(spell).toMatchObject(more);
  });
});
