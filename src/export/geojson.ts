/** Tables as GeoJSON (RFC 7946): things that have a place as features, the records they name as a member beside them. */
import { type FeatureTable, TABLES } from './features.ts';
import { type Header, membersOf } from './header.ts';

export function toGeojson(tables: readonly FeatureTable[], header: Header): string {
  const features = tables
    .filter(({ placed }) => placed)
    .flatMap(({ name, rows }) =>
      rows.map(({ properties, geometry }) =>
        JSON.stringify({
          type: 'Feature',
          id: `${TABLES[name]}:${properties.id}`,
          geometry,
          properties: { table: name, ...properties },
        }),
      ),
    );
  const records = Object.fromEntries(
    tables.filter(({ placed }) => !placed).map(({ name, rows }) => [name, rows.map(({ properties }) => properties)]),
  );
  const about = JSON.stringify({ ...membersOf(header), records }).slice(1, -1);
  return `{"type":"FeatureCollection",${about},"features":[\n${features.join(',\n')}\n]}\n`;
}
