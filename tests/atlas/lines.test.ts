/** Treaty lines: those drawn run between the right hands, those described say what is missing, and each is found by its name. */
import { distance } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import { inRecord } from '../../scripts/data/check/record-shape.ts';
import { readAtlas } from '../../scripts/data/files/atlas.ts';
import { PUBLISHED, readJson } from '../../scripts/data/files/geodata.ts';
import { createFinder } from '../../src/app/find/finder.ts';
import { boundary as shape } from '../../src/atlas/model.ts';
import { spellOn } from '../../src/atlas/query.ts';
import { boundariesThrough } from '../../src/atlas/related.ts';
import { sideOf, treatyLine } from '../../src/atlas/treatyLine.ts';
import type { Boundary } from '../../src/atlas/types.ts';
import { checkView } from '../../src/view/check.ts';
import { shownItems } from '../../src/view/layers.ts';
import { DEFAULT_VIEW } from '../../src/view/view.ts';

const atlas = readAtlas();
const line = (id: string) => treatyLine(atlas, id) as NonNullable<ReturnType<typeof treatyLine>>;
const record = (id: string) => atlas.index.boundaries.get(id) as Boundary;
const drawn = atlas.boundaries.filter(({ legs }) => legs.length > 0);
const described = atlas.boundaries.filter(({ legs }) => legs.length === 0);
/** Polities on one hand of a line on a day. */
const holders = (id: string, hand: 'left' | 'right', day: string) =>
  new Set(
    line(id)
      .legs.flatMap((leg) => sideOf(leg, hand))
      .flatMap((territory) => (territory ? [spellOn(atlas, territory, day)?.holder] : [])),
  );

/** The lines the chronology needs, as a reader looks for them. */
const NAMES: [string, string][] = [
  ['frontier before 1878', 'frontier-before-1878'],
  ['san stefano', 'san-stefano-19'],
  ['berlin 58', 'berlin-58'],
  ['berlin 60', 'berlin-60'],
  ['front line 1915', 'front-1915'],
  ['front line 1916', 'front-1916'],
  ['erzincan', 'erzincan-line'],
  ['brest litovsk', 'brest-litovsk-iv'],
  ['batum 1918 georgia', 'batum-1918-georgia'],
  ['batum 1918 armenia', 'batum-1918-armenia'],
  ['mudros', 'mudros-line'],
  ['sevres 89', 'sevres-89'],
  ['wilson award', 'wilson-award-line'],
  ['gümrü line', 'gumru'],
  ['gümrü zone', 'gumru-zone-line'],
  ['moscow article I', 'moscow-i'],
  ['moscow I(A)', 'moscow-i-a'],
  ['moscow I(B)', 'moscow-i-b'],
  ['moscow I(C)', 'moscow-ic'],
  ['kars article 4', 'article-4'],
  ['kars article 5', 'kars-5'],
  ['kars article 6', 'kars-6'],
  ['kars annex I', 'kars-annex-i'],
  ['kars annex II', 'kars-annex-ii'],
  ['kars annex III', 'annex-iii'],
  ['exchange 1932 Little Ararat', 'tehran-1932-line'],
  ['exchange 1932 kotur', 'kotur-1932'],
  ['border since 1991', 'border-1991'],
];

describe('the list of lines', () => {
  const finder = createFinder(atlas);
  it.each(NAMES)('finds "%s" as %s', (words, id) => {
    const found = finder.find(words).things.filter(({ kind }) => kind === 'boundary');
    expect(found.map((thing) => thing.id)).toContain(id);
  });

  it('has an event or an instrument with a panel behind each line', () => {
    for (const { id, instrument } of atlas.boundaries) expect(atlas.index.instruments.has(instrument), id).toBe(true);
  });
});

