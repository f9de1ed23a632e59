/** No `crs` member: RFC 7946 knows only WGS84 longitude and latitude. */
import type { Dataset } from './dataset.ts';
import { featuresOf } from './dataset.ts';
import { type Verdict, verdict } from './finding.ts';

export const id = 'no-crs';
const fix =
  'Save the file as WGS84 longitude, latitude by RFC 7946 (QGIS: EPSG:4326, option RFC7946; or ogr2ogr -t_srs EPSG:4326 -lco RFC7946=YES -lco COORDINATE_PRECISION=5 new.geojson old.geojson); where the coordinates are that already, delete the "crs" member.';
const message = 'has a "crs" member, which RFC 7946 removed; readers ignore it and may misplace the data';

export function check(data: Dataset): Verdict {
  const has = (value: unknown) => typeof value === 'object' && value !== null && 'crs' in value;
  return verdict([
    ...data.geojson
      .filter(({ collection }) => has(collection))
      .map(({ file }) => ({ file, feature: 'the file', rule: id, message, fix })),
    ...featuresOf(data)
      .filter(({ feature }) => has(feature) || has(feature?.geometry))
      .map(({ file, name }) => ({ file, feature: name, rule: id, message, fix })),
  ]);
}
