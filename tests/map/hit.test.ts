/** What lies under a pointer and in a window, found in the data: the same for every renderer. */
import { bboxPolygon, booleanIntersects } from '@turf/turf';
import type { Feature } from 'geojson';
import { describe, expect, it } from 'vitest';
import { readAtlas } from '../../scripts/data/files/atlas.ts';
import { borderKind } from '../../src/atlas/query.ts';
import type { Position } from '../../src/atlas/types.ts';
import { worldSize } from '../../src/geo/mercator.ts';
import { hitAt, reachOf } from '../../src/map/hit.ts';
import { areaOutlines } from '../../src/portrayal/areaOutlines.ts';
import { inWindow } from '../../src/portrayal/inWindow.ts';
import { pointLabels } from '../../src/portrayal/labelData.ts';
import { sceneOf } from '../../src/portrayal/scene.ts';
import { shownItems } from '../../src/view/layers.ts';
import { DEFAULT_LAYERS, DEFAULT_VIEW, type View } from '../../src/view/view.ts';
import { ALL_OFF } from '../layers.ts';
import { middles } from '../middles.ts';

const atlas = readAtlas();
const CLAIMS: View = {
  ...DEFAULT_VIEW,
  date: '1919-06-10',
  layers: { ...DEFAULT_LAYERS, 'claims-1919': 'auto', zones: 'auto' },
};
const scene = (view: View) => sceneOf(atlas, view, 'light');
const finger = reachOf({ pointerType: 'touch' } as unknown as Event);

const below = ([lon, lat]: Position, px: number, zoom: number): Position => [
  lon,
  lat - (px * 360 * Math.cos((lat * Math.PI) / 180)) / worldSize(zoom),
];

function firstPoint(view: View): { id: string; at: Position } {
  const [first] = pointLabels(scene(view));
  if (!first) throw new Error('there is no point');
  return first;
}

describe('what lies under a pointer', () => {
  it('is an area on every stretch of its outline, unless a point or a treaty line lies over it', () => {
    const { areas } = shownItems(atlas, CLAIMS);
    const kinds = new Map<string, number>();
    for (const { properties, geometry } of areaOutlines(atlas).features)
      if (areas.has(properties.id))
        for (const line of geometry.coordinates)
          for (const at of middles(line, 17)) {
            const kind = hitAt(scene(CLAIMS), at, 9)?.kind ?? 'nothing';
            kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
          }
    expect(kinds.get('area')).toBeGreaterThan(100);
    expect([...kinds.keys()].filter((kind) => !['area', 'boundary', 'point'].includes(kind))).toEqual([]);
  });

  it('is no area where its outline is not drawn: at the end of the map, or outside its layer', () => {
    const off: View = { ...CLAIMS, layers: { ...CLAIMS.layers, 'claims-1919': 'off', zones: 'off' } };
    const { areas } = shownItems(atlas, off);
    for (const { properties, geometry } of areaOutlines(atlas).features)
      if (!areas.has(properties.id))
        for (const line of geometry.coordinates)
          for (const at of middles(line, 40)) expect(hitAt(scene(off), at, 9)).not.toMatchObject({ id: properties.id });
    for (const { geometry, properties } of atlas.geometry.arcs.features)
      if (properties.method === 'frame')
        for (const at of middles(geometry.coordinates, 5))
          expect(['area', 'arc']).not.toContain(hitAt(scene(CLAIMS), at, 13)?.kind);
  });

  it('is the treaty line, leg by leg, over the border beneath it; and the border of the day', () => {
    const view: View = { ...DEFAULT_VIEW, date: '1921-11-01' };
    for (const { geometry, properties } of atlas.geometry.legs.features)
      if (properties.boundary === 'article-4') {
        const at = middles(geometry.coordinates, 1)[Math.floor((geometry.coordinates.length - 1) / 2)];
        const found = at && hitAt(scene(view), at, 13);
        if (found?.kind !== 'point') expect(found).toMatchObject({ kind: 'boundary', id: 'article-4' });
      }
    const bare: View = {
      ...DEFAULT_VIEW,
      date: '1921-11-01',
      layers: ALL_OFF,
    };
    const ofTheDay = atlas.geometry.arcs.features.filter((arc) => borderKind(atlas, arc, bare.date) !== 'none');
    expect(ofTheDay.length).toBeGreaterThan(10);
    for (const { geometry } of ofTheDay)
      expect(hitAt(scene(bare), middles(geometry.coordinates, 1)[0] as Position, 13)?.kind).toBe('arc');
  });

  it('is a point from the zoom it is drawn at, and the chosen one at any', () => {
    const view: View = { ...DEFAULT_VIEW, date: '1921-11-01' };
    const { id, at } = firstPoint(view);
    expect(hitAt(scene(view), at, 9)).toEqual({ kind: 'point', id });
    expect(hitAt(scene(view), at, 6)?.kind).not.toBe('point');
    expect(hitAt(scene({ ...view, selection: { kind: 'point', id } }), at, 6)).toEqual({ kind: 'point', id });
  });

  it('is reached farther by a finger than by a mouse', () => {
    const view: View = { ...DEFAULT_VIEW, date: '1921-11-01' };
    const { at } = firstPoint(view);
    const beside = below(at, 14, 12);
    expect(hitAt(scene(view), beside, 12)?.kind).not.toBe('point');
    expect(hitAt(scene(view), beside, 12, finger)?.kind).toBe('point');
    expect(reachOf({ pointerType: 'mouse' } as unknown as Event).line).toBeLessThan(finger.line);
  });

  it('is the land, and nothing at sea', () => {
    expect(hitAt(scene(DEFAULT_VIEW), [43.2, 40.45], 8)).toEqual({ kind: 'territory', id: 'kars' });
    expect(hitAt(scene(DEFAULT_VIEW), [40.4, 42.2], 8)).toBeNull();
  });
});

describe('what lies in a window', () => {
  it.each([
    [39.9, 38.2, 47.1, 42.6],
    [43.1, 40.4, 43.2, 40.5],
    [41.2, 41.2, 42.4, 42],
    [44.6, 38.9, 45.9, 39.8],
    [46.99, 42.4, 50, 44],
    [30, 30, 35, 36],
  ])('%f %f %f %f is what meets it', (west, south, east, north) => {
    const window = bboxPolygon([west, south, east, north]);
    const { territories, arcs, boundaries, areas } = inWindow(atlas, [west, south, east, north]);
    const meets = (feature: Feature) => booleanIntersects(feature, window);
    const { geometry } = atlas;
    expect([...territories].sort()).toEqual(
      geometry.territories.features
        .filter(meets)
        .map(({ properties }) => properties.id)
        .sort(),
    );
    expect([...arcs].sort()).toEqual(
      geometry.arcs.features
        .filter(meets)
        .map(({ id }) => id)
        .sort(),
    );
    expect([...boundaries].sort()).toEqual(
      [...new Set(geometry.legs.features.filter(meets).map(({ properties }) => properties.boundary))].sort(),
    );
    expect([...areas].sort()).toEqual(
      geometry.areas.features
        .filter(meets)
        .map(({ properties }) => properties.id)
        .sort(),
    );
  });
});
