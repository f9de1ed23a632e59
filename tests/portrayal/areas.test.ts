/** Areas that documents define: who asked or ruled, of what land, and how they are drawn over one another. */
import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { readAtlas } from '../../scripts/data/files/atlas.ts';
import { GEODATA, PUBLISHED, readJson } from '../../scripts/data/files/geodata.ts';
import { LAYER_IDS } from '../../src/atlas/layers.ts';
import { territoriesKm2 } from '../../src/atlas/measure.ts';
import { spellOn } from '../../src/atlas/query.ts';
import type { Area } from '../../src/atlas/types.ts';
import { areaOutlines, outlineAccuracy } from '../../src/portrayal/areaOutlines.ts';
import { legendEntries } from '../../src/portrayal/legend.ts';
import { areaInk, CLAIM_INKS, LAYER_INKS, MAP_COLOURS } from '../../src/portrayal/palette.ts';
import { areaHatchName, CLAIMANTS, claimLeans, toPattern } from '../../src/portrayal/patterns.ts';
import { sceneOf } from '../../src/portrayal/scene.ts';
import { heartBounds } from '../../src/view/bounds.ts';
import { shownItems } from '../../src/view/layers.ts';
import { showThing } from '../../src/view/show.ts';
import { DEFAULT_VIEW } from '../../src/view/view.ts';

const atlas = readAtlas();
const drawn = new Map(atlas.geometry.areas.features.map((feature) => [feature.properties.id, feature]));
const claims = atlas.areas.filter(({ kind }) => kind === 'claim');
const familyOf = ({ claimant }: Area) => atlas.index.polities.get(claimant ?? '')?.family;
const area = (id: string) => atlas.index.areas.get(id) as Area;
const polygonRings = ({ type, coordinates }: Polygon | MultiPolygon): Position[][] =>
  type === 'Polygon' ? coordinates : coordinates.flat();
/** Every step of the lines as text, the same in both directions. */
const pairs = (lines: Position[][]): string[] =>
  lines.flatMap((line) => line.slice(1).map((end, i) => [String(line[i]), String(end)].sort().join(' ')));
/** Both ends on one edge of 40–47° E, 38.3–42.5° N. */
const onFrame = (pair: string) => {
  const [[x1, y1], [x2, y2]] = pair.split(' ').map((at) => at.split(',').map(Number)) as [
    [number, number],
    [number, number],
  ];
  const near = (value: number, edges: number[]) => edges.some((edge) => Math.abs(value - edge) < 1e-4);
  return (near(x1, [40, 47]) && near(x2, [x1])) || (near(y1, [38.3, 42.5]) && near(y2, [y1]));
};
const published_m = new Map(
  LAYER_IDS.flatMap((layer) => readJson<FeatureCollection>(`${PUBLISHED}/${layer}.geojson`).features).map((f) => [
    String(f.id),
    Number(f.properties?.accuracy_m),
  ]),
);
const km2 = (id: string) => territoriesKm2(atlas.index.km2, area(id).territories) ?? Number.NaN;

describe('areas', () => {
  it.each(atlas.areas.map((a) => [a.id, a] as const))('%s is drawn of its members, or says why not', (id, a) => {
    expect(new Set(a.territories).size).toBe(a.territories.length);
    for (const member of a.territories) expect(atlas.index.territories.has(member), member).toBe(true);
    expect(drawn.has(id)).toBe(a.territories.length > 0);
    if (a.territories.length === 0) expect(a.missing.length).toBeGreaterThan(0);
  });

  // Published figures of the oblasts, the same the territories are held against.
  it.each([
    ['batum-governorship-area', ['batum-oblast']],
    ['swc-held', ['kars-oblast']],
    ['claim-national-pact', ['kars-oblast', 'batum-oblast']],
  ])('%s measures what its units are published with', (id, figures) => {
    const known = readJson<{ id: string; published_km2?: number; margin_percent: number }[]>(`${GEODATA}/figures.json`);
    const used = figures.map((figure) => known.find((k) => k.id === figure) as (typeof known)[number]);
    const published = used.reduce((sum, f) => sum + (f.published_km2 ?? Number.NaN), 0);
    const margin = Math.max(...used.map((f) => f.margin_percent)) / 100;
    expect(Math.abs(km2(id) / published - 1)).toBeLessThanOrEqual(margin);
  });

  it('lets the South-West Caucasian government hold what the chronology says it held', () => {
    const { territories, from } = area('swc-held');
    for (const day of [from, '1919-03-01', '1919-04-11']) {
      const held = atlas.territories.filter(({ id }) => spellOn(atlas, id, day)?.holder === 'south-west-caucasus');
      expect(held.map(({ id }) => id).sort(), day).toEqual([...territories].sort());
    }
  });

  it('puts under the governorship of Batum only what British troops held for most of it', () => {
    for (const id of area('batum-governorship-area').territories)
      expect(spellOn(atlas, id, '1919-06-01')?.holder, id).toBe('great-britain');
  });

  it('gives the award no land that was not put to arbitration', () => {
    const asked = new Set(area('sevres-arbitration').territories);
    expect(area('wilson-award').territories.filter((id) => !asked.has(id))).toEqual([]);
  });
});