describe('a line that is described and not drawn', () => {
  it('says what is missing, or which record shows it', () => {
    expect(described.length).toBeGreaterThan(0);
    for (const { id, walk, missing, drawnAs } of described) {
      expect(walk, id).toEqual([]);
      if (drawnAs === undefined) expect(missing.length, id).toBeGreaterThan(0);
      else {
        const shown = atlas.index.boundaries.get(drawnAs)?.legs ?? atlas.index.areas.get(drawnAs)?.territories;
        expect(shown?.length, `${id} is drawn as ${drawnAs}`).toBeGreaterThan(0);
      }
    }
  });

  it('lies within the days of the record that shows it', () => {
    for (const { id, drawnAs, from, to } of described) {
      const shown = drawnAs && (atlas.index.boundaries.get(drawnAs) ?? atlas.index.areas.get(drawnAs));
      if (shown) expect([shown.from <= from, to <= shown.to], id).toEqual([true, true]);
    }
  });

  it('is on no map and in no legend', () => {
    const { boundaries } = shownItems(atlas, { date: '1921-03-20', layers: { ...DEFAULT_VIEW.layers, zones: 'on' } });
    for (const { id } of described) expect(boundaries.has(id), id).toBe(false);
    expect(boundaries.has('article-4')).toBe(true);
  });

  it('is not traced and has no table of points, and the address says why', () => {
    for (const [ask, code] of [
      [{ trace: { id: 'moscow-i-b', km: 3 } }, 'trace-undrawn'],
      [{ trace: { id: 'no-such-line', km: 3 } }, 'trace'],
      [{ table: { kind: 'points' as const, id: 'moscow-i-b' } }, 'table'],
    ] as const) {
      const { view, problems } = checkView(atlas, { view: { ...DEFAULT_VIEW, ...ask } });
      expect(problems.map((problem) => problem.code)).toEqual([code]);
      expect([view.trace, view.table]).toEqual([null, null]);
    }
    const chosen = { ...DEFAULT_VIEW, selection: { kind: 'boundary' as const, id: 'moscow-i-b' } };
    expect(checkView(atlas, { view: chosen })).toMatchObject({ problems: [], view: { selection: chosen.selection } });
  });

  it('stands in lines.csv and not among the posters’ lines', () => {
    const poster = readJson<{ records: { boundaries: { id: string }[] } }>(`${PUBLISHED}/poster.en.json`);
    expect(poster.records.boundaries.map(({ id }) => id)).toEqual(drawn.map(({ id }) => id));
  });

  it('is an error where it gives no reason, or walks without legs', () => {
    const good = record('moscow-i-b');
    const faults = (value: unknown) => inRecord(shape, value, 'x.json', 'x').length;
    expect(faults(good)).toBe(0);
    expect(faults({ ...good, missing: [] })).toBe(1);
    expect(faults({ ...good, walk: ['ge-tr'] })).toBe(1);
    expect(faults({ ...record('article-4'), drawnAs: 'berlin-58' })).toBe(1);
    expect(faults({ ...good, missing: [], drawnAs: 'railway-belt' })).toBe(0);
  });
});

describe('points a line names without being walked through them', () => {
  it('are told once each, apart from the ends of its legs', () => {
    for (const { id, legs, points = [] } of atlas.boundaries) {
      expect(new Set(points).size, id).toBe(points.length);
      const ends = new Set(legs.flatMap(({ from, to }) => [from, to]));
      expect(
        points.filter((point) => ends.has(point)),
        id,
      ).toEqual([]);
    }
  });

  it('lead back to the line, every one that could not be placed', () => {
    expect(boundariesThrough(atlas, 'karacakale').map(({ id }) => id)).toEqual(['erzincan-line']);
    for (const { id, position } of atlas.points)
      if (position === null) expect(boundariesThrough(atlas, id).length, id).toBeGreaterThan(0);
  });

  it('stand in the order of the text: Moscow I(A) has those of the legs of article 4 in theirs', () => {
    const named = record('moscow-i-a').points ?? [];
    const legs = record('article-4').legs.map(({ from }) => named.indexOf(from));
    const known = legs.filter((at) => at >= 0);
    expect(known.length).toBeGreaterThan(30);
    expect(known).toEqual([...known].sort((a, b) => a - b));
  });
});

