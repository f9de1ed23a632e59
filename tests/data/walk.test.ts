/** A treaty line as a walk along arcs: joined in order, in either direction, with detours that come back. */
import { describe, expect, it } from 'vitest';
import { milestones, walkOf } from '../../scripts/data/compile/walk.ts';
import type { ArcSource } from '../../scripts/data/files/geodata.ts';
import { PUBLISHED, readJson } from '../../scripts/data/files/geodata.ts';
import type { Boundary, Position } from '../../src/atlas/types.ts';

const arc = (id: string, coordinates: Position[]) =>
  [
    id,
    { type: 'Feature', properties: { id }, geometry: { type: 'LineString', coordinates } } as unknown as ArcSource,
  ] as const;
const arcs = new Map([
  arc('border', [
    [0, 0],
    [1, 0],
    [2, 0],
    [3, 0],
    [4, 0],
  ]),
  arc('detour', [
    [3, 0],
    [2, 1],
    [1, 0],
  ]),
  arc('beyond', [
    [6, 0],
    [5, 0],
    [4, 0],
  ]),
  arc('apart', [
    [0, 5],
    [1, 5],
  ]),
]);
const boundary = (...walk: string[]) => ({ id: 'line', walk }) as unknown as Boundary;
const along = (...walk: string[]) => walkOf(boundary(...walk), arcs, [0, 0], [6, 0]).map((s) => s.position);

describe('walkOf', () => {
  it('turns an arc that was drawn the other way', () => {
    expect(along('border', 'beyond')).toEqual([
      [0, 0],
      [1, 0],
      [2, 0],
      [3, 0],
      [4, 0],
      [5, 0],
      [6, 0],
    ]);
  });
  it('leaves a line for a detour and comes back to it', () => {
    expect(along('border', 'detour', 'border', 'beyond')).toEqual([
      [0, 0],
      [1, 0],
      [2, 1],
      [3, 0],
      [4, 0],
      [5, 0],
      [6, 0],
    ]);
  });
  it('names an arc that is unknown, or that the one before does not reach', () => {
    expect(() => along('nowhere')).toThrow(/unknown arc nowhere/);
    expect(() => along('border', 'apart')).toThrow(/border does not meet apart/);
  });
});

describe('milestones', () => {
  const steps = walkOf(boundary('border', 'beyond'), arcs, [0, 0], [6, 0]);
  const stop = (id: string, position: Position) => ({ id, position });
  it('finds the vertex nearest to each point, the ends at the ends', () => {
    expect(milestones(boundary(), steps, [stop('a', [0, 1]), stop('b', [2.2, 0.3]), stop('c', [6, 1])])).toEqual([
      0, 2, 6,
    ]);
  });
  it('says which point would run backwards', () => {
    const backwards = [stop('a', [0, 0]), stop('b', [4, 0]), stop('c', [2, 0]), stop('d', [6, 0])];
    expect(() => milestones(boundary(), steps, backwards)).toThrow(/c does not come after b/);
  });
});

it('the published Annex III goes by Sayat and Kürtkulak, not along the later border', () => {
  const { features } = readJson<{
    features: { properties: { leg_to?: string }; geometry: { coordinates: Position[] } }[];
  }>(`${PUBLISHED}/lines/annex-iii.geojson`);
  const end = (point: string) => features.find((f) => f.properties.leg_to === point)?.geometry.coordinates.at(-1);
  expect(end('sayat')).toEqual([45.2307, 39.6533]);
  expect(end('kurtkulak')).toEqual([45.262, 39.62]);
});