describe('claims', () => {
  it('are all told in the same form, whoever made them', () => {
    for (const claim of claims) {
      expect(claim.by?.en, claim.id).toMatch(/\S/);
      expect(claim.missing.length + (claim.note ? 1 : 0), claim.id).toBeGreaterThan(0);
    }
    const paris = claims.filter(({ layer, id }) => layer === 'claims-1919' && id.endsWith('-1919'));
    expect(paris).toHaveLength(3);
    for (const { names, by } of paris) {
      expect(names.en).toMatch(/^Asked for by the \w+ delegations? at Paris, 1919$/);
      expect(names.tr).toMatch(/delegasyon\S* Paris’te istediği, 1919$/);
      expect(by?.en).toMatch(/, at the Peace Conference in Paris$/);
    }
  });

  it('have an ink and a hatch for each claimant, in both themes', () => {
    for (const claim of claims) {
      const family = familyOf(claim) ?? '';
      expect(CLAIMANTS, claim.id).toContain(family);
      for (const theme of ['light', 'dark'] as const) expect(CLAIM_INKS[theme][family], claim.id).toBeDefined();
      if (drawn.has(claim.id)) expect(drawn.get(claim.id)?.properties.claimant).toBe(family);
    }
  });

  it('to one land on one day by several parties differ in ink and in the lie of their strokes', () => {
    for (const a of claims)
      for (const b of claims) {
        const meet = a.from < b.to && b.from < a.to && a.territories.some((id) => b.territories.includes(id));
        const [x, y] = [familyOf(a), familyOf(b)];
        if (!meet || x === y || a.layer !== b.layer) continue;
        // A claim of the union and that of one of its republics stand side by side by design.
        if ([x, y].includes('russian-soviet')) continue;
        expect(claimLeans(x), `${a.id}, ${b.id}`).not.toEqual(claimLeans(y));
        expect(areaInk({ layer: a.layer, claimant: x }, 'light')).not.toBe(
          areaInk({ layer: b.layer, claimant: y }, 'light'),
        );
      }
  });

  it('take their ink from the claimant, other areas theirs from the layer', () => {
    expect(areaInk({ layer: 'claims-1919', claimant: 'georgian' }, 'light')).toBe(CLAIM_INKS.light.georgian);
    expect(areaInk({ layer: 'zones' }, 'dark')).toBe(LAYER_INKS.dark.zones);
    expect(areaInk({ layer: 'nowhere' }, 'dark')).toBe(MAP_COLOURS.dark.ink);
    expect(areaHatchName({ layer: 'claims-1919', claimant: 'armenian' })).toBe('claim-armenian');
    expect(areaHatchName({ layer: 'zones' })).toBe('area-zones');
  });

  it.each([
    ['level', 1, 0],
    ['upright', 0, 1],
    ['rising', 1, -1],
    ['falling', 1, 1],
  ] as const)('are hatched %s as the word says, and without a seam', (lean, dx, dy) => {
    const { width: side, data } = toPattern({ size: 24, ink: '#000000', strokes: [{ width: 3, lean }], dots: 0 });
    const ink = (x: number, y: number) => data[(((y + side) % side) * side + ((x + side) % side)) * 4 + 3] as number;
    const all = Array.from({ length: side * side }, (_, i) => [i % side, Math.floor(i / side)] as const);
    for (const [x, y] of all) expect(ink(x + dx, y + dy), `${x},${y}`).toBe(ink(x, y));
    const share = all.reduce((sum, [x, y]) => sum + ink(x, y) / 255, 0) / all.length;
    expect(share).toBeCloseTo(3 / 24, 2);
  });
});