describe('a line that is drawn', () => {
  it.each(drawn.map(({ id }) => id))('%s runs unbroken from its first point to its last', (id) => {
    const { legs } = line(id);
    for (const [i, leg] of legs.entries()) {
      expect(leg.line.length, leg.leg.to).toBeGreaterThan(1);
      if (i > 0) expect(leg.line[0]).toEqual(legs[i - 1]?.line.at(-1));
      for (const [end, point] of [
        [leg.line[0], leg.leg.from],
        [leg.line.at(-1), leg.leg.to],
      ] as const) {
        const { position, accuracy_m } = atlas.index.points.get(point) ?? {};
        if (!end || !position) throw new Error(`${id}: ${point} has no position`);
        expect(distance(end, position, { units: 'meters' }), point).toBeLessThanOrEqual(accuracy_m ?? 0);
      }
    }
  });

  // Published lengths of Turkey’s borders, margins as in figures.json for the same arcs.
  it('measures what the border with the three states is published with', () => {
    const figures = readJson<{ arcs?: string[]; published_km?: number; margin_percent: number }[]>(
      `${PUBLISHED}/../figures.json`,
    );
    const own = figures.filter(({ arcs, published_km }) => published_km && arcs?.length === 1);
    const parts = record('border-1991').walk.map((arc) => own.find(({ arcs }) => arcs?.[0] === arc));
    expect(parts.every(Boolean)).toBe(true);
    const published = parts.reduce((sum, part) => sum + (part?.published_km ?? 0), 0);
    const margin = Math.max(...parts.map((part) => part?.margin_percent ?? 0)) / 100;
    expect(Math.abs(line('border-1991').km / published - 1)).toBeLessThanOrEqual(margin);
    expect(line('border-1991').km).toBeCloseTo(line('article-4').km, 1);
  });

  it('since 1991 parts Turkey from the union’s successors', () => {
    expect(holders('border-1991', 'left', '1991-12-31')).not.toContain('turkey');
    expect(holders('border-1991', 'right', '1991-12-31')).toEqual(new Set(['turkey']));
    expect(holders('border-1991-iran', 'right', '1991-12-31')).toEqual(new Set(['iran']));
  });

  it('after Mudros is the frontier of 1914, with the Ottoman Empire behind it', () => {
    expect(line('mudros-line').km).toBeCloseTo(line('berlin-58').km, 1);
    expect(holders('mudros-line', 'right', '1919-02-01')).toContain('ottoman-empire');
    expect(holders('mudros-line', 'left', '1919-02-01')).not.toContain('ottoman-empire');
  });

  it('at Batum in 1918 has the Ottoman army on one hand only', () => {
    for (const [id, other] of [
      ['batum-1918-georgia', 'georgia-1918'],
      ['batum-1918-armenia', 'armenia-1918'],
    ] as const) {
      expect(holders(id, 'right', '1918-07-01'), id).toEqual(new Set(['ottoman-empire']));
      expect(holders(id, 'left', '1918-07-01'), id).toEqual(new Set([other]));
    }
    expect(line('batum-1918-georgia').legs.at(-1)?.leg.to).toBe(record('batum-1918-armenia').legs[0]?.from);
  });

  it('of 1932 leaves Little Ararat and Dambat to Turkey', () => {
    const { legs } = line('tehran-1932-line');
    expect(legs.map((leg) => sideOf(leg, 'right'))).toEqual([['little-ararat'], ['dambat']]);
    expect(holders('tehran-1932-line', 'right', '1933-01-01')).toEqual(new Set(['turkey']));
    expect(holders('tehran-1932-line', 'left', '1933-01-01')).toEqual(new Set(['iran']));
  });

  it('of 1913 leaves Dambat and Yarym-Kaya to Iran, and the Ottoman frontier ends where it begins', () => {
    expect(line('turco-persian-1913-line').legs.map((leg) => sideOf(leg, 'left'))).toEqual([['dambat'], ['dambat']]);
    for (const id of ['frontier-before-1878', 'berlin-58', 'mudros-line'])
      expect(record(id).legs.at(-1)?.to).toBe('ararat-pillar-37');
    for (const day of ['1878-01-01', '1914-01-01', '1929-01-01'])
      expect(holders('turco-persian-1913-line', 'left', day)).toEqual(new Set(['iran']));
  });

  it('of San Stefano keeps to the stretch the Treaty of Berlin repeats', () => {
    expect(line('san-stefano-19').km).toBeCloseTo(line('berlin-58').legs[0]?.toKm ?? 0, 3);
  });
});
