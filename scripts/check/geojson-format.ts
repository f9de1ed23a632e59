/** The file is a GeoJSON FeatureCollection by the specification, as geojson-validation reads it. */
import gjv from 'geojson-validation';
import type { Dataset } from './dataset.ts';
import { nameOf } from './dataset.ts';
import { type Finding, type Verdict, verdict } from './finding.ts';

export const id = 'geojson-format';
const fix = 'See RFC 7946; most editors can save the file as GeoJSON again.';

export function check({ geojson }: Dataset): Verdict {
  return verdict(
    geojson.flatMap(({ file, collection }): Finding[] => {
      const errors = gjv.isFeatureCollection(collection, true) ?? [];
      if (!errors.length) return [];
      const features = Array.isArray(collection?.features) ? collection.features : [];
      const found = features.flatMap((feature, i) =>
        (gjv.isFeature(feature, true) ?? []).map((message) => ({
          file,
          feature: nameOf(feature, i),
          rule: id,
          message,
          fix,
        })),
      );
      return found.length ? found : errors.map((message) => ({ file, feature: 'the file', rule: id, message, fix }));
    }),
  );
}
