/** Areas of the published faces and lengths of the arcs against the figures that were published for them. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { area } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { lengthKm } from '../../scripts/data/compile/geodesic.ts';
import { readAtlas } from '../../scripts/data/files/atlas.ts';
import type { Figure, Source, Territory } from '../../src/atlas/types.ts';

const geodata = path.resolve(import.meta.dirname, '../../geodata');
const read = <T>(name: string) => JSON.parse(readFileSync(path.join(geodata, name), 'utf8')) as T;

const { geometry } = readAtlas();
const faces = geometry.territories.features;
const lines = geometry.arcs.features;
const territories = read<Territory[]>('territories.json');
const figures = read<Figure[]>('figures.json');

/** Mean radius of turf's sphere against the WGS84 ellipsoid makes less than 0.3 % at this latitude. */
const squareKilometres = (face: Feature<Polygon | MultiPolygon>) => area(face) / 1e6;

describe('the partition', () => {
  it('has one face for each territory that is drawn', () => {
    const drawn = territories.filter((t) => t.point !== null);
    expect(faces.map((face) => face.properties.id).sort()).toEqual(drawn.map((t) => t.id).sort());
  });

  it.each(figures.filter((figure) => figure.published_km2 !== undefined))(
    'gives $id $published_km2 km², within $margin_percent %',
    ({ territories: members, units, published_km2 = 0, margin_percent }) => {
      const ids = new Set(
        members ?? territories.filter((t) => units?.some((unit) => t.units.includes(unit))).map((t) => t.id),
      );
      expect(ids.size).toBeGreaterThan(0);
      const found = faces.filter((face) => ids.has(face.properties.id));
      expect(found.map((face) => face.properties.id).sort()).toEqual([...ids].sort());
      const total = found.reduce((sum, face) => sum + squareKilometres(face), 0);
      const off = (100 * (total - published_km2)) / published_km2;
      expect(Math.abs(off), `${total.toFixed(0)} km² measured, ${off.toFixed(1)} % off`).toBeLessThanOrEqual(
        margin_percent,
      );
    },
  );

  it.each(figures.filter((figure) => figure.published_km !== undefined))(
    'gives $id $published_km km, within $margin_percent %',
    ({ arcs = [], published_km = 0, margin_percent }) => {
      const mine = lines.filter((line) => arcs.includes(line.properties.id));
      expect(new Set(mine.map((line) => line.properties.id))).toEqual(new Set(arcs));
      const total = mine.reduce((sum, line) => sum + lengthKm(line.geometry.coordinates), 0);
      const off = (100 * (total - published_km)) / published_km;
      expect(Math.abs(off), `${total.toFixed(1)} km measured, ${off.toFixed(1)} % off`).toBeLessThanOrEqual(
        margin_percent,
      );
    },
  );

  it('holds figures that could fail: no margin above a tenth, every source known', () => {
    const sources = new Set(read<Source[]>('sources.json').map((s) => s.id));
    for (const figure of figures) {
      expect(figure.margin_percent).toBeLessThanOrEqual(10);
      expect(sources).toContain(figure.source);
    }
  });
});
