/** The file is a GeoJSON FeatureCollection by the specification, as geojson-validation reads it. */
import gjv from 'geojson-validation';
import type { Dataset } from './dataset.ts';
import { nameOf } from './dataset.ts';
import { type Finding, type Verdict, verdict } from './finding.ts';

export const id = 'geojson-format';

/** What is wrong with a feature or a collection by the specification. */
export function formatFaults(is: 'isFeature' | 'isFeatureCollection', value: unknown): string[] {
  try {
    return gjv[is](value, true) ?? [];
  } catch {
    // The library looks into a ring without looking whether there is anything in it.
    return ['its coordinates are empty, or not nested as its type asks'];
  }
}

/** What to do about what the library says. */
const FIXES: [RegExp, string][] = [
  [/must only contain numbers/, 'Coordinates are numbers without quotation marks: [43.1, 40.6]; none may be left out.'],
  [
    /not nested|at least two elements|at least 3 positions|at least four/i,
    'A position has two numbers, a line two positions or more, a ring four: draw the feature anew, or delete it. See RFC 7946.',
  ],
  [
    /"FeatureCollection"|name "Features"/,
    'Put the features into a collection: { "type": "FeatureCollection", "features": [ … ] }.',
  ],
  [/name "geometry"/, 'Draw the feature, or delete it.'],
];
const fixFor = (message: string) =>
  FIXES.find(([form]) => form.test(message))?.[1] ?? 'See RFC 7946; most editors can save the file as GeoJSON again.';

export function check({ geojson }: Dataset): Verdict {
  return verdict(
    geojson.flatMap(({ file, collection }): Finding[] => {
      const errors = formatFaults('isFeatureCollection', collection);
      if (!errors.length) return [];
      const features = Array.isArray(collection?.features) ? collection.features : [];
      const found = features.flatMap((feature, i) =>
        formatFaults('isFeature', feature).map((message) => ({
          file,
          feature: nameOf(feature, i),
          rule: id,
          message,
          fix: fixFor(message),
        })),
      );
      if (found.length) return found;
      return errors.map((message) => ({ file, feature: 'the file', rule: id, message, fix: fixFor(message) }));
    }),
  );
}
