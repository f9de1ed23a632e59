/** A published leg starts and ends at its boundary points, within the accuracy each is known to. */
import { distance } from '@turf/turf';
import type { Dataset } from './dataset.ts';
import { featuresOf } from './dataset.ts';
import { type Verdict, verdict } from './finding.ts';

export const id = 'leg-ends';

export function check(data: Dataset): Verdict {
  const points = new Map((data.records.points?.value ?? []).map((point) => [point.id, point]));
  return verdict(
    featuresOf(data, ['published']).flatMap(({ file, name, feature }) => {
      const { geometry, properties } = feature;
      if (geometry?.type !== 'LineString' || !properties?.leg_from) return [];
      const ends = [
        { word: 'starts', point: points.get(String(properties.leg_from)), at: geometry.coordinates[0] },
        { word: 'ends', point: points.get(String(properties.leg_to)), at: geometry.coordinates.at(-1) },
      ];
      return ends.flatMap(({ word, point, at }) => {
        if (!point?.position || !at) return [];
        const metres = Math.round(distance(point.position, at, { units: 'meters' }));
        const allowed = point.accuracy_m ?? 0;
        if (metres <= allowed) return [];
        return [
          {
            file,
            feature: name,
            rule: id,
            message: `${word} ${metres} m from ${point.id}, which is known to ${allowed} m`,
            fix: `Take the arc through the point, or correct the position or accuracy_m of "${point.id}" in points.json.`,
          },
        ];
      });
    }),
  );
}
