/** The published layers: there, valid, and every feature says what it is and how well it is known. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import gjv from 'geojson-validation';
import { describe, expect, it } from 'vitest';
import { linesOf } from '../../scripts/data/check/dataset.ts';
import { edtfDays } from '../../scripts/data/check/dates.ts';
import { signedArea } from '../../scripts/data/check/winding.ts';
import { LAYER_IDS, type LayerId } from '../../src/atlas/layers.ts';
import type { Area, Boundary, Source } from '../../src/atlas/types.ts';
import { isDay } from '../../src/time/days.ts';

const geodata = path.resolve(import.meta.dirname, '../../geodata');
const read = <T>(name: string) => JSON.parse(readFileSync(path.join(geodata, name), 'utf8')) as T;
const layer = (id: LayerId) => read<FeatureCollection<Geometry, Record<string, unknown>>>(`published/${id}.geojson`);
const sources = new Set(read<Source[]>('sources.json').map((source) => source.id));

describe.each(LAYER_IDS)('%s', (id) => {
  const { features } = layer(id);

  it('is valid GeoJSON and not empty', () => {
    expect(gjv.isFeatureCollection(layer(id), true) ?? []).toEqual([]);
    expect(features.length).toBeGreaterThan(0);
  });

  it('says of every feature what, when, from where and how well known', () => {
    for (const { id: featureId, properties: p } of features) {
      const label = String(featureId);
      expect(p.id, label).toBe(featureId);
      expect(p.names, label).toMatchObject({ en: expect.stringMatching(/\S/), tr: expect.stringMatching(/\S/) });
      expect(isDay(String(p.from)) && isDay(String(p.to)) && String(p.from) < String(p.to), label).toBe(true);
      expect(edtfDays(p.from_edtf), label).toBeDefined();
      expect(edtfDays(p.to_edtf), label).toBeDefined();
      expect(p.accuracy_m, label).toBeGreaterThan(0);
      expect(p.method, label).toMatch(/^[a-z+-]+$/);
      // Grade D is named by a source but not located: it is never drawn.
      expect(['A', 'B', 'C'], label).toContain(p.grade);
      expect((p.sources as string[]).length, label).toBeGreaterThan(0);
      for (const source of p.sources as string[]) expect(sources, label).toContain(source);
    }
  });

  it('winds polygons by the right-hand rule', () => {
    for (const { id: featureId, geometry } of features)
      for (const { line, ring } of linesOf(geometry))
        if (ring) expect(signedArea(line) > 0, String(featureId)).toBe(ring === 'exterior');
  });

  it('has a feature for every drawn area and every leg that the records name, in order', () => {
    const areas = read<Area[]>('areas.json').filter((area) => area.layer === id && area.territories.length > 0);
    const boundaries = read<{ boundaries: Boundary[] }>('published/atlas.json').boundaries.filter(
      (b) => b.layer === id,
    );
    const ids = features.filter((f) => f.geometry.type !== 'Point').map((f) => f.id);
    expect(ids).toEqual([
      ...areas.map((a) => a.id),
      ...boundaries.flatMap((b) => b.legs.map((_, i) => `${b.id}/${i + 1}`)),
    ]);
  });

  it('joins the legs of a line end to end', () => {
    const legs = features.filter(
      (f): f is Feature<Extract<Geometry, { type: 'LineString' }>, Record<string, unknown>> =>
        f.geometry.type === 'LineString',
    );
    legs.forEach((leg, i) => {
      const next = legs[i + 1];
      if (next?.properties.boundary === leg.properties.boundary)
        expect(leg.geometry.coordinates.at(-1)).toEqual(next?.geometry.coordinates[0]);
    });
  });
});
