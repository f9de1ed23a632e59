/** Longitude within -180..180 and latitude within -90..90. */
import type { Dataset } from './dataset.ts';
import { featuresOf, positionsOf } from './dataset.ts';
import { type Verdict, verdict } from './finding.ts';

export const id = 'coordinate-range';

export const inRange = ([lon = Number.NaN, lat = Number.NaN]: readonly number[]) =>
  Math.abs(lon) <= 180 && Math.abs(lat) <= 90;

export function check(data: Dataset): Verdict {
  return verdict(
    featuresOf(data).flatMap(({ file, name, feature }) => {
      const bad = positionsOf(feature?.geometry).filter((p) => !inRange(p));
      return bad.length === 0
        ? []
        : [
            {
              file,
              feature: name,
              rule: id,
              message: `${bad.length} position${bad.length > 1 ? 's' : ''} off the globe, first [${bad[0]}]`,
              fix: 'Positions are [longitude, latitude] in degrees: look for swapped axes, a lost decimal point or projected metres (ogr2ogr -t_srs EPSG:4326 -lco RFC7946=YES -lco COORDINATE_PRECISION=5 new.geojson old.geojson turns them into degrees).',
            },
          ];
    }),
  );
}
