/** A file of lines that comes back from a map program, in the form of `geodata/arcs/`. */
import type { Feature, Geometry } from 'geojson';
import * as v from 'valibot';
import { arcProperties } from '../../../src/atlas/model.ts';
import { nameOf } from '../check/dataset.ts';
import { explain } from '../check/record-shape.ts';
import { withIds } from '../files/geodata.ts';
import { tidyLine } from './line.ts';
import { Refused } from './refused.ts';
import { tidyValues } from './values.ts';

/** Names of degrees on WGS84, longitude first or not: GeoJSON has longitude first. */
const DEGREES = /(CRS84|EPSG:{1,2}4326)$/;

type Lines = Feature<Geometry | null, Record<string, unknown> | null>;

function linesIn(value: unknown): Lines[] {
  const { type, features, crs } = (value ?? {}) as { type?: unknown; features?: unknown; crs?: unknown };
  const name = (crs as { properties?: { name?: unknown } } | null | undefined)?.properties?.name;
  if (crs && !(typeof name === 'string' && DEGREES.test(name)))
    throw new Refused(`is in ${name ?? 'another reference system'}: save the layer in EPSG:4326, in degrees`);
  if (type === 'Feature') return [value as Lines];
  if (type !== 'FeatureCollection' || !Array.isArray(features))
    throw new Refused('is no GeoJSON collection of features: save the layer as GeoJSON');
  return features;
}

function tidyFeature(feature: Lines): { id: string; text: string } {
  const properties = tidyValues(arcProperties, feature.properties ?? {});
  const { issues } = v.safeParse(arcProperties, properties);
  if (issues)
    throw new Refused(
      issues
        .map((issue) =>
          explain(
            issue,
            (issue.path ?? []).map(({ key }) => key as string),
          ),
        )
        .join('; '),
    );
  const { id } = properties as { id: string };
  return { id, text: JSON.stringify({ type: 'Feature', id, properties, geometry: tidyLine(feature.geometry) }) };
}

/**
 * The text of the file, one feature a line.
 * @throws Refused with all that a person has to decide, each by the name of its feature
 */
export function tidyArcs(value: unknown): { text: string; count: number } {
  const refusals: string[] = [];
  const seen = new Set<string>();
  const lines = withIds(linesIn(value)).flatMap((feature, i) => {
    try {
      const { id, text } = tidyFeature(feature);
      if (seen.has(id))
        throw new Refused('is there twice, as after a cut: give one of the two another id, or join them');
      seen.add(id);
      return [text];
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      refusals.push(`${nameOf(feature, i)}: ${error.message}`);
      return [];
    }
  });
  if (refusals.length) throw new Refused(refusals.join('\n'));
  return { text: `{"type":"FeatureCollection","features":[\n${lines.join(',\n')}\n]}\n`, count: lines.length };
}