describe('outlines of areas', () => {
  const outlines = new Map(areaOutlines(atlas).features.map((outline) => [outline.properties.id, outline]));

  it.each([...drawn.keys()])('%s is limited where other land or the sea begins, not where the map ends', (id) => {
    const outline = outlines.get(id);
    expect(outline?.id).toBe(drawn.get(id)?.id);
    const ring = new Set(pairs(polygonRings(drawn.get(id)?.geometry as Polygon | MultiPolygon)));
    const limit = new Set(pairs(outline?.geometry.coordinates ?? []));
    expect(limit.size).toBeGreaterThan(0);
    expect([...limit].filter((pair) => !ring.has(pair))).toEqual([]);
    const atFrame = [...ring].filter((pair) => !limit.has(pair));
    for (const pair of atFrame) expect(onFrame(pair), pair).toBe(true);
  });

  it('leave the frame out of the award of 1920, which goes on beyond it', () => {
    const ring = new Set(pairs(polygonRings(drawn.get('wilson-award')?.geometry as Polygon | MultiPolygon)));
    const limit = new Set(pairs(outlines.get('wilson-award')?.geometry.coordinates ?? []));
    expect(ring.size).toBeGreaterThan(limit.size);
  });
});

describe('an area whose evidence is open', () => {
  it('is shown on every day, hidden layer or not, and only that one', () => {
    const at = { ...DEFAULT_VIEW, date: '1950-01-01', selection: { kind: 'area' as const, id: 'claim-georgia-1919' } };
    const { areas } = shownItems(atlas, at);
    expect(areas.get('claim-georgia-1919')).toBe('forced');
    expect(areas.has('claim-armenia-1919')).toBe(false);
  });
});

describe('the accuracy of an outline', () => {
  it('is that which is published with the area, and none where nothing is drawn', () => {
    for (const a of atlas.areas) {
      const published = published_m.get(a.id);
      expect(outlineAccuracy(atlas, a.id), a.id).toBe(published);
    }
    expect(outlineAccuracy(atlas, 'railway-belt')).toBeUndefined();
  });
});

describe('a first visit', () => {
  it('begins at the three sanjaks and Nakhchivan, not at all that was ever claimed', () => {
    const [west, south, east, north] = heartBounds(atlas);
    expect(west).toBeGreaterThan(41);
    expect(south).toBeGreaterThan(38.5);
    expect(east).toBeLessThan(46.5);
    expect(north).toBeLessThan(42.2);
  });
});

describe('layers on request', () => {
  const day = { ...DEFAULT_VIEW, date: '1919-06-01' };
  const shown = (view: typeof day) => [...shownItems(atlas, view).areas.keys()].map((id) => area(id).layer);

  it('are hidden at first, and show what stands on the day once they are automatic', () => {
    expect(shown(day)).not.toContain('claims-1919');
    const asked = { ...day, layers: { ...day.layers, 'claims-1919': 'auto' as const, zones: 'auto' as const } };
    const ids = [...shownItems(atlas, asked).areas.keys()];
    for (const id of ['claim-armenia-1919', 'claim-georgia-1919', 'claim-azerbaijan-1919', 'batum-governorship-area'])
      expect(ids).toContain(id);
    expect(ids).not.toContain('claim-national-pact');
    const everything = {
      territories: new Set<string>(),
      arcs: new Set<number>(),
      boundaries: new Set<string>(),
      areas: new Set(atlas.areas.map(({ id }) => id)),
    };
    const entries = legendEntries(sceneOf(atlas, { ...asked, lang: 'en' }, 'light'), everything).areas;
    expect(entries.find(({ item }) => item.id === 'claim-georgia-1919')?.look.claimant).toBe('georgian');
    expect(entries.find(({ item }) => item.id === 'batum-governorship-area')?.look.claimant).toBeUndefined();
  });

  it('are switched on for what a link asks to be shown, and its day is gone to', () => {
    const change = showThing(atlas, 'wilson-award', day)?.change;
    expect(change).toMatchObject({ date: '1920-11-22', selection: { kind: 'area', id: 'wilson-award' } });
    expect(change?.layers?.zones).toBe('auto');
    expect(change?.layers?.['claims-1919']).toBe('off');
  });
});
