/** Feature tables as GeoJSON, KML and CSV. */
import { foldersToKML } from '@placemarkio/tokml';
import { geoJSONToWkt } from 'betterknown';
import { addDays } from '../time/days.ts';
import { type About, DATA_CREDIT, provenance } from './credit.ts';
import type { FeatureTable, FlatFeature, Scalar } from './features.ts';

/** RFC 7946, with what the file is and whose as members of its own. */
export function toGeojson(tables: readonly FeatureTable[], { title, date, link }: About): string {
  const features = tables.flatMap(({ name, features: rows }) =>
    rows.map((row) => JSON.stringify({ ...row, properties: { table: name, ...row.properties } })),
  );
  const about = JSON.stringify({ title, date, ...(link && { link }), licence: DATA_CREDIT }).slice(1, -1);
  return `{"type":"FeatureCollection",${about},"features":[\n${features.join(',\n')}\n]}\n`;
}

/** KML's tags have their days before their other facts; the library writes none. */
function withSpans(kml: string, features: readonly FlatFeature[]): string {
  let next = 0;
  return kml.replaceAll('<ExtendedData>', () => {
    const { from, to, day } = features[next++]?.properties ?? {};
    if (typeof day === 'string') return `<TimeStamp><when>${day}</when></TimeStamp><ExtendedData>`;
    if (typeof from !== 'string' || typeof to !== 'string') return '<ExtendedData>';
    return `<TimeSpan><begin>${from}</begin><end>${addDays(to, -1)}</end></TimeSpan><ExtendedData>`;
  });
}

/** KML 2.2, a folder for each table. */
export function toKml(tables: readonly FeatureTable[], about: About): string {
  const kml = foldersToKML({
    type: 'root',
    children: tables.map(({ name, features }) => ({
      type: 'folder' as const,
      meta: { name, description: provenance(about) },
      // KML's facts are text, and an absent one has none.
      children: features.map((feature) => ({
        ...feature,
        properties: Object.fromEntries(Object.entries(feature.properties).filter(([, value]) => value !== null)),
      })),
    })),
  });
  const timed = withSpans(
    kml,
    tables.flatMap(({ features }) => features),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${timed}\n`;
}

const quoted = (text: string) => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const cell = (value: Scalar | undefined) => (value === null || value === undefined ? '' : quoted(String(value)));

/** RFC 4180 in UTF-8: one table of all, the geometry as WKT, with a column for every fact that any row has. */
export function toCsv(tables: readonly FeatureTable[], { title, date, link }: About): string {
  const columns = [...new Set(tables.flatMap(({ features }) => features.flatMap((f) => Object.keys(f.properties))))];
  const head = ['table', ...columns, 'wkt', 'shown', 'shown_on', 'link', 'licence'];
  const lines = tables.flatMap(({ name, features }) =>
    features.map(({ geometry, properties }) =>
      [name, ...columns.map((column) => properties[column]), geoJSONToWkt(geometry), title, date, link, DATA_CREDIT]
        .map(cell)
        .join(','),
    ),
  );
  // Spreadsheets take UTF-8 for something else without its mark.
  return `\ufeff${[head.join(','), ...lines].join('\n')}\n`;
}
